package org.cooperage.indicator.monitor;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cooperage.indicator.engine.nowcast.Nowcast;
import org.jspecify.annotations.Nullable;

/// The official series as a line, estimates dashed with their interval; 880 × 240, the latest three years.
///
/// @param official path with a gap where a month is not known
/// @param dashed from the last official value through the estimates; empty: none
/// @param band corners of the interval
record MonitorPicture(
        String official, String dashed, String band, List<Mark> marks, List<Tick> ticks, List<Tick> months) {
    static final int WIDTH = 880;
    static final int HEIGHT = 240;
    private static final int LEFT = 64;
    private static final int RIGHT = 12;
    private static final int MONTHS = 36;
    private static final int LABEL_EVERY = 6;
    private static final int STEPS = 4;

    MonitorPicture {
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
        months = List.copyOf(months);
    }

    /// An estimated month.
    record Mark(String x, String y) {}

    /// @param at x or y
    record Tick(String at, String text) {}

    /// Null: fewer than two months.
    static @Nullable MonitorPicture of(Monitor monitor) {
        var last = monitor.lastWhole();
        var first = monitor.official().stream()
                .map(it -> YearMonth.from(it.month()))
                .filter(it -> it.isAfter(last.minusMonths(MONTHS)))
                .findFirst()
                .orElse(last);
        int many = (int) (first.until(last, ChronoUnit.MONTHS) + 1);
        return many < 2 ? null : new Drawing(monitor, first, many).picture();
    }

    /// Places months and values on the sheet.
    private static final class Drawing {
        private final Monitor monitor;
        private final YearMonth first;
        private final int many;
        private final double low;
        private final double step;

        Drawing(Monitor monitor, YearMonth first, int many) {
            this.monitor = monitor;
            this.first = first;
            this.many = many;
            var values = new ArrayList<Double>();
            monitor.estimates().forEach(it -> values.addAll(List.of(it.low(), it.high())));
            for (int i = 0; i < many; i++) {
                var value = monitor.published(first.plusMonths(i));
                if (value != null) {
                    values.add(value);
                }
            }
            double least =
                    values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
            this.step = nice((most - least) / (STEPS - 1));
            this.low = Math.floor(least / step) * step;
        }

        /// 1, 2 or 5 times a power of ten, not smaller.
        private static double nice(double wanted) {
            double unit = Math.pow(10, Math.floor(Math.log10(Math.max(wanted, 1e-6))));
            for (double times : new double[] {1, 2, 5}) {
                if (times * unit >= wanted) {
                    return times * unit;
                }
            }
            return 10 * unit;
        }

        MonitorPicture picture() {
            var estimates = monitor.estimates().stream()
                    .filter(it -> !it.month().isBefore(first))
                    .toList();
            return new MonitorPicture(
                    line(),
                    dashed(estimates),
                    band(estimates),
                    estimates.stream()
                            .map(it -> new Mark(x(it.month()), y(it.value())))
                            .toList(),
                    ticks(),
                    labels());
        }

        private String line() {
            var path = new StringBuilder();
            boolean drawing = false;
            for (int i = 0; i < many; i++) {
                var month = first.plusMonths(i);
                var value = monitor.published(month);
                if (value != null) {
                    path.append(drawing ? " L" : " M")
                            .append(x(month))
                            .append(' ')
                            .append(y(value));
                }
                drawing = value != null;
            }
            return path.toString().strip();
        }

        private String dashed(List<Nowcast.Estimated> estimates) {
            if (estimates.isEmpty()) {
                return "";
            }
            var points = new ArrayList<String>();
            var last = monitor.lastOfficial();
            if (last != null && !YearMonth.from(last.month()).isBefore(first)) {
                points.add(x(YearMonth.from(last.month())) + " " + y(last.value()));
            }
            estimates.forEach(it -> points.add(x(it.month()) + " " + y(it.value())));
            return "M" + String.join(" L", points);
        }

        private String band(List<Nowcast.Estimated> estimates) {
            var points = new ArrayList<String>();
            var last = monitor.lastOfficial();
            if (last != null && !estimates.isEmpty()) {
                points.add(x(YearMonth.from(last.month())) + "," + y(last.value()));
            }
            estimates.forEach(it -> points.add(x(it.month()) + "," + y(it.high())));
            estimates.reversed().forEach(it -> points.add(x(it.month()) + "," + y(it.low())));
            return String.join(" ", points);
        }

        private List<Tick> ticks() {
            var ticks = new ArrayList<Tick>();
            for (int i = 0; i <= STEPS; i++) {
                double value = low + i * step;
                ticks.add(new Tick(y(value), String.format(Locale.ROOT, step < 1 ? "%,.2f" : "%,.0f", value)));
            }
            return ticks;
        }

        private List<Tick> labels() {
            var labels = new ArrayList<Tick>();
            for (int i = 0; i < many; i++) {
                var month = first.plusMonths(i);
                if (many <= LABEL_EVERY || month.getMonthValue() % LABEL_EVERY == 1) {
                    labels.add(new Tick(x(month), month.toString()));
                }
            }
            return labels;
        }

        private String x(YearMonth month) {
            double at = first.until(month, ChronoUnit.MONTHS) / (many - 1.0);
            return number(LEFT + at * (WIDTH - LEFT - RIGHT));
        }

        private String y(double value) {
            return number(HEIGHT - (value - low) / (STEPS * step) * HEIGHT);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
