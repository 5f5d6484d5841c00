package org.cooperage.exchange.table;

import java.util.List;

/// One row as text. `number` is the row's number in a spreadsheet program: the header is 1, empty rows count.
///
/// A cell longer than [#LONGEST_CELL] is cut there; every column allows less, so it is refused, not shortened.
public record TableRow(int number, List<String> cells) {

    public static final int LONGEST_CELL = 10_000;
    public static final int MOST_COLUMNS = 100;

    public TableRow {
        cells = List.copyOf(cells);
    }

    /// The cell's text without surrounding blanks; empty beyond the end.
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }

    /// `A`, `B` … `Z`, `AA` … as spreadsheets name columns.
    public static String letter(int column) {
        var rest = column;
        var letters = new StringBuilder();
        while (rest >= 0) {
            letters.insert(0, (char) ('A' + rest % 26));
            rest = rest / 26 - 1;
        }
        return letters.toString();
    }
}
