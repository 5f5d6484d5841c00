package org.cooperage.availability.slot.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// Finds the starts at which enough units of a thing are free from begin to end.
///
/// A gap `[a, b)` of a unit allows the starts `a + before … b − after − minutes`. So each unit allows some periods of
/// starts, and a start is possible where enough of these overlap: the same units all through, which counting free units
/// minute by minute would not promise. Work: O(n log n) in what is taken.
public final class SlotSearch {

    private static final long EVER = Long.MAX_VALUE / 4;

    private SlotSearch() {}

    /// All possible starts, in order.
    public static List<Starts> starts(Thing thing, Question question) {
        var found = new ArrayList<Starts>();
        search(thing, question, found, Integer.MAX_VALUE);
        return found;
    }

    /// The first possible start.
    public static OptionalLong earliest(Thing thing, Question question) {
        var found = new ArrayList<Starts>(1);
        search(thing, question, found, 1);
        return found.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(found.getFirst().first());
    }

    /// Starts that are possible for all, in order.
    public static List<Starts> common(List<List<Starts>> each) {
        var common = each.getFirst();
        for (var other : each.subList(1, each.size())) {
            common = common(common, other);
        }
        return common;
    }

    private static List<Starts> common(List<Starts> some, List<Starts> others) {
        var both = new ArrayList<Starts>();
        int at = 0;
        for (var one : some) {
            for (long start = one.first(); start <= one.last() && at < others.size(); start += one.grid()) {
                while (at < others.size() && others.get(at).last() < start) {
                    at++;
                }
                if (at < others.size() && others.get(at).contains(start)) {
                    both.add(new Starts(start, start, one.grid()));
                }
            }
        }
        return both;
    }

    private static void search(Thing thing, Question question, List<Starts> found, int enough) {
        if (question.units() > thing.units()) {
            return;
        }
        var free = enoughUnits(thing, question);
        int gap = 0;
        for (int window = 0; window < thing.open().size() && found.size() < enough; window++) {
            long from = Math.max(thing.open().from()[window], question.first());
            long to = Math.min(
                    Math.min(thing.open().to()[window], question.end()) - question.minutes(), question.beyond() - 1);
            gap = within(thing, question, free, from, to, gap, found, enough);
        }
    }

    /// Adds the starts of one window; says with which period of free units the next window goes on.
    private static int within(
            Thing thing, Question question, Spans free, long from, long to, int gap, List<Starts> found, int enough) {
        while (gap < free.size() && free.to()[gap] <= from) {
            gap++;
        }
        for (int i = gap; i < free.size() && free.from()[i] <= to && found.size() < enough; i++) {
            add(
                    Math.max(from, free.from()[i]),
                    Math.min(to, free.to()[i] - 1),
                    thing.grid(),
                    question.midnight(),
                    found);
        }
        return gap;
    }

    private static void add(long from, long to, int grid, long midnight, List<Starts> found) {
        long first = from + Math.floorMod(midnight - from, (long) grid);
        long last = to - Math.floorMod(to - midnight, (long) grid);
        if (first <= last) {
            found.add(new Starts(first, last, grid));
        }
    }

    /// Periods of starts that enough units allow.
    private static Spans enoughUnits(Thing thing, Question question) {
        int always = thing.units() - thing.taken().size();
        if (always >= question.units()) {
            return new Spans(new long[] {-EVER}, new long[] {EVER});
        }
        var begins = new Moments();
        var ends = new Moments();
        for (var taken : thing.taken()) {
            allowed(taken, thing.before(), thing.after() + question.minutes(), begins, ends);
        }
        return overlapping(begins.sorted(), ends.sorted(), question.units() - always);
    }

    private static void allowed(Spans taken, int before, int rest, Moments begins, Moments ends) {
        long free = -EVER;
        for (int i = 0; i <= taken.size(); i++) {
            long until = i < taken.size() ? taken.from()[i] : EVER;
            if (free + before <= until - rest) {
                begins.add(free + before);
                ends.add(until - rest + 1);
            }
            free = i < taken.size() ? Math.max(free, taken.to()[i]) : free;
        }
    }

    /// Where at least `enough` of the half-open periods overlap; their begins and ends come sorted.
    private static Spans overlapping(long[] begins, long[] ends, int enough) {
        var from = new Moments();
        var to = new Moments();
        int open = 0;
        int ended = 0;
        for (long begin : begins) {
            while (ended < ends.length && ends[ended] <= begin) {
                if (open-- == enough) {
                    to.add(ends[ended]);
                }
                ended++;
            }
            if (++open == enough) {
                from.add(begin);
            }
        }
        for (; ended < ends.length; ended++) {
            if (open-- == enough) {
                to.add(ends[ended]);
            }
        }
        return joined(from.inOrder(), to.inOrder());
    }

    /// Periods that touch become one.
    private static Spans joined(long[] from, long[] to) {
        int size = 0;
        for (int i = 0; i < from.length; i++) {
            if (size > 0 && to[size - 1] >= from[i]) {
                to[size - 1] = to[i];
            } else {
                from[size] = from[i];
                to[size++] = to[i];
            }
        }
        return new Spans(Arrays.copyOf(from, size), Arrays.copyOf(to, size));
    }

    /// A list of moments without boxes.
    private static final class Moments {
        private long[] values = new long[8];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long[] inOrder() {
            return Arrays.copyOf(values, size);
        }

        long[] sorted() {
            var sorted = inOrder();
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
