package org.cooperage.plan.engine.search;

import static org.cooperage.plan.engine.search.Graph.NONE;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Finds the best move of a critical task to another place, on any of its machines.
///
/// With the task taken out, let L be the tasks of a machine that end after the task could start and R those whose rest
/// exceeds what is left behind the task. Putting it after all of R \ L and before all of L \ R closes no circle, and
/// the best place is among these (Mastrolilli, Gambardella 2000). The longest way through the task is estimated from
/// the ends and rests as they are; on the task's own machine they are corrected for its absence.
final class Insertion {
    private final Graph graph;
    private final Arcs arcs;
    private final Queues queues;
    private final SplittableRandom random;
    private final long[] tabuUntil;

    int task;
    int mode;
    int at;
    private long value;
    private int fallbackTask;
    private int fallbackMode;
    private int fallbackAt;
    private int fallbacks;
    private int ties;

    private int of;
    private int atMode;
    private int own;
    private boolean tabu;
    private int thrift;

    Insertion(Graph graph, SplittableRandom random) {
        this.graph = graph;
        arcs = graph.arcs;
        queues = graph.queues;
        this.random = random;
        tabuUntil = new long[arcs.machine.length];
    }

    /// Starts a new comparison.
    void reset() {
        value = Long.MAX_VALUE;
        ties = 0;
        fallbacks = 0;
        task = NONE;
    }

    /// Forgets what was forbidden.
    ///
    /// @param thrift what a minute of work saved is worth in minutes of the way through the task
    void begin(int thrift) {
        this.thrift = thrift;
        Arrays.fill(tabuUntil, 0);
    }

    void forbid(int of, int atMode, long until) {
        tabuUntil[arcs.modeFrom[of] + atMode] = until;
    }

    /// Whether a move is left; if all are tabu, one of them at random.
    boolean found() {
        if (task == NONE && fallbacks > 0) {
            task = fallbackTask;
            mode = fallbackMode;
            at = fallbackAt;
        }
        return task != NONE;
    }

    /// Compares all places of the task with the best move so far.
    void look(int of, long step) {
        this.of = of;
        int modes = arcs.modes(of);
        for (int m = 0; m < modes; m++) {
            atMode = m;
            int number = arcs.modeFrom[of] + m;
            tabu = tabuUntil[number] > step;
            own = arcs.minutes[number];
            int machine = arcs.machine[number];
            int ready = graph.ready(of, machine);
            int left = graph.left(of, machine);
            if (machine == queues.machine[of]) {
                earlier(ready, left);
                inPlace(ready, left);
                later(ready, left);
            } else {
                elsewhere(machine, ready, left);
            }
        }
    }

    /// The same place in another mode.
    private void inPlace(int ready, int left) {
        if (atMode != graph.mode[of]) {
            int previous = queues.previous(of);
            int next = queues.next(of);
            int start = Math.max(ready, previous == NONE ? 0 : graph.end[previous]);
            consider(queues.place[of], start + own + Math.max(left, next == NONE ? 0 : graph.rest[next]));
        }
    }

    private void later(int ready, int left) {
        var on = queues.tasks[queues.machine[of]];
        int size = queues.size[queues.machine[of]];
        int place = queues.place[of];
        int end = place == 0 ? 0 : graph.end[on[place - 1]];
        for (int i = place + 1; i < size && graph.rest[on[i]] > left; i++) {
            int t = on[i];
            end = Math.max(end, graph.ready(t, queues.machine[t])) + graph.minutes[t];
            int behind = i + 1 == size ? 0 : graph.rest[on[i + 1]];
            consider(i, Math.max(ready, end) + own + Math.max(left, behind));
        }
    }

    private void earlier(int ready, int left) {
        var on = queues.tasks[queues.machine[of]];
        int size = queues.size[queues.machine[of]];
        int place = queues.place[of];
        int rest = place + 1 == size ? 0 : graph.rest[on[place + 1]];
        for (int i = place - 1; i >= 0 && graph.end[on[i]] > ready; i--) {
            int t = on[i];
            rest = Math.max(rest, graph.left(t, queues.machine[t])) + graph.minutes[t];
            int ahead = i == 0 ? 0 : graph.end[on[i - 1]];
            consider(i, Math.max(ready, ahead) + own + Math.max(left, rest));
        }
    }

    private void elsewhere(int machine, int ready, int left) {
        var on = queues.tasks[machine];
        int size = queues.size[machine];
        int firstLeft = queues.firstAbove(machine, graph.end, ready);
        int behindRight = queues.firstNotAbove(machine, graph.rest, left);
        if (firstLeft >= behindRight) {
            int place = behindRight + (firstLeft == behindRight ? 0 : random.nextInt(firstLeft - behindRight + 1));
            if (safe(place == 0 ? NONE : on[place - 1], place == size ? NONE : on[place])) {
                consider(place, ready + own + left);
            }
            return;
        }
        for (int place = firstLeft; place <= behindRight; place++) {
            int start = place == 0 ? ready : Math.max(ready, graph.end[on[place - 1]]);
            int rest = place == size ? left : Math.max(left, graph.rest[on[place]]);
            consider(place, start + own + rest);
        }
    }

    /// Whether nothing that waits for the task comes before `previous`, nor `next` before anything it waits for.
    private boolean safe(int previous, int next) {
        for (int i = arcs.afterFrom[of]; previous != NONE && i < arcs.afterFrom[of + 1]; i++) {
            if (graph.start(previous) >= graph.end[arcs.after[i]]) {
                return false;
            }
        }
        for (int i = arcs.beforeFrom[of]; next != NONE && i < arcs.beforeFrom[of + 1]; i++) {
            if (graph.end[next] <= graph.start(arcs.before[i])) {
                return false;
            }
        }
        return true;
    }

    /// Among moves that lead to the same makespan, because another longest path stays, the shorter way through the
    /// task counts, and the work it saves: that is what dissolves the paths one after the other.
    private void consider(int place, int through) {
        if (tabu) {
            if (random.nextInt(++fallbacks) == 0) {
                fallbackTask = of;
                fallbackMode = atMode;
                fallbackAt = place;
            }
            return;
        }
        int saved = graph.minutes[of] - own;
        long rank = ((long) Math.max(graph.makespan, through) << 32) + through - (long) thrift * saved;
        if (rank < value) {
            ties = 0;
        }
        if (rank < value || (rank == value && random.nextInt(++ties + 1) == 0)) {
            value = rank;
            task = of;
            mode = atMode;
            at = place;
        }
    }
}
