package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Solution.StopReason;

/// Exact when only the choice of modes matters and the links form trees: the cheapest way to do a task and everything
/// that hangs on it depends on the task's own mode alone, so one recursion over the tree finds the optimum.
///
/// Work: sum over the links of the product of their ends' numbers of modes.
final class FreeTrees {
    private final Shop shop;
    private final long[][] cheapest;
    private final int[] mode;

    FreeTrees(Shop shop) {
        this.shop = shop;
        cheapest = new long[shop.tasks][];
        mode = new int[shop.tasks];
    }

    /// Whether every task waits for at most one other and no two moves share a trip.
    static boolean fit(Shop shop) {
        return Arrays.stream(shop.before).allMatch(links -> links.length <= 1)
                && shop.problem.links().stream().allMatch(link -> link.shipment() == Link.ALONE);
    }

    Solution solve() {
        long bound = 0;
        for (int i = shop.tasks - 1; i >= 0; i--) {
            int task = shop.sequence[i];
            cheapest[task] = price(task);
            if (shop.before[task].length == 0) {
                bound += Arrays.stream(cheapest[task]).min().orElseThrow();
            }
        }
        return Finish.of(shop, choose(), bound, shop.tasks, StopReason.PROVEN);
    }

    private long[] price(int task) {
        var prices = new long[shop.modes[shop.operation[task]].length];
        for (int m = 0; m < prices.length; m++) {
            prices[m] = shop.choiceCost(task, m);
            for (var link : shop.after[task]) {
                prices[m] += withMove(link, m, bestAfter(link, m));
            }
        }
        return prices;
    }

    private int bestAfter(Link link, int from) {
        int best = 0;
        for (int m = 1; m < cheapest[link.to()].length; m++) {
            if (withMove(link, from, m) < withMove(link, from, best)) {
                best = m;
            }
        }
        return best;
    }

    private long withMove(Link link, int from, int to) {
        int here = shop.siteOf(link.from(), from);
        int there = shop.siteOf(link.to(), to);
        return cheapest[link.to()][to] + shop.freight(link, here, there) + shop.trip(here, there);
    }

    private ArrayList<Assignment> choose() {
        var end = new int[shop.tasks];
        var places = new ArrayList<Assignment>();
        for (int task : shop.sequence) {
            int start = shop.release[task];
            if (shop.before[task].length == 0) {
                mode[task] = cheapestMode(task);
            } else {
                var link = shop.before[task][0];
                mode[task] = bestAfter(link, mode[link.from()]);
                int moved = shop.travel(shop.siteOf(link.from(), mode[link.from()]), shop.siteOf(task, mode[task]));
                start = Math.max(start, end[link.from()] + link.minWait() + moved);
            }
            end[task] = start + shop.minutes(task, mode[task]);
            places.add(new Assignment(task, mode[task], 0, start, start, end[task]));
        }
        return places;
    }

    private int cheapestMode(int task) {
        int best = 0;
        for (int m = 1; m < cheapest[task].length; m++) {
            best = cheapest[task][m] < cheapest[task][best] ? m : best;
        }
        return best;
    }
}
