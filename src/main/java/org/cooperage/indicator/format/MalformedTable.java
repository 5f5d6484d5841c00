package org.cooperage.indicator.format;

/// What is wrong in a table: where, which value, and how to mend it.
final class MalformedTable extends RuntimeException {
    private MalformedTable(String message) {
        super(message);
    }

    static MalformedTable at(int row, int column, String header, String value, String why) {
        var name = header.isEmpty() ? "" : " (%s)".formatted(shortened(header));
        return new MalformedTable(
                "row %d, column %s%s: \"%s\" %s".formatted(row, letter(column), name, shortened(value), why));
    }

    static MalformedTable inRow(int row, String why) {
        return new MalformedTable("row %d: %s".formatted(row, why));
    }

    static MalformedTable whole(String why) {
        return new MalformedTable(why);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    /// `A`, `B` … `Z`, `AA` … as spreadsheets name columns.
    static String letter(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
