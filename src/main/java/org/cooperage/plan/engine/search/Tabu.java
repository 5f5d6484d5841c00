package org.cooperage.plan.engine.search;

import static org.cooperage.plan.engine.search.Graph.NONE;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/// Tabu search over a job shop: moves the tasks of one critical path, never soon back to where they were.
final class Tabu {
    /// Minutes of a way that a minute of saved work is worth: no single figure suits machines that are alike and
    /// machines that are not, so each run draws one.
    private static final int[] THRIFT = {0, 2, 8};

    final Graph graph;
    private final Insertion insertion;
    private final SplittableRandom random;
    private final int[] path;
    private int length;
    private long step;
    private double memory;
    int bestMakespan;
    final int[] bestMode;
    final double[] bestKey;

    Tabu(Graph graph, SplittableRandom random) {
        this.graph = graph;
        this.random = random;
        insertion = new Insertion(graph, random);
        path = new int[graph.tasks];
        bestMode = new int[graph.tasks];
        bestKey = new double[graph.tasks];
    }

    /// Searches from the graph as it is until nothing better was found for so many steps.
    ///
    /// @return the steps done
    long run(int patience, int bound, long mostSteps, BooleanSupplier timeUp) {
        memory = 1 + random.nextDouble();
        insertion.begin(THRIFT[random.nextInt(THRIFT.length)]);
        keep();
        long begun = step;
        long improved = step;
        while (step - improved < patience && step - begun < mostSteps && bestMakespan > bound) {
            if ((step & 63) == 0 && timeUp.getAsBoolean()) {
                break;
            }
            step++;
            walk();
            insertion.reset();
            for (int i = 0; i < length; i++) {
                insertion.look(path[i], step);
            }
            if (!insertion.found()) {
                break;
            }
            int task = insertion.task;
            insertion.forbid(task, graph.mode[task], step + tenure(task));
            graph.move(task, insertion.mode, insertion.at);
            if (graph.makespan < bestMakespan) {
                keep();
                improved = step;
            }
        }
        return step - begun;
    }

    private int tenure(int task) {
        return (int) (memory * (length / 2 + graph.arcs.modes(task) + random.nextInt(length / 2 + 2)));
    }

    private void keep() {
        bestMakespan = graph.makespan;
        System.arraycopy(graph.mode, 0, bestMode, 0, graph.tasks);
        for (int t = 0; t < graph.tasks; t++) {
            bestKey[t] = graph.key(t);
        }
    }

    /// Follows one longest path from its end, at every fork by lot.
    private void walk() {
        length = 0;
        int task = NONE;
        int choices = 0;
        for (int m = 0; m < graph.machines; m++) {
            int last = graph.queues.last(m);
            if (last != NONE && graph.end[last] == graph.makespan && random.nextInt(++choices) == 0) {
                task = last;
            }
        }
        while (task != NONE) {
            path[length++] = task;
            task = before(task);
        }
    }

    private int before(int task) {
        int start = graph.start(task);
        int found = NONE;
        int choices = 0;
        int on = graph.queues.previous(task);
        if (on != NONE && graph.end[on] == start) {
            found = on;
            choices++;
        }
        var arcs = graph.arcs;
        for (int i = arcs.beforeFrom[task]; i < arcs.beforeFrom[task + 1]; i++) {
            int from = arcs.before[i];
            int lag = arcs.lag(arcs.beforeWait[i], graph.queues.machine[from], graph.queues.machine[task]);
            if (graph.end[from] + lag == start && random.nextInt(++choices) == 0) {
                found = from;
            }
        }
        return found;
    }
}
