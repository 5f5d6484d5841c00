package org.cooperage.plan.engine.search;

import static org.cooperage.plan.engine.search.Graph.NONE;

import java.util.Arrays;

/// On every machine the tasks it does, one after the other.
final class Queues {
    /// Tasks by machine and place; only the first [#size] places count.
    final int[][] tasks;
    final int[] size;
    /// Machine and place of each task.
    final int[] machine;
    final int[] place;

    Queues(Arcs arcs) {
        tasks = new int[arcs.machines][];
        for (int m = 0; m < arcs.machines; m++) {
            tasks[m] = new int[arcs.candidates[m]];
        }
        size = new int[arcs.machines];
        machine = new int[arcs.tasks];
        place = new int[arcs.tasks];
    }

    void clear() {
        Arrays.fill(size, 0);
    }

    int previous(int task) {
        int at = place[task];
        return at == 0 ? NONE : tasks[machine[task]][at - 1];
    }

    int next(int task) {
        int m = machine[task];
        int at = place[task] + 1;
        return at == size[m] ? NONE : tasks[m][at];
    }

    int last(int m) {
        return size[m] == 0 ? NONE : tasks[m][size[m] - 1];
    }

    void append(int task, int m) {
        insert(task, m, size[m]);
    }

    void insert(int task, int m, int at) {
        var on = tasks[m];
        for (int i = size[m]; i > at; i--) {
            on[i] = on[i - 1];
            place[on[i]] = i;
        }
        on[at] = task;
        place[task] = at;
        machine[task] = m;
        size[m]++;
    }

    void remove(int task) {
        int m = machine[task];
        var on = tasks[m];
        size[m]--;
        for (int i = place[task]; i < size[m]; i++) {
            on[i] = on[i + 1];
            place[on[i]] = i;
        }
    }

    /// First place on the machine where the value exceeds the limit; values grow along the queue.
    int firstAbove(int m, int[] value, int limit) {
        var on = tasks[m];
        int low = 0;
        int high = size[m];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value[on[middle]] > limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// First place on the machine where the value does not exceed the limit; values shrink along the queue.
    int firstNotAbove(int m, int[] value, int limit) {
        var on = tasks[m];
        int low = 0;
        int high = size[m];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value[on[middle]] > limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
