package org.cooperage.plan.engine.search;

import java.util.Arrays;

/// A job shop as a disjunctive graph: links between tasks, and on every machine a sequence.
///
/// Head = earliest start, tail = longest way from the end of a task to the end of everything; both follow from the
/// sequences. The graph never has a circle.
final class Graph {
    static final int NONE = -1;

    final Shop shop;
    final int tasks;
    final int machines;
    /// Machine and minutes of each task's modes.
    final int[][] machineOf;
    final int[][] minutesOf;
    final int[][] before;
    final int[][] after;
    private final int[][] waitBefore;
    private final int[][] waitAfter;
    private final boolean travels;

    final int[] mode;
    final int[] minutes;
    final int[] previous;
    final int[] next;
    final int[] first;
    private final int[] last;

    final int[] head;
    final int[] tail;
    /// Tasks in a topological order, and where each stands in it.
    final int[] order;
    final int[] position;
    private final int[] waiting;
    int makespan;

    Graph(Shop shop) {
        this.shop = shop;
        tasks = shop.tasks;
        machines = shop.resources.length;
        machineOf = new int[tasks][];
        minutesOf = new int[tasks][];
        before = new int[tasks][];
        after = new int[tasks][];
        waitBefore = new int[tasks][];
        waitAfter = new int[tasks][];
        travels = shop.problem.travel().places() > 0;
        for (int t = 0; t < tasks; t++) {
            read(t);
        }
        mode = new int[tasks];
        minutes = new int[tasks];
        previous = new int[tasks];
        next = new int[tasks];
        first = new int[machines];
        last = new int[machines];
        head = new int[tasks];
        tail = new int[tasks];
        order = new int[tasks];
        position = new int[tasks];
        waiting = new int[tasks];
    }

    private void read(int t) {
        var modes = shop.modes[shop.operation[t]];
        machineOf[t] = new int[modes.length];
        minutesOf[t] = new int[modes.length];
        for (int m = 0; m < modes.length; m++) {
            machineOf[t][m] = modes[m].resource();
            minutesOf[t][m] = shop.minutes(t, m);
        }
        before[t] = Arrays.stream(shop.before[t]).mapToInt(link -> link.from()).toArray();
        after[t] = Arrays.stream(shop.after[t]).mapToInt(link -> link.to()).toArray();
        waitBefore[t] =
                Arrays.stream(shop.before[t]).mapToInt(link -> link.minWait()).toArray();
        waitAfter[t] =
                Arrays.stream(shop.after[t]).mapToInt(link -> link.minWait()).toArray();
    }

    int machine(int task) {
        return machineOf[task][mode[task]];
    }

    /// Minutes between the end of the i-th task before and the start of `task`, were it on `machine`.
    int lagBefore(int task, int i, int machine) {
        int wait = waitBefore[task][i];
        return travels ? wait + shop.travel(shop.site[machine(before[task][i])], shop.site[machine]) : wait;
    }

    int lagAfter(int task, int i, int machine) {
        int wait = waitAfter[task][i];
        return travels ? wait + shop.travel(shop.site[machine], shop.site[machine(after[task][i])]) : wait;
    }

    /// Sequences every machine by the keys; ties by the topological order of the links, which the keys must not
    /// contradict.
    void sequence(int[] modes, double[] key) {
        System.arraycopy(modes, 0, mode, 0, tasks);
        Arrays.fill(first, NONE);
        Arrays.fill(last, NONE);
        var rank = new int[tasks];
        for (int i = 0; i < tasks; i++) {
            rank[shop.sequence[i]] = i;
        }
        var sorted = new Integer[tasks];
        Arrays.setAll(sorted, t -> t);
        Arrays.sort(
                sorted,
                (a, b) -> key[a] == key[b] ? Integer.compare(rank[a], rank[b]) : Double.compare(key[a], key[b]));
        for (int t : sorted) {
            minutes[t] = minutesOf[t][mode[t]];
            insertAfter(t, last[machine(t)]);
        }
        measure();
    }

    void remove(int task) {
        int machine = machine(task);
        if (previous[task] == NONE) {
            first[machine] = next[task];
        } else {
            next[previous[task]] = next[task];
        }
        if (next[task] == NONE) {
            last[machine] = previous[task];
        } else {
            previous[next[task]] = previous[task];
        }
    }

    /// Puts a task, which stands nowhere, behind another on its machine, or first for [#NONE].
    void insertAfter(int task, int other) {
        int machine = machine(task);
        previous[task] = other;
        next[task] = other == NONE ? first[machine] : next[other];
        if (other == NONE) {
            first[machine] = task;
        } else {
            next[other] = task;
        }
        if (next[task] == NONE) {
            last[machine] = task;
        } else {
            previous[next[task]] = task;
        }
    }

    /// Moves a task behind another on the machine of the mode and measures anew.
    void move(int task, int toMode, int other) {
        remove(task);
        mode[task] = toMode;
        minutes[task] = minutesOf[task][toMode];
        insertAfter(task, other);
        measure();
    }

    void measure() {
        sort();
        makespan = 0;
        for (int i = 0; i < tasks; i++) {
            int t = order[i];
            int start = Math.max(shop.release[t], previous[t] == NONE ? 0 : head[previous[t]] + minutes[previous[t]]);
            head[t] = Math.max(start, headByLinks(t, machine(t)));
            makespan = Math.max(makespan, head[t] + minutes[t]);
        }
        for (int i = tasks - 1; i >= 0; i--) {
            int t = order[i];
            int rest = next[t] == NONE ? 0 : tail[next[t]] + minutes[next[t]];
            tail[t] = Math.max(rest, tailByLinks(t, machine(t)));
        }
    }

    private int headByLinks(int t, int machine) {
        int start = 0;
        var from = before[t];
        for (int i = 0; i < from.length; i++) {
            start = Math.max(start, head[from[i]] + minutes[from[i]] + lagBefore(t, i, machine));
        }
        return start;
    }

    private int tailByLinks(int t, int machine) {
        int rest = 0;
        var to = after[t];
        for (int i = 0; i < to.length; i++) {
            rest = Math.max(rest, tail[to[i]] + minutes[to[i]] + lagAfter(t, i, machine));
        }
        return rest;
    }

    private void sort() {
        int known = 0;
        for (int t = 0; t < tasks; t++) {
            waiting[t] = before[t].length + (previous[t] == NONE ? 0 : 1);
            if (waiting[t] == 0) {
                order[known++] = t;
            }
        }
        for (int done = 0; done < known; done++) {
            int t = order[done];
            position[t] = done;
            for (int to : after[t]) {
                if (--waiting[to] == 0) {
                    order[known++] = to;
                }
            }
            if (next[t] != NONE && --waiting[next[t]] == 0) {
                order[known++] = next[t];
            }
        }
        if (known < tasks) {
            throw new IllegalStateException(
                    "The sequences of (%d) machines wait for each other: (%d) of (%d) tasks can start.\nMaybe a move was not checked."
                            .formatted(machines, known, tasks));
        }
    }

    boolean critical(int task) {
        return head[task] + minutes[task] + tail[task] == makespan;
    }
}
