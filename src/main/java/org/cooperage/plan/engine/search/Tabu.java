package org.cooperage.plan.engine.search;

import static org.cooperage.plan.engine.search.Graph.NONE;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/// Tabu search over a job shop: moves the tasks of one critical path, never soon back to where they were.
final class Tabu {
    final Graph graph;
    private final Insertion insertion;
    private final SplittableRandom random;
    private final int[] path;
    private int length;
    private long step;
    int bestMakespan;
    final int[] bestMode;
    final double[] bestHead;

    Tabu(Graph graph, SplittableRandom random) {
        this.graph = graph;
        this.random = random;
        insertion = new Insertion(graph, random);
        path = new int[graph.tasks];
        bestMode = new int[graph.tasks];
        bestHead = new double[graph.tasks];
    }

    /// Searches from the graph as it is until nothing better was found for so many steps.
    ///
    /// @return the steps done
    long run(int patience, int bound, long mostSteps, BooleanSupplier timeUp) {
        insertion.forgetTabus();
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
                insertion.look(path[i], step, bestMakespan);
            }
            if (!insertion.found()) {
                break;
            }
            int task = insertion.task;
            insertion.forbid(task, graph.mode[task], step + tenure(task));
            graph.move(task, insertion.mode, insertion.behind);
            if (graph.makespan < bestMakespan) {
                keep();
                improved = step;
            }
        }
        return step - begun;
    }

    private int tenure(int task) {
        return length / 2 + graph.machineOf[task].length + random.nextInt(length / 2 + 2);
    }

    private void keep() {
        bestMakespan = graph.makespan;
        for (int t = 0; t < graph.tasks; t++) {
            bestMode[t] = graph.mode[t];
            bestHead[t] = graph.head[t];
        }
    }

    /// Follows one longest path from its end, at every fork by lot.
    private void walk() {
        length = 0;
        int task = NONE;
        int choices = 0;
        for (int t = 0; t < graph.tasks; t++) {
            if (graph.head[t] + graph.minutes[t] == graph.makespan && random.nextInt(++choices) == 0) {
                task = t;
            }
        }
        while (task != NONE) {
            path[length++] = task;
            task = before(task);
        }
    }

    private int before(int task) {
        int start = graph.head[task];
        int found = NONE;
        int choices = 0;
        int on = graph.previous[task];
        if (on != NONE && graph.head[on] + graph.minutes[on] == start) {
            found = on;
            choices++;
        }
        var from = graph.before[task];
        for (int i = 0; i < from.length; i++) {
            int lag = graph.lagBefore(task, i, graph.machine(task));
            if (graph.head[from[i]] + graph.minutes[from[i]] + lag == start && random.nextInt(++choices) == 0) {
                found = from[i];
            }
        }
        return found;
    }
}
