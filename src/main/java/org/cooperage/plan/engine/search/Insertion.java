package org.cooperage.plan.engine.search;

import static org.cooperage.plan.engine.search.Graph.NONE;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Tries to take one critical task out of a job shop and put it back elsewhere, on any of its machines.
///
/// With the task taken out (its machine arcs gone, its minutes 0), let L be the tasks of a machine that end after the
/// task's head and R those whose tail with their own minutes exceeds the task's tail. Putting it after all of R \ L and
/// before all of L \ R closes no circle, and the best place is among these (Mastrolilli, Gambardella 2000). The longest
/// way through the task is then known exactly, so is the makespan: the longer of that way and of the rest.
final class Insertion {
    private final Graph graph;
    private final SplittableRandom random;
    private final int[] head;
    private final int[] tail;
    private final int[] sequence;
    private final long[] tabuUntil;
    private final int[] tabuOffset;

    int task;
    int mode;
    int behind;
    private long value;
    private int fallbackTask;
    private int fallbackMode;
    private int fallbackBehind;
    private int fallbacks;
    private int ties;

    Insertion(Graph graph, SplittableRandom random) {
        this.graph = graph;
        this.random = random;
        head = new int[graph.tasks];
        tail = new int[graph.tasks];
        sequence = new int[graph.tasks];
        tabuOffset = new int[graph.tasks + 1];
        for (int t = 0; t < graph.tasks; t++) {
            tabuOffset[t + 1] = tabuOffset[t] + graph.machineOf[t].length;
        }
        tabuUntil = new long[tabuOffset[graph.tasks]];
    }

    /// Starts a new comparison.
    void reset() {
        value = Long.MAX_VALUE;
        ties = 0;
        fallbacks = 0;
        task = NONE;
    }

    void forgetTabus() {
        Arrays.fill(tabuUntil, 0);
    }

    void forbid(int of, int atMode, long until) {
        tabuUntil[tabuOffset[of] + atMode] = until;
    }

    /// Whether a move is left; if all are tabu, one of them at random.
    boolean found() {
        if (task == NONE && fallbacks > 0) {
            task = fallbackTask;
            mode = fallbackMode;
            behind = fallbackBehind;
        }
        return task != NONE;
    }

    /// Compares all places of the task with the best move so far.
    ///
    /// @param best a tabu move counts if its makespan is below this
    void look(int of, long step, int best) {
        int rest = takeOut(of);
        for (int m = 0; m < graph.machineOf[of].length; m++) {
            boolean tabu = tabuUntil[tabuOffset[of] + m] > step;
            place(of, m, rest, tabu, best);
        }
    }

    /// Heads and tails without the task; returns the makespan without it.
    private int takeOut(int of) {
        int at = graph.position[of];
        int longest = 0;
        for (int i = 0; i < at; i++) {
            int t = graph.order[i];
            head[t] = graph.head[t];
        }
        int skipped = graph.previous[of];
        for (int i = at; i < graph.tasks; i++) {
            int t = graph.order[i];
            int before = graph.previous[t] == of ? skipped : graph.previous[t];
            int start = t == of || before == NONE ? 0 : head[before] + graph.minutes[before];
            head[t] = Math.max(Math.max(start, graph.shop.release[t]), headByLinks(t, of, graph.machine(t)));
            longest = Math.max(longest, head[t] + (t == of ? 0 : graph.minutes[t]));
        }
        for (int i = graph.tasks - 1; i > at; i--) {
            int t = graph.order[i];
            tail[t] = graph.tail[t];
        }
        skipped = graph.next[of];
        for (int i = at; i >= 0; i--) {
            int t = graph.order[i];
            int behindIt = graph.next[t] == of ? skipped : graph.next[t];
            int left = t == of || behindIt == NONE ? 0 : tail[behindIt] + graph.minutes[behindIt];
            tail[t] = Math.max(left, tailByLinks(t, of, graph.machine(t)));
            longest = Math.max(longest, head[t] + tail[t] + (t == of ? 0 : graph.minutes[t]));
        }
        return longest;
    }

    private int headByLinks(int t, int out, int machine) {
        int start = 0;
        var from = graph.before[t];
        for (int i = 0; i < from.length; i++) {
            int own = from[i] == out ? 0 : graph.minutes[from[i]];
            start = Math.max(start, head[from[i]] + own + graph.lagBefore(t, i, machine));
        }
        return start;
    }

    private int tailByLinks(int t, int out, int machine) {
        int rest = 0;
        var to = graph.after[t];
        for (int i = 0; i < to.length; i++) {
            int own = to[i] == out ? 0 : graph.minutes[to[i]];
            rest = Math.max(rest, tail[to[i]] + own + graph.lagAfter(t, i, machine));
        }
        return rest;
    }

    private void place(int of, int atMode, int rest, boolean tabu, int best) {
        int machine = graph.machineOf[of][atMode];
        int own = graph.minutesOf[of][atMode];
        int headOf = Math.max(graph.shop.release[of], headByLinks(of, of, machine));
        int tailOf = tailByLinks(of, of, machine);
        int size = 0;
        int firstLeft = Integer.MAX_VALUE;
        int lastRight = -1;
        for (int t = graph.first[machine]; t != NONE; t = graph.next[t]) {
            if (t == of) {
                continue;
            }
            if (firstLeft == Integer.MAX_VALUE && head[t] + graph.minutes[t] > headOf) {
                firstLeft = size;
            }
            if (tail[t] + graph.minutes[t] > tailOf) {
                lastRight = size;
            }
            sequence[size++] = t;
        }
        firstLeft = Math.min(firstLeft, size);
        if (firstLeft > lastRight) {
            int at = lastRight + 1 + (firstLeft == lastRight + 1 ? 0 : random.nextInt(firstLeft - lastRight));
            consider(of, atMode, at, rest, headOf + own + tailOf, tabu, best);
            return;
        }
        for (int at = firstLeft; at <= lastRight + 1; at++) {
            int start = at == 0 ? headOf : Math.max(headOf, head[sequence[at - 1]] + graph.minutes[sequence[at - 1]]);
            int left = at == size ? tailOf : Math.max(tailOf, tail[sequence[at]] + graph.minutes[sequence[at]]);
            consider(of, atMode, at, rest, start + own + left, tabu, best);
        }
    }

    /// Among moves that lead to the same makespan, because another longest path stays, the shorter way through the
    /// task counts, and the work it saves: that is what dissolves the paths one after the other.
    private void consider(int of, int atMode, int at, int rest, int through, boolean tabu, int best) {
        int makespan = Math.max(rest, through);
        int other = at == 0 ? NONE : sequence[at - 1];
        boolean stays = atMode == graph.mode[of] && other == graph.previous[of];
        if (stays) {
            return;
        }
        if (tabu && makespan >= best) {
            if (random.nextInt(++fallbacks) == 0) {
                fallbackTask = of;
                fallbackMode = atMode;
                fallbackBehind = other;
            }
            return;
        }
        int saved = graph.minutes[of] - graph.minutesOf[of][atMode];
        long rank = ((long) makespan << 32) + through - 8L * saved;
        if (rank < value) {
            ties = 0;
        }
        if (rank < value || (rank == value && random.nextInt(++ties + 1) == 0)) {
            value = rank;
            task = of;
            mode = atMode;
            behind = other;
        }
    }
}
