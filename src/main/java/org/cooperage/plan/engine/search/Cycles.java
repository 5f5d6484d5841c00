package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.List;

/// Fills the cycles of batch resources: a lot joins a cycle that waits for it anyway, or opens one together with the
/// lots of its key that arrive next.
final class Cycles {
    /// Minutes a lot waits at most for others to fill its cycle; best guess, a day.
    private static final int PATIENCE = 1440;

    private final Scout scout;
    private final Draft draft;
    private final Shop shop;

    Cycles(Scout scout) {
        this.scout = scout;
        draft = scout.draft;
        shop = draft.shop;
    }

    /// Whether the task may go to a batch resource.
    boolean concern(int task) {
        return shop.batches[shop.operation[task]];
    }

    /// Places the lot, and with it those that fill its cycle; what it adds to the cost, infinite if there is no place.
    ///
    /// @param lots of the same operation, by arrival
    double place(int lot, int[] lots) {
        if (joins(lot)) {
            double cost = scout.cost;
            scout.accept(lot);
            return cost;
        }
        var best = new Cycle();
        var random = scout.random();
        int patience = random.nextInt(4) == 0 ? random.nextInt(2 * PATIENCE) : PATIENCE;
        var modes = shop.modes[shop.operation[lot]];
        for (int m = 0; m < modes.length; m++) {
            if (scout.leeway.allowed(lot, m)) {
                best.compare(lot, m, members(lot, m, lots, patience));
            }
        }
        return best.put();
    }

    /// The best cycle found so far, by its cost for each unit it holds.
    private final class Cycle {
        private double perUnit = Double.POSITIVE_INFINITY;
        private double cost = Double.POSITIVE_INFINITY;
        private List<Integer> members = List.of();
        private int mode;
        private int unit;
        private int start;
        private int end;

        void compare(int first, int m, List<Integer> lots) {
            int ready = 0;
            long quantity = 0;
            for (int lot : lots) {
                ready = Math.max(ready, scout.leeway.readyAt(lot, shop.siteOf(lot, m)));
                quantity += shop.quantity[lot];
            }
            scout.forget();
            scout.look(first, m, ready);
            if (scout.cost / quantity < perUnit) {
                perUnit = scout.cost / quantity;
                cost = scout.cost;
                members = lots;
                mode = scout.mode;
                unit = scout.unit;
                start = scout.start;
                end = scout.end;
            }
        }

        double put() {
            for (int lot : members) {
                scout.put(lot, mode, unit, start, end);
            }
            return cost;
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
                            && draft.waitsForNobody(lot)
                            && arrival(lot) <= latest
                            && added + shop.quantity[lot] <= room
                            && draft.ties.tiedTo(lot) == draft.ties.tiedTo(first)
                            && scout.leeway.pinned(lot) == scout.leeway.pinned(first)
                            && allowsTogether(lot, mode, added));
            if (fits && (single || added + shop.quantity[lot] <= room)) {
                members.add(lot);
                added += shop.quantity[lot];
            }
        }
        return members;
    }

    int arrival(int task) {
        int arrival = Math.max(shop.release[task], scout.leeway.heldBack(task));
        for (var link : shop.before[task]) {
            if (draft.has(link.from())) {
                arrival = Math.max(arrival, draft.end[link.from()] + link.minWait());
            }
        }
        return arrival;
    }

    private boolean allowsTogether(int lot, int mode, long added) {
        long brings = draft.ties.brings(lot) == 0 || shop.sameSite[lot].length > 0
                ? draft.ties.brings(lot)
                : added + shop.quantity[lot];
        return draft.splits.allows(shop.operation[lot], mode, added + shop.quantity[lot], brings);
    }

    private boolean alike(int lot, int other) {
        return shop.batch[lot] == shop.batch[other] && shop.family[lot] == shop.family[other];
    }

    /// Finds a cycle that waits for the lot anyway, if there is one.
    private boolean joins(int lot) {
        scout.forget();
        var modes = shop.modes[shop.operation[lot]];
        for (int m = 0; m < modes.length; m++) {
            var resource = shop.resources[modes[m].resource()];
            if (resource.batches() && scout.leeway.allowed(lot, m)) {
                int ready = scout.leeway.readyAt(lot, shop.siteOf(lot, m));
                var lanes = draft.floor.lanes(modes[m].resource());
                for (int u = 0; u < lanes.length; u++) {
                    lookForCycle(lot, m, ready, lanes[u], u);
                }
            }
        }
        return scout.found();
    }

    private void lookForCycle(int lot, int mode, int ready, Lane lane, int unit) {
        var resource = shop.resources[shop.modes[shop.operation[lot]][mode].resource()];
        int latest = scout.leeway.latestEnd(lot, shop.siteOf(lot, mode));
        int minutes = shop.minutes(lot, mode);
        for (int at = lane.firstEndingAfter(ready); at < lane.size; at++) {
            if (lane.start[at] > ready + PATIENCE) {
                return;
            }
            boolean fits =
                    lane.start[at] >= ready && lane.end[at] <= latest && lane.end[at] - lane.start[at] == minutes;
            if (fits && draft.floor.takes(resource, lane, at, lot)) {
                scout.consider(lot, mode, unit, lane.start[at], lane.end[at], 0);
                return;
            }
        }
    }
}
