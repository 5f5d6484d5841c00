package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cooperage.plan.engine.Calendar;

/// Gives tasks a place, one after the other, each at the least added cost.
///
/// Added cost is choice, split, setup, freight, holding and what the estimated completion of the order makes of its
/// dates: end of the task plus the shortest possible rest of the order, stretched by `caution` because the rest will
/// have to queue too.
final class Recreate {
    /// Minutes a lot waits at most for others to fill its cycle; best guess, a day.
    private static final int PATIENCE = 1440;

    /// Among equal costs the earlier end counts, and the fewer minutes of work: capacity is not free either.
    private static final double EPSILON = 1e-3;

    private final Draft draft;
    private final Shop shop;
    private final Gap gap = new Gap();
    private final int[] expected;
    private final int[] pinned;
    private double caution = 1;
    /// Share of the choices that are overlooked at random, in 1/64; what makes repeated construction differ.
    private int overlooked;
    private SplittableRandom random = new SplittableRandom(0);
    private int expectedMakespan;

    private int bestMode;
    private int bestUnit;
    private int bestStart;
    private int bestEnd;
    private double bestCost;

    Recreate(Draft draft) {
        this.draft = draft;
        shop = draft.shop;
        expected = new int[shop.orders.length];
        pinned = new int[shop.tasks];
        Arrays.fill(pinned, Draft.NOWHERE);
    }

    /// Lets the task go to this site alone; [Draft#NOWHERE] lets it go anywhere again.
    void pin(int task, int site) {
        pinned[task] = site;
    }

    /// Places the tasks in the order given (which must respect the links); those that find no place stay without.
    void place(int[] tasks, double cautious, int overlook, SplittableRandom source) {
        caution = cautious;
        overlooked = overlook;
        random = source;
        expectedMakespan = 0;
        for (int order = 0; order < expected.length; order++) {
            expected[order] = draft.completion(order);
            expectedMakespan = Math.max(expectedMakespan, expected[order]);
        }
        for (int i = 0; i < tasks.length; ) {
            int until = sameOperation(tasks, i);
            placeLots(byArrival(tasks, i, until));
            i = until;
        }
        for (int task : tasks) {
            placeLots(new int[] {task});
        }
    }

    private int sameOperation(int[] tasks, int from) {
        int until = from + 1;
        while (until < tasks.length
                && shop.operation[tasks[until]] == shop.operation[tasks[from]]
                && shop.depth[tasks[until]] == shop.depth[tasks[from]]) {
            until++;
        }
        return until;
    }

