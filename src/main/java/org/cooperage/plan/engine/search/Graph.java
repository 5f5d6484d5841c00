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
    final int[] machine;
    final int[] minutes;
    /// Tasks of each machine in sequence, how many, and where each task stands.
    final int[][] sequence;
    final int[] size;
    final int[] place;

    final int[] end;
    final int[] rest;
    int makespan;
    private final Order order;
    private final boolean[] stale;
    private int pending;

    Graph(Arcs arcs) {
        this.arcs = arcs;
        tasks = arcs.tasks;
        machines = arcs.machines;
        mode = new int[tasks];
        machine = new int[tasks];
        minutes = new int[tasks];
        sequence = new int[machines][];
        for (int m = 0; m < machines; m++) {
            sequence[m] = new int[arcs.candidates[m]];
        }
        size = new int[machines];
        place = new int[tasks];
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
        Arrays.fill(size, 0);
        for (int i = 0; i < tasks; i++) {
            int t = sorted.get(i);
            assign(t, modes[t]);
            insert(t, size[machine[t]]);
            order.put(t, i);
            end[t] = soonestEnd(t);
        }
        for (int i = tasks - 1; i >= 0; i--) {
            rest[order.tasks[i]] = longestRest(order.tasks[i]);
        }
        measure();
    }

    int previous(int task) {
        return place[task] == 0 ? NONE : sequence[machine[task]][place[task] - 1];
    }

    int next(int task) {
        int at = place[task] + 1;
        return at == size[machine[task]] ? NONE : sequence[machine[task]][at];
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
            ready = Math.max(ready, end[from] + arcs.lag(arcs.beforeWait[i], machine[from], on));
        }
        return ready;
    }

    /// Longest way from the end of the task through what waits for it, were it on this machine.
    int left(int task, int on) {
        int left = 0;
        for (int i = arcs.afterFrom[task]; i < arcs.afterFrom[task + 1]; i++) {
            int to = arcs.after[i];
            left = Math.max(left, rest[to] + arcs.lag(arcs.afterWait[i], on, machine[to]));
        }
        return left;
    }

    boolean critical(int task) {
        return end[task] + rest[task] - minutes[task] == makespan;
    }

    /// Moves a task to a place on the machine of a mode, counted without the task. The place must close no circle.
    void move(int task, int toMode, int at) {
        int formerPrevious = previous(task);
        int formerNext = next(task);
        takeOut(task);
        assign(task, toMode);
        insert(task, at);
        order.correct(task);
        spreadEnds(formerNext, task, next(task));
        spreadRests(formerPrevious, task, previous(task));
        measure();
    }

    private void assign(int task, int toMode) {
        mode[task] = toMode;
        machine[task] = arcs.machine[arcs.modeFrom[task] + toMode];
        minutes[task] = arcs.minutes[arcs.modeFrom[task] + toMode];
    }

    private void takeOut(int task) {
        int m = machine[task];
        var tasksOn = sequence[m];
        size[m]--;
        for (int i = place[task]; i < size[m]; i++) {
            tasksOn[i] = tasksOn[i + 1];
            place[tasksOn[i]] = i;
        }
    }

    private void insert(int task, int at) {
        int m = machine[task];
        var tasksOn = sequence[m];
        for (int i = size[m]; i > at; i--) {
            tasksOn[i] = tasksOn[i - 1];
            place[tasksOn[i]] = i;
        }
        tasksOn[at] = task;
        place[task] = at;
        size[m]++;
    }

    private int soonestEnd(int task) {
        int previous = previous(task);
        int ready = ready(task, machine[task]);
        return Math.max(ready, previous == NONE ? 0 : end[previous]) + minutes[task];
    }

    private int longestRest(int task) {
        int next = next(task);
        int left = left(task, machine[task]);
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
                    mark(next(t), 0);
                    for (int i = arcs.afterFrom[t]; i < arcs.afterFrom[t + 1]; i++) {
                        mark(arcs.after[i], 0);
                    }
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
                    mark(previous(t), 0);
                    for (int i = arcs.beforeFrom[t]; i < arcs.beforeFrom[t + 1]; i++) {
                        mark(arcs.before[i], 0);
                    }
                }
            }
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
            makespan = size[m] == 0 ? makespan : Math.max(makespan, end[sequence[m][size[m] - 1]]);
        }
    }
}
