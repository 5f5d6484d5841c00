package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Link;

/// Places tasks that depend on each other's place – one site for all, or a longest wait between them – as one: tries
/// the sites that suit the first of them, places the rest there, and moves what would wait too long back towards what
/// it waits for, until every wait is kept.
final class Bonding {
    /// So many sites are tried in full; best guess.
    private static final int SITES = 6;

    /// Moving back and forth ends here: every round moves at least one task later.
    private static final int ROUNDS = 24;

    private final Scout scout;
    private final Recreate recreate;
    private final Draft draft;
    private final Shop shop;

    Bonding(Scout scout, Recreate recreate) {
        this.scout = scout;
        this.recreate = recreate;
        draft = scout.draft;
        shop = draft.shop;
    }

    /// Whether all of the bond that had no place has one now; if not, nothing has changed.
    boolean place(int[] bond) {
        var members = Arrays.stream(bond).filter(t -> !draft.has(t)).toArray();
        int anchor = members[0];
        double best = Double.POSITIVE_INFINITY;
        List<Assignment> places = List.of();
        var there = Arrays.stream(members)
                .filter(t -> t == anchor || together(t, anchor))
                .toArray();
        var pinned = Arrays.stream(there).map(scout.leeway::pinned).toArray();
        for (int site : sites(anchor, members)) {
            for (int task : there) {
                scout.leeway.pin(task, site);
            }
            double cost = tryPlace(members, best);
            for (int i = 0; i < there.length; i++) {
                scout.leeway.pin(there[i], pinned[i]);
            }
            if (cost < best) {
                best = cost;
                places = places(members);
            }
            undo(members);
        }
        places.forEach(a -> scout.put(a.task(), a.mode(), a.unit(), a.start(), a.end()));
        return !places.isEmpty();
    }

    /// Whether the members wait for nobody but each other.
    boolean isReady(int[] bond) {
        for (int task : bond) {
            for (var link : shop.before[task]) {
                if (!draft.has(link.from()) && shop.bond[link.from()] != shop.bond[task]) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The sites that cost the first member least and suit all that must stay with it.
    private int[] sites(int anchor, int[] members) {
        int count = scout.rank(anchor);
        var sites = new int[SITES];
        int known = 0;
        for (int i = 0; i < count && known < SITES; i++) {
            int site = shop.siteOf(anchor, scout.ranked(i));
            if (isNew(sites, known, site) && suits(site, anchor, members)) {
                sites[known++] = site;
            }
        }
        return Arrays.copyOf(sites, known);
    }

    private static boolean isNew(int[] sites, int known, int site) {
        for (int i = 0; i < known; i++) {
            if (sites[i] == site) {
                return false;
            }
        }
        return true;
    }

    private boolean suits(int site, int anchor, int[] members) {
        int checked = -1;
        for (int task : members) {
            if (shop.operation[task] != checked && together(task, anchor)) {
                checked = shop.operation[task];
                if (!canGo(task, site)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean together(int task, int anchor) {
        for (int group : shop.sameSite[task]) {
            for (int other : shop.sameSite[anchor]) {
                if (group == other) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean canGo(int task, int site) {
        for (int m = 0; m < shop.modes[shop.operation[task]].length; m++) {
            if (shop.siteOf(task, m) == site && scout.leeway.allowed(task, m)) {
                return true;
            }
        }
        return false;
    }

    /// Leaves the members where they went; infinite cost if some went nowhere, waits too long, or `most` is exceeded.
    private double tryPlace(int[] members, double most) {
        int order = shop.order[members[0]];
        int expected = scout.outlook.expected(order);
        hold(members, true);
        double cost = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            undo(members);
            scout.outlook.expect(order, expected);
            double added = recreate.place(members, most);
            if (added >= most) {
                break;
            }
            if (!moveBack(members)) {
                cost = added;
                break;
            }
        }
        hold(members, false);
        scout.outlook.expect(order, expected);
        return cost;
    }

    private void hold(int[] members, boolean held) {
        for (int task : members) {
            scout.leeway.hold(task, held);
            scout.leeway.holdBack(task, 0);
        }
    }

    private void undo(int[] members) {
        for (int i = members.length - 1; i >= 0; i--) {
            if (draft.has(members[i])) {
                draft.take(members[i]);
            }
        }
    }

    private List<Assignment> places(int[] members) {
        var places = new ArrayList<Assignment>(members.length);
        for (int task : members) {
            places.add(draft.assignment(task));
        }
        return places;
    }

    /// Says which members have to end later, because what follows them starts too late; false if none has to.
    private boolean moveBack(int[] members) {
        boolean moved = false;
        for (int task : members) {
            for (var link : shop.before[task]) {
                if (link.limited() && shop.bond[link.from()] == shop.bond[task]) {
                    moved |= moveBack(link);
                }
            }
        }
        return moved;
    }

    private boolean moveBack(Link link) {
        int from = link.from();
        int way = shop.travel(draft.site(from), draft.site(link.to()));
        int soonest = draft.start[link.to()] - way - link.maxWait();
        if (draft.end[from] >= soonest) {
            return false;
        }
        scout.leeway.holdBack(from, Math.max(draft.start[from] + 1, startToEndBy(from, soonest)));
        return true;
    }

    /// The soonest start with which the task, as it stands, ends at this minute or after.
    private int startToEndBy(int task, int minute) {
        int minutes = shop.minutes(task, draft.mode[task]);
        var resource = shop.resources[draft.resource(task)];
        if (minutes == 0 || resource.batches() || !shop.operations[shop.operation[task]].interruptible()) {
            return minute - minutes;
        }
        var calendar = resource.calendar();
        int start = calendar.startBefore(minute, minutes);
        boolean tooSoon = start < 0 || calendar.finish(start, minutes) < minute;
        return tooSoon ? calendar.startBefore(calendar.nextOpen(minute) + 1, minutes) : start;
    }
}
