package org.cooperage.indicator.engine.nowcast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Estimates an official monthly series from series the platform has earlier: ridge regression, its penalty and its
/// error from rolling origins. Where that is no better than a naive forecast, it tells the naive one.
///
/// The interval is conformal (Vovk et al. 2005): the ⌈0.8·(n+1)⌉-th smallest of the n errors so far to each side.
public final class Nowcasting {
    /// Goes up when the same months give another answer.
    public static final String FORMULA = "nowcast-1";

    private static final double PROBABILITY = 0.8;
    private static final int FEWEST_TESTS = 4;

    private Nowcasting() {}

    /// One answer for each month after the last official one.
    ///
    /// @param months without gaps, the oldest first
    public static List<Nowcast> of(List<Observed> months) {
        check(months);
        int last = lastOfficial(months);
        return IntStream.range(last + 1, months.size())
                .mapToObj(at -> nowcast(months, at, at - last))
                .toList();
    }

    private static void check(List<Observed> months) {
        for (int i = 1; i < months.size(); i++) {
            var before = months.get(i - 1);
            if (!months.get(i).month().equals(before.month().plusMonths(1))) {
                throw new IllegalArgumentException(
                        "After (%s) comes (%s).\nMaybe a month is missing; say that it is unknown."
                                .formatted(before.month(), months.get(i).month()));
            }
        }
    }

    /// −1: none.
    private static int lastOfficial(List<Observed> months) {
        return IntStream.range(0, months.size())
                .filter(i -> months.get(i).isOfficial())
                .max()
                .orElse(-1);
    }

    private static Nowcast nowcast(List<Observed> months, int at, int ahead) {
        var columns = Columns.of(months, at);
        var origins = new RollingOrigin(months, columns, ahead);
        var accuracy = origins.accuracy();
        if (columns.rows().size() < Columns.FEWEST_ROWS || accuracy.tested() < FEWEST_TESTS) {
            int needed = Columns.FEWEST_ROWS + ahead - 1;
            return new Nowcast.TooEarly(
                    months.get(at).month(), Math.min(columns.rows().size(), needed - 1), needed);
        }
        var method = method(accuracy);
        var ridge = origins.fit(columns.rows(), origins.penalty());
        double value = switch (method) {
            case RIDGE -> ridge.estimate(columns.row(months, at));
            case LAST_YEAR -> origins.lastYear(at);
            case LAST_VALUE -> origins.lastValue(at);
        };
        double width = Math.abs(value) * quantile(origins.errors(method));
        return new Nowcast.Estimated(
                months.get(at).month(),
                method,
                value,
                value - width,
                value + width,
                accuracy,
                method == Nowcast.Method.RIDGE ? drivers(ridge, columns, months, at) : List.of(),
                origins.penalty());
    }

    private static Nowcast.Method method(Nowcast.Accuracy accuracy) {
        if (accuracy.beatsNaive()) {
            return Nowcast.Method.RIDGE;
        }
        return accuracy.lastYear() <= accuracy.lastValue() ? Nowcast.Method.LAST_YEAR : Nowcast.Method.LAST_VALUE;
    }

    private static double quantile(List<Double> errors) {
        double[] sorted = errors.stream().mapToDouble(Math::abs).sorted().toArray();
        return sorted[(int) Math.ceil(PROBABILITY * (sorted.length + 1)) - 1];
    }

    private static List<Nowcast.Driver> drivers(Ridge ridge, Columns columns, List<Observed> months, int at) {
        var row = columns.row(months, at);
        var drivers = new ArrayList<Nowcast.Driver>();
        for (int i = 0; i < row.length; i++) {
            var column = columns.list().get(i);
            drivers.add(new Nowcast.Driver(column.series(), column.monthsBack() == 1, ridge.effect(i, row)));
        }
        drivers.sort(Comparator.comparingDouble((Nowcast.Driver it) -> Math.abs(it.effect()))
                .reversed());
        return drivers;
    }
}
