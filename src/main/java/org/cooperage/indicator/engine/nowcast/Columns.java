package org.cooperage.indicator.engine.nowcast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which columns explain a month: all series known in it, as far as enough months remain in which all are known. The
/// official value a year ago joins where 18 months remain, the month before of each series where 24 remain.
record Columns(List<Column> list, List<Integer> rows) {
    static final int FEWEST_ROWS = 12;
    private static final int ROWS_FOR_SEASON = 18;
    private static final int ROWS_FOR_LAG = 24;
    private static final int YEAR = 12;

    record Column(int series, int monthsBack) {
        double of(List<Observed> months, int at) {
            int from = at - monthsBack;
            if (from < 0) {
                return Double.NaN;
            }
            return series == Nowcast.Driver.OFFICIAL_LAST_YEAR
                    ? months.get(from).official()
                    : months.get(from).platform().get(series);
        }
    }

    Columns {
        list = List.copyOf(list);
        rows = List.copyOf(rows);
    }

    /// @param at position of the month to be told
    static Columns of(List<Observed> months, int at) {
        var series = IntStream.range(0, months.getFirst().platform().size())
                .mapToObj(i -> new Column(i, 0))
                .filter(column -> isKnown(months, at, column))
                .toList();
        var now = withEnoughRows(months, series);
        if (now.list().isEmpty()) {
            return now;
        }
        var seasonal =
                now.with(months, at, ROWS_FOR_SEASON, List.of(new Column(Nowcast.Driver.OFFICIAL_LAST_YEAR, YEAR)));
        return seasonal.with(
                months,
                at,
                ROWS_FOR_LAG,
                now.list().stream().map(c -> new Column(c.series(), 1)).toList());
    }

    /// Without those known in the fewest months, until enough remain.
    private static Columns withEnoughRows(List<Observed> months, List<Column> wanted) {
        var columns = new ArrayList<>(wanted);
        var rows = rows(months, columns);
        while (!columns.isEmpty() && rows.size() < FEWEST_ROWS && isSparse(months, columns)) {
            columns.remove(columns.stream()
                    .min(Comparator.comparingInt(c -> rows(months, List.of(c)).size()))
                    .orElseThrow());
            rows = rows(months, columns);
        }
        return new Columns(columns, columns.isEmpty() ? List.of() : rows);
    }

    /// Whether leaving one out would help.
    private static boolean isSparse(List<Observed> months, List<Column> columns) {
        return columns.stream().anyMatch(c -> rows(months, List.of(c)).size() >= FEWEST_ROWS);
    }

    private Columns with(List<Observed> months, int at, int fewest, List<Column> more) {
        var all = new ArrayList<>(list);
        all.addAll(more);
        var left = rows(months, all);
        boolean enough = left.size() >= fewest && more.stream().allMatch(column -> isKnown(months, at, column));
        return enough ? new Columns(all, left) : this;
    }

    private static boolean isKnown(List<Observed> months, int at, Column column) {
        return !Double.isNaN(column.of(months, at));
    }

    /// Months with an official value in which all columns are known, the oldest first.
    private static List<Integer> rows(List<Observed> months, List<Column> columns) {
        return IntStream.range(0, months.size())
                .filter(i -> months.get(i).isOfficial())
                .filter(i -> columns.stream().allMatch(column -> isKnown(months, i, column)))
                .boxed()
                .toList();
    }

    double[] row(List<Observed> months, int at) {
        return list.stream().mapToDouble(column -> column.of(months, at)).toArray();
    }
}
