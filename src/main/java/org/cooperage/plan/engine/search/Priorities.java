package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// In what order a first plan places the tasks; fixed ones are left out.
final class Priorities {
    private final Shop shop;
    private final boolean[] fixed;

    Priorities(Shop shop, boolean[] fixed) {
        this.shop = shop;
        this.fixed = fixed;
    }

    /// All there is reason to try.
    List<int[]> all() {
        return shop.orders.length == 1 ? List.of(byOrder()) : List.of(byOrder(), bySlack(), bySoonest());
    }

    /// Order by order, the earliest due date first.
    int[] byDue() {
        return sequence(Comparator.<Integer>comparingInt(t -> shop.orders[shop.order[t]].due())
                .thenComparingInt(t -> shop.order[t])
                .thenComparingInt(t -> shop.depth[t]));
    }

    /// Order by order, the most urgent first; within an order step by step.
    int[] byOrder() {
        var urgency = new long[shop.orders.length];
        Arrays.fill(urgency, Long.MAX_VALUE);
        for (int t = 0; t < shop.tasks; t++) {
            urgency[shop.order[t]] = Math.min(urgency[shop.order[t]], latestStart(t));
        }
        return sequence(Comparator.<Integer>comparingLong(t -> urgency[shop.order[t]])
                .thenComparingInt(t -> shop.order[t])
                .thenComparingInt(t -> shop.depth[t]));
    }

    /// Order by order, those first that can be complete first.
    private int[] bySoonest() {
        var soonest = new long[shop.orders.length];
        for (int t = 0; t < shop.tasks; t++) {
            long done = (long) shop.head[t] + shop.shortest(t) + shop.tail[t];
            soonest[shop.order[t]] = Math.max(soonest[shop.order[t]], done);
        }
        return sequence(Comparator.<Integer>comparingLong(t -> soonest[shop.order[t]])
                .thenComparingInt(t -> shop.order[t])
                .thenComparingInt(t -> shop.depth[t]));
    }

    /// By the latest start that still meets the due date, over all orders.
    private int[] bySlack() {
        var latest = new long[shop.tasks];
        for (int i = shop.tasks - 1; i >= 0; i--) {
            int t = shop.sequence[i];
            latest[t] = latestStart(t);
            for (var link : shop.after[t]) {
                latest[t] = Math.min(latest[t], latest[link.to()] - 1);
            }
        }
        return sequence(Comparator.<Integer>comparingLong(t -> latest[t]).thenComparingInt(t -> shop.depth[t]));
    }

    private long latestStart(int task) {
        return (long) shop.orders[shop.order[task]].due() - shop.tail[task] - shop.shortest(task);
    }

    private int[] sequence(Comparator<Integer> priority) {
        return IntStream.range(0, shop.tasks)
                .filter(t -> !fixed[t])
                .boxed()
                .sorted(priority.thenComparingInt(t -> shop.operation[t]).thenComparingInt(t -> t))
                .mapToInt(t -> t)
                .toArray();
    }
}
