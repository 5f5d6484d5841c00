package org.cooperage.indicator.engine.nowcast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How wrong each method would have been: every month told from what was published then, as many months before as now.
/// The penalty of each is the one that was best in the months before it, so that no month helps to choose its own.
final class RollingOrigin {
    static final int FIRST = 8;
    private static final double[] PENALTIES = {0.01, 0.03, 0.1, 0.3, 1, 3, 10};
    private static final int AT_FIRST = 3;
    private static final int YEAR = 12;

    private final List<Observed> months;
    private final Columns columns;
    private final int ahead;
    private final double[] wrong = new double[PENALTIES.length];
    private final List<Double> ridge = new ArrayList<>();
    private final List<Double> lastYear = new ArrayList<>();
    private final List<Double> lastValue = new ArrayList<>();

    /// @param ahead months from the last official value to the one to be told
    RollingOrigin(List<Observed> months, Columns columns, int ahead) {
        this.months = months;
        this.columns = columns;
        this.ahead = ahead;
        columns.rows().stream().filter(at -> months.get(at).official() != 0).forEach(this::test);
    }

    private void test(int at) {
        var known = known(at);
        if (known.size() < FIRST) {
            return;
        }
        double[] errors = Arrays.stream(PENALTIES)
                .map(penalty -> error(fit(known, penalty).estimate(columns.row(months, at)), at))
                .toArray();
        ridge.add(errors[best()]);
        for (int i = 0; i < errors.length; i++) {
            wrong[i] += Math.abs(errors[i]);
        }
        lastValue.add(error(lastValue(at), at));
        lastYear.add(error(lastYear(at), at));
    }

    /// Months whose official value was out when a month had to be told.
    private List<Integer> known(int at) {
        return columns.rows().stream().filter(row -> row <= at - ahead).toList();
    }

    private int best() {
        int best = ridge.isEmpty() ? AT_FIRST : 0;
        for (int i = 0; i < wrong.length; i++) {
            if (wrong[i] < wrong[best]) {
                best = i;
            }
        }
        return best;
    }

    private double error(double estimate, int at) {
        return estimate / months.get(at).official() - 1;
    }

    Ridge fit(List<Integer> rows, double penalty) {
        return Ridge.fit(
                rows.stream().map(row -> columns.row(months, row)).toArray(double[][]::new),
                rows.stream().mapToDouble(row -> months.get(row).official()).toArray(),
                penalty);
    }

    double penalty() {
        return PENALTIES[best()];
    }

    double lastYear(int at) {
        return at < YEAR ? Double.NaN : months.get(at - YEAR).official();
    }

    double lastValue(int at) {
        int from = at - ahead;
        while (from > 0 && !months.get(from).isOfficial()) {
            from--;
        }
        return from < 0 ? Double.NaN : months.get(from).official();
    }

    Nowcast.Accuracy accuracy() {
        return new Nowcast.Accuracy(ridge.size(), mean(ridge), mean(lastYear), mean(lastValue));
    }

    /// Errors of a method, as shares of what was published.
    List<Double> errors(Nowcast.Method method) {
        return switch (method) {
            case RIDGE -> ridge;
            case LAST_YEAR -> lastYear;
            case LAST_VALUE -> lastValue;
        };
    }

    /// NaN if one is unknown.
    private static double mean(List<Double> errors) {
        return errors.stream().mapToDouble(Math::abs).average().orElse(Double.NaN);
    }
}
