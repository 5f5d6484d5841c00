package org.cooperage.barrel.format;

/// One thing that is wrong with a table.
///
/// @param row as a spreadsheet counts
/// @param column its name; empty when the whole row is meant
/// @param why what is wrong
/// @param mend how to put it right
public record TableFault(int row, String column, String value, String why, String mend) {
    private static final int LONGEST = 60;

    public TableFault {
        value = value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }

    @Override
    public String toString() {
        var place = column.isEmpty() ? "row %d".formatted(row) : "row %d, column %s".formatted(row, column);
        return "%s: (%s) %s. %s.".formatted(place, value, why, mend);
    }
}
