package org.cooperage.plan.engine.search;

import org.cooperage.plan.engine.Calendar;

/// When the orders of a hole can be expected to be complete, while it is being filled; what a late end costs therefore.
final class Outlook {
    private final Draft draft;
    private final Shop shop;
    private final int[] expected;
    private int expectedMakespan;
    private double caution = 1;

    Outlook(Draft draft) {
        this.draft = draft;
        shop = draft.shop;
        expected = new int[shop.orders.length];
    }

    /// @param cautious what is still to come is taken to last so many times as long as it must
    void begin(int[] tasks, double cautious) {
        caution = cautious;
        expectedMakespan = shop.weights.makespanPerMinute() == 0 ? 0 : draft.completions.makespan();
        for (int task : tasks) {
            expected[shop.order[task]] = draft.completions.of(shop.order[task]);
        }
    }

    double caution() {
        return caution;
    }

    int expected(int order) {
        return expected[order];
    }

    void expect(int order, int completion) {
        expected[order] = completion;
    }

    /// What it costs that the task ends then.
    double delay(int task, int to) {
        int order = shop.order[task];
        int done = done(task, to);
        long late = 0;
        if (done > expected[order]) {
            late = shop.completionCost(order, done) - shop.completionCost(order, expected[order]);
        }
        return late + (double) shop.weights.makespanPerMinute() * Math.max(0, done - expectedMakespan);
    }

    /// The task ends then.
    void note(int task, int to) {
        int done = done(task, to);
        expected[shop.order[task]] = Math.max(expected[shop.order[task]], done);
        expectedMakespan = shop.weights.makespanPerMinute() == 0 ? 0 : Math.max(expectedMakespan, done);
    }

    private int done(int task, int to) {
        return (int) Math.min(Calendar.NEVER, to + caution * shop.tail[task]);
    }
}
