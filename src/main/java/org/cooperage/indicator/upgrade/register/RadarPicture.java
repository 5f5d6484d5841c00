package org.cooperage.indicator.upgrade.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.upgrade.SixChanges;

/// The six changes as a radar: the first round behind, the second before.
///
/// @param rings polygons of the levels 1–5
/// @param first and second polygons of the two rounds, empty where too few have answered
/// @param axes ends of the axes, where the names stand
record RadarPicture(List<String> rings, String first, String second, List<Axis> axes) {
    private static final double MIDDLE_X = 180;
    private static final double MIDDLE_Y = 140;
    private static final double RADIUS = 100;
    private static final double NAME_AT = 1.15;
    private static final int LEAST = 1;
    private static final int MOST = 5;

    /// @param anchor where the text is held: start, middle, end
    record Axis(int change, String x, String y, String textX, String textY, String anchor) {}

    static RadarPicture of(Survey survey) {
        var rings = IntStream.rangeClosed(LEAST + 1, MOST)
                .mapToObj(level -> polygon(Collections.nCopies(SixChanges.CHANGES, (double) level)))
                .toList();
        var axes = new ArrayList<Axis>();
        for (int i = 0; i < SixChanges.CHANGES; i++) {
            axes.add(axis(i));
        }
        return new RadarPicture(rings, profile(survey.first()), profile(survey.second()), axes);
    }

    private static Axis axis(int i) {
        double x = Math.sin(angle(i));
        return new Axis(
                i,
                number(MIDDLE_X + RADIUS * x),
                number(MIDDLE_Y - RADIUS * Math.cos(angle(i))),
                number(MIDDLE_X + NAME_AT * RADIUS * x),
                number(MIDDLE_Y - NAME_AT * RADIUS * Math.cos(angle(i)) + 4),
                anchor(x));
    }

    private static String anchor(double x) {
        if (Math.abs(x) < 0.1) {
            return "middle";
        }
        return x > 0 ? "start" : "end";
    }

    private static String profile(Optional<SixChanges.Profile> profile) {
        return profile.map(it -> polygon(it.means())).orElse("");
    }

    private static String polygon(List<Double> means) {
        return IntStream.range(0, means.size())
                .mapToObj(i -> point(i, means.get(i)))
                .collect(Collectors.joining(" "));
    }

    /// The middle is 1, the rim 5.
    private static String point(int change, double mean) {
        double length = RADIUS * (mean - LEAST) / (MOST - LEAST);
        return number(MIDDLE_X + length * Math.sin(angle(change)))
                + ","
                + number(MIDDLE_Y - length * Math.cos(angle(change)));
    }

    private static double angle(int change) {
        return 2 * Math.PI * change / SixChanges.CHANGES;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
