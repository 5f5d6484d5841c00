package org.cooperage.plan.engine.search;

import java.util.Arrays;

/// How many lots share the trip of a shipment between two sites: counts by three numbers, without an object for any of
/// them. Open addressing with linear probing; what is gone leaves no mark.
final class Trips {
    private static final long FREE = -1;

    private final int sites;
    private long[] key = new long[64];
    private int[] lots = new int[64];
    private int size;

    /// @param sites there are
    Trips(int sites) {
        this.sites = sites;
        Arrays.fill(key, FREE);
    }

    boolean has(int shipment, int from, int to) {
        return key[find(key(shipment, from, to))] != FREE;
    }

    /// One more lot; how many there are now.
    int add(int shipment, int from, int to) {
        if (2 * size >= key.length) {
            grow();
        }
        long wanted = key(shipment, from, to);
        int at = find(wanted);
        if (key[at] == FREE) {
            key[at] = wanted;
            lots[at] = 0;
            size++;
        }
        return ++lots[at];
    }

    /// One lot less; how many are left.
    int remove(int shipment, int from, int to) {
        int at = find(key(shipment, from, to));
        if (key[at] == FREE) {
            throw new IllegalStateException(
                    "The shipment (%d) has no trip from site (%d) to site (%d).".formatted(shipment, from, to));
        }
        int left = --lots[at];
        if (left == 0) {
            free(at);
        }
        return left;
    }

    private long key(int shipment, int from, int to) {
        return ((long) shipment * sites + from) * sites + to;
    }

    /// Where the key is, or would be.
    private int find(long wanted) {
        int at = home(wanted);
        while (key[at] != FREE && key[at] != wanted) {
            at = at + 1 & key.length - 1;
        }
        return at;
    }

    private int home(long wanted) {
        long mixed = wanted * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & key.length - 1;
    }

    /// Frees a place and closes the gap, so that whatever was put behind it is still found.
    private void free(int at) {
        size--;
        int gap = at;
        int next = at;
        while (true) {
            next = next + 1 & key.length - 1;
            if (key[next] == FREE) {
                break;
            }
            int away = next - home(key[next]) & key.length - 1;
            int toGap = next - gap & key.length - 1;
            if (away >= toGap) {
                key[gap] = key[next];
                lots[gap] = lots[next];
                gap = next;
            }
        }
        key[gap] = FREE;
    }

    private void grow() {
        var keys = key;
        var counts = lots;
        key = new long[2 * keys.length];
        lots = new int[2 * keys.length];
        Arrays.fill(key, FREE);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                int at = find(keys[i]);
                key[at] = keys[i];
                lots[at] = counts[i];
            }
        }
    }
}
