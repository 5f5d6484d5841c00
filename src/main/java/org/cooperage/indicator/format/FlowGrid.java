package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything in an input–output file by the names of its rows and columns, before it is clear which are sectors.
final class FlowGrid {
    /// A cell that is no number; only a fault if it is needed.
    record Fault(int row, int column, String text, String why) {}

    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<double[]> values = new ArrayList<>();
    private final Map<List<Integer>, Fault> faults = new LinkedHashMap<>();

    List<String> rows() {
        return List.copyOf(rows.keySet());
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    boolean hasRow(String name) {
        return rows.containsKey(name);
    }

    int row(String name) {
        return rows.computeIfAbsent(name, n -> {
            values.add(new double[0]);
            return rows.size();
        });
    }

    int column(String name) {
        return columns.computeIfAbsent(name, n -> columns.size());
    }

    /// Whether there was a value already.
    boolean put(int row, int column, double value) {
        var line = values.get(row);
        if (line.length <= column) {
            var longer = new double[Math.max(columns.size(), column + 1)];
            Arrays.fill(longer, Double.NaN);
            System.arraycopy(line, 0, longer, 0, line.length);
            values.set(row, longer);
            line = longer;
        }
        boolean again = !Double.isNaN(line[column]);
        line[column] = value;
        return again;
    }

    void fault(int row, int column, Fault fault) {
        faults.put(List.of(row, column), fault);
    }

    /// NaN if there is none.
    double at(String row, String column) {
        return at(number(rows, row), number(columns, column));
    }

    private double at(int row, int column) {
        var line = values.get(row);
        return column < line.length ? line[column] : Double.NaN;
    }

    /// A value that must be there.
    double needed(String row, String column) {
        double value = at(row, column);
        if (Double.isNaN(value)) {
            throw missing(row, column);
        }
        return value;
    }

    private MalformedTable missing(String row, String column) {
        var fault = faults.get(List.of(number(rows, row), number(columns, column)));
        return fault == null
                ? MalformedTable.whole(
                        "what \"%s\" sells to \"%s\" is missing. Fill it in, or say --blanks-as-zero if nothing means 0."
                                .formatted(row, column))
                : MalformedTable.at(fault.row(), fault.column(), column, fault.text(), fault.why());
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return numbers.getOrDefault(name, -1);
    }
}
