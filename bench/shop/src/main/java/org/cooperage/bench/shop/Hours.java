package org.cooperage.bench.shop;

import java.util.Arrays;

/// Open hours as the instance states them: spans of minutes, sorted and apart.
record Hours(int[] from, int[] to) {
    static final int NEVER = Integer.MAX_VALUE / 4;
    static final Hours ALWAYS = new Hours(new int[] {0}, new int[] {NEVER});
    private static final int FOUR_WEEKS = 28 * 1440;

    /// The first open minute at or after this one.
    int nextOpen(int minute) {
        int span = span(minute);
        return span == from.length ? NEVER : Math.max(minute, from[span]);
    }

    /// The end of so many open minutes that begin at an open one.
    int finish(int start, int minutes) {
        int left = minutes;
        for (int span = span(start); span < from.length && start < NEVER; span++) {
            int begin = Math.max(start, from[span]);
            if (left <= to[span] - begin) {
                return begin + left;
            }
            left -= to[span] - begin;
        }
        return minutes == 0 ? start : NEVER;
    }

    /// The latest begin of so many open minutes before this one; -1 if there are not as many.
    int begin(int end, int minutes) {
        int left = minutes;
        for (int span = Math.min(from.length - 1, span(end)); span >= 0 && left > 0; span--) {
            int until = Math.min(end, to[span]);
            if (until > from[span] && left <= until - from[span]) {
                return until - left;
            }
            left -= Math.max(0, until - from[span]);
        }
        return minutes == 0 ? end : -1;
    }

    /// The first start at or after this minute of so many minutes without a closed one.
    int nextUnbroken(int minute, int minutes) {
        for (int span = span(minute); span < from.length; span++) {
            int begin = Math.max(minute, from[span]);
            if (begin + minutes <= to[span]) {
                return begin;
            }
        }
        return NEVER;
    }

    /// Minutes that pass for one that is worked, on average.
    double stretch() {
        double open = 0;
        for (int span = 0; span < from.length; span++) {
            open += Math.max(0, Math.min(FOUR_WEEKS, to[span]) - Math.min(FOUR_WEEKS, from[span]));
        }
        return open == 0 ? 1 : FOUR_WEEKS / open;
    }

    /// The first span that ends after the minute.
    private int span(int minute) {
        int at = Arrays.binarySearch(to, minute + 1);
        return at >= 0 ? at : -at - 1;
    }
}
