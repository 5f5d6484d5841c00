package org.cooperage.plan.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The opening hours of a resource, expanded to its horizon, with working-time arithmetic in O(log n).
///
/// Immutable and safe to share: resources with the same hours should share one instance. All methods answer [#NEVER]
/// when the horizon is too short.
public final class Calendar {
    /// "Not before the end of the horizon." Far below overflow, so that it may be added to.
    public static final int NEVER = Integer.MAX_VALUE / 4;

    /// Minutes of a week; weekly patterns count from Monday 00:00.
    public static final int WEEK = 7 * 24 * 60;

    private static final Calendar ALWAYS = new Calendar(new int[] {0}, new int[] {NEVER});

    private final int[] from;
    private final int[] to;
    /// Working minutes before the start of each open period.
    private final int[] worked;

    private Calendar(int[] from, int[] to) {
        this.from = from;
        this.to = to;
        this.worked = new int[from.length];
        for (int i = 1; i < from.length; i++) {
            worked[i] = worked[i - 1] + to[i - 1] - from[i - 1];
        }
    }

    public static Calendar always() {
        return ALWAYS;
    }

    /// Open in these spans; overlapping and touching spans are merged.
    public static Calendar open(List<Span> spans) {
        var merged = merge(spans);
        var from = new int[merged.size()];
        var to = new int[merged.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = merged.get(i).from();
            to[i] = merged.get(i).to();
        }
        return new Calendar(from, to);
    }

    /// Repeats a weekly pattern over the horizon and cuts the closed spans out.
    ///
    /// @param weekly open spans in minutes from Monday 00:00
    /// @param origin minute of the week at which the problem's minute 0 lies
    /// @param horizon where the calendar ends
    /// @param closed holidays, days off, maintenance, in minutes from the origin
    public static Calendar weekly(List<Span> weekly, int origin, int horizon, List<Span> closed) {
        var spans = new ArrayList<Span>();
        for (int week = -origin; week < horizon; week += WEEK) {
            for (var span : weekly) {
                int start = Math.max(0, week + span.from());
                int end = Math.min(horizon, week + span.to());
                if (start < end) {
                    spans.add(new Span(start, end));
                }
            }
        }
        return open(without(merge(spans), merge(closed)));
    }

    /// The open spans that touch the period.
    public List<Span> spans(int start, int end) {
        var spans = new ArrayList<Span>();
        for (int i = Math.max(0, last(start)); i < from.length && from[i] < end; i++) {
            int low = Math.max(start, from[i]);
            int high = Math.min(end, to[i]);
            if (low < high) {
                spans.add(new Span(low, high));
            }
        }
        return spans;
    }

    /// Minutes that are open in both.
    public Calendar common(Calendar other) {
        var both = new ArrayList<Span>();
        for (int i = 0; i < from.length; i++) {
            both.addAll(other.spans(from[i], to[i]));
        }
        return open(both);
    }

    /// The first open minute at or after `time`.
    public int nextOpen(int time) {
        int i = last(time);
        if (i >= 0 && time < to[i]) {
            return time;
        }
        return i + 1 < from.length ? from[i + 1] : NEVER;
    }

    /// Where work of so many minutes ends that starts at `start` (an open minute) and rests in closed hours.
    public int finish(int start, int minutes) {
        if (minutes == 0 || start >= NEVER) {
            return start;
        }
        int i = last(start);
        if (i < 0 || start >= to[i]) {
            throw new IllegalArgumentException(
                    "The minute (%d) is closed.\nMaybe nextOpen was not asked first.".formatted(start));
        }
        if (start + minutes <= to[i]) {
            return start + minutes;
        }
        int target = worked[i] + start - from[i] + minutes;
        int j = lastWorked(target);
        return target <= worked[j] + to[j] - from[j] ? from[j] + target - worked[j] : NEVER;
    }

    /// The latest start such that work of so many minutes is done at `end`; -1 if the calendar opens too late.
    public int startBefore(int end, int minutes) {
        if (minutes == 0) {
            return end;
        }
        int target = workedUntil(end) - minutes;
        if (target < 0) {
            return -1;
        }
        int j = lastWorked(target);
        int start = from[j] + target - worked[j];
        return start < to[j] ? start : from[j + 1];
    }

    /// The first start at or after `time` from which so many minutes pass without a closed one.
    public int nextUnbroken(int time, int minutes) {
        int start = nextOpen(time);
        int i = last(start);
        while (start < NEVER && start + minutes > to[i]) {
            i++;
            start = i < from.length ? from[i] : NEVER;
        }
        return start;
    }

    /// Open minutes in `[start, end)`.
    public int worked(int start, int end) {
        return workedUntil(end) - workedUntil(start);
    }

    /// Where the last open span ends.
    public int horizon() {
        return to.length == 0 ? 0 : to[to.length - 1];
    }

    private int workedUntil(int time) {
        int i = last(time);
        return i < 0 ? 0 : worked[i] + Math.min(time, to[i]) - from[i];
    }

    /// Position of the last span that starts at or before `time`, -1 if none.
    private int last(int time) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /// Position of the last span before whose start fewer than `target` minutes are worked (the first if none).
    private int lastWorked(int target) {
        int low = 0;
        int high = worked.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (worked[middle] < target) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    private static List<Span> merge(List<Span> spans) {
        var sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::from));
        var merged = new ArrayList<Span>();
        for (var span : sorted) {
            if (merged.isEmpty() || span.from() > merged.getLast().to()) {
                merged.add(span);
            } else if (span.to() > merged.getLast().to()) {
                merged.set(merged.size() - 1, new Span(merged.getLast().from(), span.to()));
            }
        }
        return merged;
    }

    private static List<Span> without(List<Span> open, List<Span> closed) {
        var rest = new ArrayList<Span>();
        for (var span : open) {
            int start = span.from();
            for (var hole : closed) {
                if (hole.to() > start && hole.from() < span.to()) {
                    if (hole.from() > start) {
                        rest.add(new Span(start, hole.from()));
                    }
                    start = hole.to();
                }
            }
            if (start < span.to()) {
                rest.add(new Span(start, span.to()));
            }
        }
        return rest;
    }
}
