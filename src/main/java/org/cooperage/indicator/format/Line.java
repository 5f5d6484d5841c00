package org.cooperage.indicator.format;

import java.util.List;

/// A row of a table as text.
///
/// @param number of the row, the first is 1
public record Line(int number, List<String> cells) {
    public Line {
        cells = List.copyOf(cells);
    }

    /// Without surrounding blanks; empty beyond the end.
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /// Columns up to the last that is not blank.
    int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
