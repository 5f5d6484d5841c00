package org.cooperage.plan.engine.search;

import java.util.function.IntUnaryOperator;

/// What never changes about a job shop, in flat arrays: the modes of the tasks and the links between them.
///
/// The entries of task `t` stand from `from[t]` to before `from[t + 1]`.
final class Arcs {
    final int tasks;
    final int machines;
    final int[] release;
    final int[] modeFrom;
    final int[] machine;
    final int[] minutes;
    final int[] beforeFrom;
    final int[] before;
    final int[] beforeWait;
    final int[] afterFrom;
    final int[] after;
    final int[] afterWait;
    /// How many modes run on each machine.
    final int[] candidates;
    /// Tasks in an order that contradicts no link.
    final int[] sorted;
    /// Minutes between machines; empty if none.
    private final int[][] travel;

    Arcs(Shop shop) {
        tasks = shop.tasks;
        machines = shop.resources.length;
        release = shop.release;
        sorted = shop.sequence;
        modeFrom = starts(t -> shop.modes[shop.operation[t]].length);
        beforeFrom = starts(t -> shop.before[t].length);
        afterFrom = starts(t -> shop.after[t].length);
        machine = new int[modeFrom[tasks]];
        minutes = new int[modeFrom[tasks]];
        before = new int[beforeFrom[tasks]];
        beforeWait = new int[beforeFrom[tasks]];
        after = new int[afterFrom[tasks]];
        afterWait = new int[afterFrom[tasks]];
        candidates = new int[machines];
        for (int t = 0; t < tasks; t++) {
            readModes(shop, t);
            readLinks(shop, t);
        }
        travel = shop.problem.travel().places() == 0 ? new int[0][] : travel(shop);
    }

    private int[] starts(IntUnaryOperator count) {
        var from = new int[tasks + 1];
        for (int t = 0; t < tasks; t++) {
            from[t + 1] = from[t] + count.applyAsInt(t);
        }
        return from;
    }

    private void readModes(Shop shop, int t) {
        var modes = shop.modes[shop.operation[t]];
        for (int m = 0; m < modes.length; m++) {
            machine[modeFrom[t] + m] = modes[m].resource();
            minutes[modeFrom[t] + m] = shop.minutes(t, m);
            candidates[modes[m].resource()]++;
        }
    }

    private void readLinks(Shop shop, int t) {
        for (int i = 0; i < shop.before[t].length; i++) {
            before[beforeFrom[t] + i] = shop.before[t][i].from();
            beforeWait[beforeFrom[t] + i] = shop.before[t][i].minWait();
        }
        for (int i = 0; i < shop.after[t].length; i++) {
            after[afterFrom[t] + i] = shop.after[t][i].to();
            afterWait[afterFrom[t] + i] = shop.after[t][i].minWait();
        }
    }

    private static int[][] travel(Shop shop) {
        var minutes = new int[shop.resources.length][shop.resources.length];
        for (int from = 0; from < minutes.length; from++) {
            for (int to = 0; to < minutes.length; to++) {
                minutes[from][to] = shop.travel(shop.site[from], shop.site[to]);
            }
        }
        return minutes;
    }

    boolean travels() {
        return travel.length > 0;
    }

    int modes(int task) {
        return modeFrom[task + 1] - modeFrom[task];
    }

    /// Minutes between the end on one machine and the start on another.
    int lag(int wait, int from, int to) {
        return travel.length == 0 ? wait : wait + travel[from][to];
    }
}
