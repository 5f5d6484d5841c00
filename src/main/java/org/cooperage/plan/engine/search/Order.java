package org.cooperage.plan.engine.search;

/// Tasks of a [Graph] in a topological order, and where each stands in it; corrected after each move, only
/// where the move broke it.
final class Order {
    private final Graph graph;
    final int[] tasks;
    final int[] position;
    private final boolean[] moves;
    private final int[] aside;

    Order(Graph graph) {
        this.graph = graph;
        tasks = new int[graph.tasks];
        position = new int[graph.tasks];
        moves = new boolean[graph.tasks];
        aside = new int[graph.tasks];
    }

    /// Corrects the topological order: the task goes just behind its new predecessor, and what waits for it with it; or
    /// just before its new successor, and what it waits for with it (Pearce, Kelly 2006).
    void correct(int task) {
        int previous = graph.queues.previous(task);
        int next = graph.queues.next(task);
        int at = position[task];
        if (previous != Graph.NONE && position[previous] > at) {
            postpone(task, at, position[previous]);
        } else if (next != Graph.NONE && position[next] < at) {
            advance(task, position[next], at);
        }
    }

    private void postpone(int task, int from, int to) {
        int kept = from;
        int moved = 0;
        for (int i = from; i <= to; i++) {
            int t = tasks[i];
            moves[t] = t == task || waitsForMover(t);
            if (moves[t]) {
                aside[moved++] = t;
            } else {
                put(t, kept++);
            }
        }
        refuseCircle(task, tasks[to]);
        for (int i = 0; i < moved; i++) {
            put(aside[i], kept++);
            moves[aside[i]] = false;
        }
    }

    private void advance(int task, int from, int to) {
        int kept = to;
        int moved = 0;
        for (int i = to; i >= from; i--) {
            int t = tasks[i];
            moves[t] = t == task || moverWaitsFor(t);
            if (moves[t]) {
                aside[moved++] = t;
            } else {
                put(t, kept--);
            }
        }
        refuseCircle(task, tasks[from]);
        for (int i = 0; i < moved; i++) {
            put(aside[i], kept--);
            moves[aside[i]] = false;
        }
    }

    private void refuseCircle(int task, int neighbour) {
        if (moves[neighbour]) {
            throw new IllegalStateException(
                    "Task (%d) would wait for task (%d) and the other way round.\nMaybe a move was not checked."
                            .formatted(task, neighbour));
        }
    }

    void put(int task, int at) {
        tasks[at] = task;
        position[task] = at;
    }

    private boolean waitsForMover(int t) {
        int previous = graph.queues.previous(t);
        if (previous != Graph.NONE && moves[previous]) {
            return true;
        }
        for (int i = graph.arcs.beforeFrom[t]; i < graph.arcs.beforeFrom[t + 1]; i++) {
            if (moves[graph.arcs.before[i]]) {
                return true;
            }
        }
        return false;
    }

    private boolean moverWaitsFor(int t) {
        int next = graph.queues.next(t);
        if (next != Graph.NONE && moves[next]) {
            return true;
        }
        for (int i = graph.arcs.afterFrom[t]; i < graph.arcs.afterFrom[t + 1]; i++) {
            if (moves[graph.arcs.after[i]]) {
                return true;
            }
        }
        return false;
    }
}
