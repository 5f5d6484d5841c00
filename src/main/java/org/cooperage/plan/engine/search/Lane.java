package org.cooperage.plan.engine.search;

import java.util.Arrays;

/// What one unit does, in time: periods that never overlap, sorted by start.
///
/// A period belongs to a task, to a batch (whose members the caller knows) or to a promise to others (`id` negative).
final class Lane {
    int size;
    int[] start = new int[8];
    int[] end = new int[8];
    int[] family = new int[8];
    int[] id = new int[8];
    private final Hint hint = new Hint();

    /// Knows that no gap before a position takes work of this kind: filling a lane only makes gaps smaller.
    private static final class Hint {
        int ready = Integer.MAX_VALUE;
        int minutes;
        int family;
        boolean resting;
        int next;

        boolean covers(int time, int work, int setupFamily, boolean rests) {
            return time >= ready && work >= minutes && setupFamily == family && rests == resting;
        }
    }

    /// Position of the first period before which this work might fit.
    int firstWorthLooking(int ready, int minutes, int setupFamily, boolean resting) {
        int at = firstEndingAfter(ready);
        return hint.covers(ready, minutes, setupFamily, resting) ? Math.max(at, hint.next) : at;
    }

    /// Notes that no gap before `next` takes this work.
    void note(int ready, int minutes, int setupFamily, boolean resting, int next) {
        hint.ready = ready;
        hint.minutes = minutes;
        hint.family = setupFamily;
        hint.resting = resting;
        hint.next = next;
    }

    /// Position of the first period that ends after `time`; earlier ones cannot be in the way.
    int firstEndingAfter(int time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Position of the period with this id that starts at this minute, -1 if there is none.
    int find(int from, int owner) {
        for (int i = position(from, from); i < size && start[i] <= from; i++) {
            if (start[i] == from && id[i] == owner) {
                return i;
            }
        }
        for (int i = 0; i < size; i++) {
            if (start[i] == from && id[i] == owner) {
                return i;
            }
        }
        return -1;
    }

    int insert(int from, int to, int setupFamily, int owner) {
        if (size == start.length) {
            grow();
        }
        int at = position(from, to);
        System.arraycopy(start, at, start, at + 1, size - at);
        System.arraycopy(end, at, end, at + 1, size - at);
        System.arraycopy(family, at, family, at + 1, size - at);
        System.arraycopy(id, at, id, at + 1, size - at);
        start[at] = from;
        end[at] = to;
        family[at] = setupFamily;
        id[at] = owner;
        size++;
        if (at < hint.next) {
            hint.next++;
        }
        return at;
    }

    void remove(int at) {
        hint.ready = Integer.MAX_VALUE;
        size--;
        System.arraycopy(start, at + 1, start, at, size - at);
        System.arraycopy(end, at + 1, end, at, size - at);
        System.arraycopy(family, at + 1, family, at, size - at);
        System.arraycopy(id, at + 1, id, at, size - at);
    }

    /// Where a period belongs: sorted by start, empty periods before the one that starts with them.
    private int position(int from, int to) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start[middle] < from || (start[middle] == from && end[middle] <= from && to > from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void grow() {
        start = Arrays.copyOf(start, size * 2);
        end = Arrays.copyOf(end, size * 2);
        family = Arrays.copyOf(family, size * 2);
        id = Arrays.copyOf(id, size * 2);
    }
}
