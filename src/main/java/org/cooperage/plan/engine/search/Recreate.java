package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Gives tasks a place, one after the other, each at the least added cost; those that depend on each other's place as
/// one.
///
/// Added cost is choice, split, setup, freight, holding and what the estimated completion of the order makes of its
/// dates: end of the task plus the shortest possible rest of the order, stretched by `caution` because the rest will
/// have to queue too.
final class Recreate {
    private final Draft draft;
    private final Shop shop;
    private final Scout scout;
    private final Cycles cycles;
    private final Bonding bonding;
    /// The call in which each bond was last tried.
    private final long[] tried;

    private long call;

    Recreate(Draft draft) {
        this.draft = draft;
        shop = draft.shop;
        scout = new Scout(draft);
        cycles = new Cycles(scout);
        bonding = new Bonding(scout, this);
        tried = new long[shop.bonds.length];
    }

    /// From now on each task goes to the cheapest; if `inTime`, of those done in time, else to whoever is done soonest.
    void beThrifty(boolean inTime) {
        scout.beThrifty(inTime);
    }

    /// Lets the task go to this site alone; [Draft#NOWHERE] lets it go anywhere again.
    void pin(int task, int site) {
        scout.leeway.pin(task, site);
    }

    /// Places the tasks in the order given (which must respect the links); those that find no place stay without.
    void place(int[] tasks, double caution, int overlook, SplittableRandom source) {
        scout.begin(tasks, caution, overlook, source);
        call++;
        for (int i = 0; i < tasks.length; ) {
            int until = sameOperation(tasks, i);
            placeLots(byArrival(tasks, i, until), true);
            i = until;
        }
        for (int task : tasks) {
            placeLots(new int[] {task}, false);
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
            keys[i - from] = ((long) cycles.arrival(tasks[i]) << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> tasks[(int) key]).toArray();
    }

    private void placeLots(int[] lots, boolean together) {
        for (int lot : lots) {
            if (!draft.has(lot) && draft.waitsForNobody(lot)) {
                if (shop.bond[lot] < 0 || !(placeBond(shop.bond[lot]) || together)) {
                    place(lot, lots);
                }
            }
        }
    }

    /// Whether the bond as a whole has a place now; tried once a call, as soon as all it waits for is placed.
    private boolean placeBond(int bond) {
        if (tried[bond] == call || !bonding.isReady(shop.bonds[bond])) {
            return false;
        }
        tried[bond] = call;
        return bonding.place(shop.bonds[bond]);
    }

    /// Places tasks of one bond, which follow the links, as they come; what they add to the cost, infinite as soon as
    /// one has no place or the sum exceeds `most`.
    double place(int[] members, double most) {
        double cost = 0;
        for (int i = 0; i < members.length && cost < most; ) {
            int until = sameOperation(members, i);
            var lots = byArrival(members, i, until);
            for (int lot : lots) {
                cost += draft.has(lot) ? 0 : draft.waitsForNobody(lot) ? place(lot, lots) : Double.POSITIVE_INFINITY;
            }
            i = until;
        }
        return cost;
    }

    private double place(int lot, int[] lots) {
        if (cycles.concern(lot)) {
            return cycles.place(lot, lots);
        }
        if (!scout.find(lot)) {
            return Double.POSITIVE_INFINITY;
        }
        double cost = scout.cost;
        scout.accept(lot);
        return cost;
    }
}
