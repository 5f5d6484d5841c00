package org.cooperage.plan.engine.search;

import java.util.Arrays;

/// One line without overtaking and the jobs that go through it, with heads and tails of every place, so that all places
/// for one more job are judged in one pass (Taillard 1990): steps × (jobs + 1).
final class LineLoad {
    private final int[][] minutes;
    private final int steps;
    private final int[][] head;
    private final int[][] tail;
    private boolean stale = true;

    final int[] jobs;
    int size;
    private int makespan;

    /// Place and makespan of the last [#bestPlace].
    int place;

    int value;

    /// @param minutes by job and step on this line
    LineLoad(int[][] minutes) {
        this.minutes = minutes;
        steps = minutes[0].length;
        jobs = new int[minutes.length];
        head = new int[minutes.length + 2][steps + 1];
        tail = new int[minutes.length + 2][steps + 2];
    }

    int makespan() {
        measure();
        return makespan;
    }

    void insert(int job, int at) {
        System.arraycopy(jobs, at, jobs, at + 1, size - at);
        jobs[at] = job;
        size++;
        stale = true;
    }

    int removeAt(int at) {
        int job = jobs[at];
        System.arraycopy(jobs, at + 1, jobs, at, size - at - 1);
        size--;
        stale = true;
        return job;
    }

    /// Finds where the job makes the line end soonest; the answer is in `place` and `value`.
    void bestPlace(int job) {
        measure();
        value = Integer.MAX_VALUE;
        var own = minutes[job];
        for (int at = 0; at <= size; at++) {
            int end = 0;
            int longest = 0;
            for (int step = 0; step < steps; step++) {
                end = Math.max(end, head[at][step + 1]) + own[step];
                longest = Math.max(longest, end + tail[at + 1][step + 1]);
            }
            if (longest < value) {
                value = longest;
                place = at;
            }
        }
    }

    /// Start of every step of every job, by place and step.
    int[][] starts() {
        stale = true;
        measure();
        var starts = new int[size][steps];
        for (int at = 0; at < size; at++) {
            for (int step = 0; step < steps; step++) {
                starts[at][step] = head[at + 1][step + 1] - minutes[jobs[at]][step];
            }
        }
        return starts;
    }

    /// head[i] = ends of the i-th job (from 1) by step (from 1); tail[i] = minutes from its start by step to the
    /// end.
    private void measure() {
        if (!stale) {
            return;
        }
        stale = false;
        for (int i = 1; i <= size; i++) {
            var own = minutes[jobs[i - 1]];
            for (int step = 1; step <= steps; step++) {
                head[i][step] = Math.max(head[i - 1][step], head[i][step - 1]) + own[step - 1];
            }
        }
        Arrays.fill(tail[size + 1], 0);
        for (int i = size; i >= 1; i--) {
            var own = minutes[jobs[i - 1]];
            for (int step = steps; step >= 1; step--) {
                tail[i][step] = Math.max(tail[i + 1][step], tail[i][step + 1]) + own[step - 1];
            }
        }
        makespan = size == 0 ? 0 : head[size][steps];
    }

    void copy(LineLoad other) {
        System.arraycopy(other.jobs, 0, jobs, 0, other.size);
        size = other.size;
        stale = true;
    }
}
