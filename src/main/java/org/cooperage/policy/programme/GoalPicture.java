package org.cooperage.policy.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The way of a goal drawn: from the baseline straight to the target, what was told on it, and where it is now.
///
/// All in the units of the picture.
///
/// @param way two points
/// @param line what was told, as points of a line; one point or none: it is not drawn
/// @param now where it is; empty: not known
/// @param today how far the time has gone
record GoalPicture(Point from, Point to, String line, List<Point> now, String today) {
    static final int WIDTH = 200;
    static final int HEIGHT = 56;

    record Point(String x, String y) {}

    static GoalPicture of(Goal goal, GoalCourse course, LocalDate today) {
        var told = told(goal, course, today);
        var frame = new Frame(goal, told.values().stream().toList());
        return new GoalPicture(
                frame.point(goal.since(), goal.baseline()),
                frame.point(goal.due(), goal.target()),
                told.entrySet().stream()
                        .map(it -> frame.point(it.getKey(), it.getValue()))
                        .map(it -> it.x() + "," + it.y())
                        .collect(Collectors.joining(" ")),
                course.actual().stream()
                        .map(it -> frame.point(today, it.number()))
                        .toList(),
                frame.x(today));
    }

    /// From the baseline on to what is known today; whatever was told before the goal was set stays out.
    private static SortedMap<LocalDate, BigDecimal> told(Goal goal, GoalCourse course, LocalDate today) {
        var told = new TreeMap<>(course.values().tailMap(goal.since()));
        told.put(goal.since(), goal.baseline());
        course.actual().ifPresent(it -> told.put(today, it.number()));
        return told;
    }

    public boolean isDrawn() {
        return line.contains(" ");
    }

    private record Frame(Goal goal, List<BigDecimal> values) {

        Point point(LocalDate day, BigDecimal value) {
            return new Point(x(day), y(value));
        }

        String x(LocalDate day) {
            double whole = ChronoUnit.DAYS.between(goal.since(), goal.due());
            return number(Math.clamp(ChronoUnit.DAYS.between(goal.since(), day) / whole, 0, 1) * WIDTH);
        }

        private String y(BigDecimal value) {
            var all = new ArrayList<>(values);
            Stream.of(goal.baseline(), goal.target()).forEach(all::add);
            double least =
                    all.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
            double most =
                    all.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
            return number(most == least ? HEIGHT / 2.0 : HEIGHT * (most - value.doubleValue()) / (most - least));
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
