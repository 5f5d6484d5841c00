package org.cooperage.plan.engine.search;

import java.util.Arrays;

/// What no plan can beat.
final class Bounds {
    private Bounds() {}

    /// Every task at its cheapest, every order no dearer than that and as fast as its longest chain of shortest steps,
    /// nothing else.
    ///
    /// Valid because freight, holding, setup, split, change and evenness are never negative and each task needs
    /// some mode; tasks of an order share one completion, which no chain undercuts.
    static long cost(Shop shop) {
        long bound = 0;
        for (int task = 0; task < shop.tasks; task++) {
            long cheapest = Long.MAX_VALUE;
            for (int m = 0; m < shop.modes[shop.operation[task]].length; m++) {
                cheapest = Math.min(cheapest, shop.choiceCost(task, m));
            }
            bound += cheapest;
        }
        for (int order = 0; order < shop.orders.length; order++) {
            int soonest = 0;
            for (int task : shop.tasksOfOrder[order]) {
                soonest = Math.max(soonest, shop.head[task] + shop.shortest(task));
            }
            bound += shop.completionCost(order, soonest) + Spending.aboveAtLeast(shop, order);
        }
        return shop.weights.makespanPerMinute() == 0
                ? bound
                : bound + shop.weights.makespanPerMinute() * makespan(shop);
    }

    /// The longest of: the longest chain; all work spread evenly over all units; for each set of tasks that only
    /// one single-unit resource can do, soonest head + work + shortest tail over every subset that matters.
    static int makespan(Shop shop) {
        int bound = chain(shop);
        if (Arrays.stream(shop.resources).noneMatch(r -> r.unlimited() || r.batches())) {
            bound = Math.max(bound, Load.spread(shop));
        }
        return bound;
    }

    private static int chain(Shop shop) {
        int longest = 0;
        for (int task = 0; task < shop.tasks; task++) {
            longest = Math.max(longest, shop.head[task] + shop.shortest(task) + shop.tail[task]);
        }
        return longest;
    }
}
