package org.cooperage.barrel.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which column stands where.
final class Header {

    /// A column and what people call it, the first name being ours.
    record Column(boolean required, List<String> names) {

        static Column required(String... names) {
            return new Column(true, List.of(names));
        }

        static Column optional(String... names) {
            return new Column(false, List.of(names));
        }

        String name() {
            return names.getFirst();
        }

        boolean isCalled(String text) {
            return names.stream().map(Words::plain).anyMatch(Words.plain(text)::equals);
        }
    }

    private final Map<String, Integer> places = new HashMap<>();
    private final int width;

    private Header(int width) {
        this.width = width;
    }

    /// Unknown columns are let be; a missing or doubled one is a fault.
    static Header read(Line line, List<Column> columns, List<TableFault> faults) {
        var header = new Header(line.cells().size());
        for (var column : columns) {
            var at = new ArrayList<Integer>();
            for (int i = 0; i < line.cells().size(); i++) {
                if (column.isCalled(line.cell(i))) {
                    at.add(i);
                }
            }
            header.place(line, column, at, faults);
        }
        return header;
    }

    private void place(Line line, Column column, List<Integer> at, List<TableFault> faults) {
        if (at.isEmpty() && column.required()) {
            faults.add(new TableFault(
                    line.number(),
                    column.name(),
                    line.cells().stream().map(String::strip).collect(Collectors.joining(", ")),
                    "has no column " + column.name(),
                    "Add one called " + String.join(" or ", column.names())));
        } else if (at.size() > 1) {
            faults.add(new TableFault(
                    line.number(),
                    column.name(),
                    line.cell(at.get(1)),
                    "is the second column for " + column.name(),
                    "Keep one of them"));
        }
        at.stream().findFirst().ifPresent(place -> places.put(column.name(), place));
    }

    /// Empty when the column or the cell is not there.
    String cell(Line line, Column column) {
        var place = places.get(column.name());
        return place == null ? "" : line.cell(place);
    }

    /// Whether something stands beyond the last column: most likely a separator inside a value.
    boolean isOverfull(Line line) {
        return line.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
    }
}