    private int[] byArrival(int[] tasks, int from, int until) {
        if (until - from == 1) {
            return new int[] {tasks[from]};
        }
        var keys = new long[until - from];
        for (int i = from; i < until; i++) {
            keys[i - from] = ((long) arrival(tasks[i]) << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> tasks[(int) key]).toArray();
    }

    private int arrival(int task) {
        int arrival = shop.release[task];
        for (var link : shop.before[task]) {
            if (draft.has(link.from())) {
                arrival = Math.max(arrival, draft.end[link.from()] + link.minWait());
            }
        }
        return arrival;
    }

    private void placeLots(int[] lots) {
        for (int lot : lots) {
            if (!draft.has(lot) && waitsForNobody(lot)) {
                if (batches(lot)) {
                    placeBatch(lot, lots);
                } else {
                    placeAlone(lot);
                }
            }
        }
    }

    private boolean waitsForNobody(int task) {
        for (var link : shop.before[task]) {
            if (!draft.has(link.from())) {
                return false;
            }
        }
        return true;
    }

    private boolean batches(int task) {
        for (var mode : shop.modes[shop.operation[task]]) {
            if (shop.resources[mode.resource()].batches()) {
                return true;
            }
        }
        return false;
    }

    private void placeAlone(int task) {
        bestCost = Double.POSITIVE_INFINITY;
        var modes = shop.modes[shop.operation[task]];
        for (int m = 0; m < modes.length; m++) {
            if (!overlook() && allowed(task, m)) {
                look(task, m, readyAt(task, shop.siteOf(task, m)));
            }
        }
        if (bestCost == Double.POSITIVE_INFINITY) {
            for (int m = 0; m < modes.length; m++) {
                if (allowed(task, m)) {
                    look(task, m, readyAt(task, shop.siteOf(task, m)));
                }
            }
        }
        accept(task);
    }

    /// Fills one cycle: the lot and those of its key that arrive next, as far as the chosen machine holds them.
    private void placeBatch(int first, int[] lots) {
        if (joins(first)) {
            return;
        }
        var modes = shop.modes[shop.operation[first]];
        double best = Double.POSITIVE_INFINITY;
        List<Integer> cycle = List.of();
        int mode = 0;
        int unit = 0;
        int start = 0;
        int end = 0;
        int patience = random.nextInt(4) == 0 ? random.nextInt(2 * PATIENCE) : PATIENCE;
        for (int m = 0; m < modes.length; m++) {
            if (!allowed(first, m)) {
                continue;
            }
            var members = members(first, m, lots, patience);
            int ready = 0;
            long quantity = 0;
            for (int lot : members) {
                ready = Math.max(ready, readyAt(lot, shop.siteOf(lot, m)));
                quantity += shop.quantity[lot];
            }
            bestCost = Double.POSITIVE_INFINITY;
            look(first, m, ready);
            if (bestCost / quantity < best) {
                best = bestCost / quantity;
                cycle = members;
                mode = bestMode;
                unit = bestUnit;
                start = bestStart;
                end = bestEnd;
            }
        }
        for (int lot : cycle) {
            putExpecting(lot, mode, unit, start, end);
        }
    }

    private List<Integer> members(int first, int mode, int[] lots, int patience) {
        var members = new ArrayList<Integer>();
        long room = shop.resources[shop.modes[shop.operation[first]][mode].resource()].batchCapacity();
        long added = 0;
        int latest = arrival(first) + patience;
        boolean single = room == 0;
        for (int lot : lots) {
            boolean fits = lot == first
                    || (!single
                            && !draft.has(lot)
                            && alike(lot, first)
                            && shop.release[lot] <= latest
                            && waitsForNobody(lot)
                            && arrival(lot) <= latest
                            && added + shop.quantity[lot] <= room
                            && draft.tiedTo(lot) == draft.tiedTo(first)
                            && allowsTogether(lot, mode, added));
            if (fits && (single || added + shop.quantity[lot] <= room)) {
                members.add(lot);
                added += shop.quantity[lot];
            }
        }
        return members;
    }

    private boolean allowsTogether(int lot, int mode, long added) {
        long brings = draft.brings(lot) == 0 || shop.sameSite[lot].length > 0
                ? draft.brings(lot)
                : added + shop.quantity[lot];
        return draft.splits.allows(shop.operation[lot], mode, added + shop.quantity[lot], brings);
    }

    private boolean alike(int lot, int other) {
        return shop.batch[lot] == shop.batch[other] && shop.family[lot] == shop.family[other];
    }

    /// Puts the lot into a cycle that waits for it anyway, if there is one.
    private boolean joins(int lot) {
        bestCost = Double.POSITIVE_INFINITY;
        var modes = shop.modes[shop.operation[lot]];
        for (int m = 0; m < modes.length; m++) {
            var resource = shop.resources[modes[m].resource()];
            if (resource.batches() && allowed(lot, m)) {
                int ready = readyAt(lot, shop.siteOf(lot, m));
                var lanes = draft.floor.lanes(modes[m].resource());
                for (int u = 0; u < lanes.length; u++) {
                    lookForCycle(lot, m, ready, lanes[u], u);
                }
            }
        }
        return accept(lot);
    }

    private void lookForCycle(int lot, int mode, int ready, Lane lane, int unit) {
        var resource = shop.resources[shop.modes[shop.operation[lot]][mode].resource()];
        int latest = latestEnd(lot, shop.siteOf(lot, mode));
        int minutes = shop.minutes(lot, mode);
        for (int at = lane.firstEndingAfter(ready); at < lane.size; at++) {
            if (lane.start[at] > ready + PATIENCE) {
                return;
            }
            boolean fits =
                    lane.start[at] >= ready && lane.end[at] <= latest && lane.end[at] - lane.start[at] == minutes;
            if (fits && draft.floor.takes(resource, lane, at, lot)) {
                consider(lot, mode, unit, lane.start[at], lane.end[at], 0);
                return;
            }
        }
    }

    private boolean overlook() {
        return overlooked > 0 && random.nextInt(64) < overlooked;
    }

    private boolean allowed(int task, int mode) {
        int tied = draft.tiedTo(task);
        if (pinned[task] != Draft.NOWHERE && pinned[task] != shop.siteOf(task, mode)) {
            return false;
        }
        if (tied != Draft.NOWHERE && tied != shop.siteOf(task, mode)) {
            return false;
        }
        long room = shop.resources[shop.modes[shop.operation[task]][mode].resource()].batchCapacity();
        return (room == 0 || room >= shop.quantity[task])
                && draft.splits.allows(shop.operation[task], mode, shop.quantity[task], draft.brings(task));
    }

    private int readyAt(int task, int site) {
        int ready = shop.release[task];
        for (var link : shop.before[task]) {
            if (draft.has(link.from())) {
                int moved = shop.travel(draft.site(link.from()), site);
                ready = Math.max(ready, draft.end[link.from()] + moved + link.minWait());
            }
        }
        return ready;
    }

    private int latestEnd(int task, int site) {
        int latest = Calendar.NEVER;
        for (var link : shop.after[task]) {
            if (draft.has(link.to())) {
                int moved = shop.travel(site, draft.site(link.to()));
                latest = Math.min(latest, draft.start[link.to()] - moved - link.minWait());
            }
        }
        return latest;
    }

    private void look(int task, int mode, int ready) {
        var stated = shop.modes[shop.operation[task]][mode];
        var resource = shop.resources[stated.resource()];
        int latest = latestEnd(task, shop.siteOf(task, mode));
        int minutes = stated.minutesFor(shop.quantity[task]);
        boolean rests = shop.operations[shop.operation[task]].interruptible() && !resource.batches();
        if (resource.unlimited()) {
            if (gap.findUnlimited(resource, ready, latest, minutes, rests)) {
                consider(task, mode, 0, gap.start, gap.end, 0);
            }
            return;
        }
        int soonest = rests
                ? resource.calendar().nextOpen(ready)
                : resource.calendar().nextUnbroken(ready, minutes);
        var lanes = draft.floor.lanes(stated.resource());
        for (int u = 0; u < lanes.length; u++) {
            if (gap.find(resource, lanes[u], ready, latest, minutes, shop.family[task], rests)) {
                consider(task, mode, u, gap.start, gap.end, shop.setupCost(stated.resource(), gap.setupMinutes));
                if (gap.start == soonest && gap.setupMinutes <= 0) {
                    return;
                }
            }
        }
    }

    private void consider(int task, int mode, int unit, int start, int end, long setup) {
        int site = shop.siteOf(task, mode);
        if (waitsTooLong(task, site, start, end)) {
            return;
        }
        double cost = setup
                + draft.choiceCost(task, mode, start)
                + draft.splits.cost(shop.operation[task], mode, shop.quantity[task])
                + draft.neighbourCost(task, site, start, end)
                + delay(task, end)
                + (end + caution * shop.minutes(task, mode)) * EPSILON;
        if (cost < bestCost) {
            bestCost = cost;
            bestMode = mode;
            bestUnit = unit;
            bestStart = start;
            bestEnd = end;
        }
    }

    private boolean waitsTooLong(int task, int site, int start, int end) {
        for (var link : shop.before[task]) {
            if (link.limited()
                    && draft.has(link.from())
                    && start - draft.end[link.from()] - shop.travel(draft.site(link.from()), site) > link.maxWait()) {
                return true;
            }
        }
        for (var link : shop.after[task]) {
            if (link.limited()
                    && draft.has(link.to())
                    && draft.start[link.to()] - end - shop.travel(site, draft.site(link.to())) > link.maxWait()) {
                return true;
            }
        }
        return false;
    }

    private double delay(int task, int end) {
        int order = shop.order[task];
        int done = (int) Math.min(Calendar.NEVER, end + caution * shop.tail[task]);
        long cost = 0;
        if (done > expected[order]) {
            cost = shop.completionCost(order, done) - shop.completionCost(order, expected[order]);
        }
        return cost + (double) shop.weights.makespanPerMinute() * Math.max(0, done - expectedMakespan);
    }

    private boolean accept(int task) {
        if (bestCost == Double.POSITIVE_INFINITY) {
            return false;
        }
        putExpecting(task, bestMode, bestUnit, bestStart, bestEnd);
        return true;
    }

    private void putExpecting(int task, int mode, int unit, int start, int end) {
        draft.put(task, mode, unit, start, end);
        int done = (int) Math.min(Calendar.NEVER, end + caution * shop.tail[task]);
        expected[shop.order[task]] = Math.max(expected[shop.order[task]], done);
        expectedMakespan = Math.max(expectedMakespan, done);
    }
}
