package org.cooperage.plan.engine.search;

import java.util.Arrays;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Link;

/// Where and when one task may go, given where all others are: what it waits for and what waits for it, who it must
/// stay with, and what the search has decided for it meanwhile.
final class Leeway {
    private final Draft draft;
    private final Shop shop;
    private final int[] pinned;
    /// Not before this minute, so that those that must follow soon can.
    private final int[] notBefore;
    /// Links whose longest wait is looked after by others: those between the unplaced tasks of a bond.
    private final boolean[] held;

    Leeway(Draft draft) {
        this.draft = draft;
        shop = draft.shop;
        pinned = new int[shop.tasks];
        notBefore = new int[shop.tasks];
        held = new boolean[shop.tasks];
        Arrays.fill(pinned, Draft.NOWHERE);
    }

    void pin(int task, int site) {
        pinned[task] = site;
    }

    int pinned(int task) {
        return pinned[task];
    }

    void holdBack(int task, int minute) {
        notBefore[task] = minute;
    }

    int heldBack(int task) {
        return notBefore[task];
    }

    /// Whether the longest waits after this task are looked after by the caller.
    void hold(int task, boolean looked) {
        held[task] = looked;
    }

    boolean allowed(int task, int m) {
        int site = shop.siteOf(task, m);
        if (pinned[task] != Draft.NOWHERE && pinned[task] != site) {
            return false;
        }
        int tied = draft.ties.tiedTo(task);
        if (tied != Draft.NOWHERE && tied != site) {
            return false;
        }
        long room = shop.resources[shop.modes[shop.operation[task]][m].resource()].batchCapacity();
        return (room == 0 || room >= shop.quantity[task])
                && draft.splits.allows(shop.operation[task], m, shop.quantity[task], draft.ties.brings(task));
    }

    int readyAt(int task, int site) {
        int ready = Math.max(shop.release[task], notBefore[task]);
        for (var link : shop.before[task]) {
            if (draft.has(link.from())) {
                int moved = shop.travel(draft.site(link.from()), site);
                ready = Math.max(ready, draft.end[link.from()] + moved + link.minWait());
            }
        }
        return ready;
    }

    int latestEnd(int task, int site) {
        int latest = Calendar.NEVER;
        for (var link : shop.after[task]) {
            if (draft.has(link.to())) {
                int moved = shop.travel(site, draft.site(link.to()));
                latest = Math.min(latest, draft.start[link.to()] - moved - link.minWait());
            }
        }
        return latest;
    }

    /// Whether some longest wait would be broken.
    boolean waitsTooLong(int task, int site, int from, int to) {
        for (var link : shop.before[task]) {
            if (link.limited() && !isHeld(link) && draft.has(link.from())) {
                int arrived = draft.end[link.from()] + shop.travel(draft.site(link.from()), site);
                if (from - arrived > link.maxWait()) {
                    return true;
                }
            }
        }
        for (var link : shop.after[task]) {
            if (link.limited() && draft.has(link.to())) {
                int arrived = to + shop.travel(site, draft.site(link.to()));
                if (draft.start[link.to()] - arrived > link.maxWait()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isHeld(Link link) {
        return held[link.from()] && held[link.to()];
    }
}
