package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.Comparator;

/// A job shop as a disjunctive graph: links between tasks, and on every machine a sequence.
///
/// `end` is the earliest end of a task, `rest` the longest way from its start to the end of everything; both follow
/// from the sequences. The graph never has a circle. A move corrects the topological order where it broke and the times
/// where they changed, not more.
final class Graph {
    static final int NONE = -1;

    final Arcs arcs;
    final int tasks;
    final int machines;
    final int[] mode;
    final int[] minutes;
    final Queues queues;
    final Order order;
    final int[] end;
    final int[] rest;
    int makespan;
    private final boolean[] stale;
    private int pending;

    Graph(Arcs arcs) {
        this.arcs = arcs;
        tasks = arcs.tasks;
        machines = arcs.machines;
        mode = new int[tasks];
        minutes = new int[tasks];
        queues = new Queues(arcs);
        end = new int[tasks];
        rest = new int[tasks];
        order = new Order(this);
        stale = new boolean[tasks];
    }

    /// Takes over a plan: a mode for every task, and sequences by the keys; ties by the order of the links, which the
    /// keys must not contradict.
    void load(int[] modes, double[] key) {
        var sorted = Arrays.stream(arcs.sorted)
                .boxed()
                .sorted(Comparator.comparingDouble(t -> key[t]))
                .toList();
        queues.clear();
        for (int i = 0; i < tasks; i++) {
            int t = sorted.get(i);
            queues.append(t, assign(t, modes[t]));
            order.put(t, i);
            end[t] = soonestEnd(t);
        }
        for (int i = tasks - 1; i >= 0; i--) {
            rest[order.tasks[i]] = longestRest(order.tasks[i]);
        }
        measure();
    }

    /// Sorts the tasks as they run; what takes no time comes before what begins with it.
    double key(int task) {
        return minutes[task] == 0 ? end[task] : start(task) + 0.5;
    }

    int start(int task) {
        return end[task] - minutes[task];
    }

    /// When all that the task waits for has ended and arrived, were it on this machine.
    int ready(int task, int on) {
        int ready = arcs.release[task];
        for (int i = arcs.beforeFrom[task]; i < arcs.beforeFrom[task + 1]; i++) {
            int from = arcs.before[i];
            ready = Math.max(ready, end[from] + arcs.lag(arcs.beforeWait[i], queues.machine[from], on));
        }
        return ready;
    }

    /// Longest way from the end of the task through what waits for it, were it on this machine.
    int left(int task, int on) {
        int left = 0;
        for (int i = arcs.afterFrom[task]; i < arcs.afterFrom[task + 1]; i++) {
            int to = arcs.after[i];
            left = Math.max(left, rest[to] + arcs.lag(arcs.afterWait[i], on, queues.machine[to]));
        }
        return left;
    }

    /// Moves a task to a place on the machine of a mode, counted without the task. The place must close no circle. What
    /// is linked with the task changes even if its own times do not, because ways between machines differ.
    void move(int task, int toMode, int at) {
        int formerPrevious = queues.previous(task);
        int formerNext = queues.next(task);
        queues.remove(task);
        queues.insert(task, assign(task, toMode), at);
        order.correct(task);
        markAfter(task);
        spreadEnds(formerNext, task, queues.next(task));
        markBefore(task);
        spreadRests(formerPrevious, task, queues.previous(task));
        measure();
    }

    /// Gives the task a mode; returns its machine.
    private int assign(int task, int toMode) {
        int number = arcs.modeFrom[task] + toMode;
        mode[task] = toMode;
        minutes[task] = arcs.minutes[number];
        return arcs.machine[number];
    }

    private int soonestEnd(int task) {
        int previous = queues.previous(task);
        int ready = ready(task, queues.machine[task]);
        return Math.max(ready, previous == NONE ? 0 : end[previous]) + minutes[task];
    }

    private int longestRest(int task) {
        int next = queues.next(task);
        int left = left(task, queues.machine[task]);
        return Math.max(left, next == NONE ? 0 : rest[next]) + minutes[task];
    }

    /// Recomputes the ends of these tasks and of all that changes with them.
    private void spreadEnds(int one, int other, int third) {
        int at = Math.min(mark(one, tasks), Math.min(mark(other, tasks), mark(third, tasks)));
        for (; pending > 0; at++) {
            if (stale[at]) {
                stale[at] = false;
                pending--;
                int t = order.tasks[at];
                int soonest = soonestEnd(t);
                if (soonest != end[t]) {
                    end[t] = soonest;
                    mark(queues.next(t), 0);
                    markAfter(t);
                }
            }
        }
    }

    private void spreadRests(int one, int other, int third) {
        int at = Math.max(mark(one, 0), Math.max(mark(other, 0), mark(third, 0)));
        for (; pending > 0; at--) {
            if (stale[at]) {
                stale[at] = false;
                pending--;
                int t = order.tasks[at];
                int longest = longestRest(t);
                if (longest != rest[t]) {
                    rest[t] = longest;
                    mark(queues.previous(t), 0);
                    markBefore(t);
                }
            }
        }
    }

    private void markAfter(int task) {
        for (int i = arcs.afterFrom[task]; i < arcs.afterFrom[task + 1]; i++) {
            mark(arcs.after[i], 0);
        }
    }

    private void markBefore(int task) {
        for (int i = arcs.beforeFrom[task]; i < arcs.beforeFrom[task + 1]; i++) {
            mark(arcs.before[i], 0);
        }
    }

    /// Where the task stands in the order, or `otherwise` for [#NONE].
    private int mark(int task, int otherwise) {
        if (task == NONE) {
            return otherwise;
        }
        int at = order.position[task];
        if (!stale[at]) {
            stale[at] = true;
            pending++;
        }
        return at;
    }

    private void measure() {
        makespan = 0;
        for (int m = 0; m < machines; m++) {
            int last = queues.last(m);
            makespan = last == NONE ? makespan : Math.max(makespan, end[last]);
        }
    }
}
