package org.cooperage.barrel.format;

import java.util.List;

/// One row of a table as text.
///
/// @param number as a spreadsheet counts: the header is 1
public record Line(int number, List<String> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
