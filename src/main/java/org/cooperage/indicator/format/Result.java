package org.cooperage.indicator.format;

import java.util.Arrays;
import java.util.List;

/// A table of figures that came of an analysis.
///
/// @param name of the file it belongs in, without ending
/// @param keys what identifies a row: a region, a region and an activity, …
/// @param rows the values of the keys
/// @param figures NaN where there is none
public record Result(String name, List<String> keys, List<List<String>> rows, List<String> columns, Figures figures) {
    public Result {
        keys = List.copyOf(keys);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /// One figure of it.
    @FunctionalInterface
    public interface Figures {
        double at(int row, int column);
    }

    static Result of(String name, String key, List<String> rows, List<String> columns, Figures figures) {
        return new Result(name, List.of(key), rows.stream().map(List::of).toList(), columns, figures);
    }

    static Result of(String name, String key, List<String> rows, List<String> columns, double[][] values) {
        return of(name, key, rows, columns, (row, column) -> values[row][column]);
    }

    /// Rows of a region and an activity each.
    static Result ofPairs(String name, List<List<String>> pairs, List<String> columns, List<double[]> values) {
        return new Result(
                name, List.of("region", "activity"), pairs, columns, (row, column) -> values.get(row)[column]);
    }

    double[] column(String column) {
        int at = columns.indexOf(column);
        var values = new double[rows.size()];
        Arrays.setAll(values, row -> figures.at(row, at));
        return values;
    }
}
