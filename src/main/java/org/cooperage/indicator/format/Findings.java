package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What stands out in figures, as lines for people.
final class Findings {
    private static final int SHOWN = 5;

    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return lines;
    }

    Findings say(String label, String text) {
        lines.add(String.format(Locale.ROOT, "%-24s %s", label, text));
        return this;
    }

    /// The largest of a column.
    Findings most(String label, Result result, String column) {
        var values = result.column(column);
        var order = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .limit(SHOWN)
                .map(i -> String.join(" ", result.rows().get(i)) + " " + figure(values[i]))
                .toList();
        return say(label, String.join(", ", order));
    }

    static String figure(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%d", (long) value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.1f" : "%.4f", value);
    }
}
