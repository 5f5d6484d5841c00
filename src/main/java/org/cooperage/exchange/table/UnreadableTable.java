package org.cooperage.exchange.table;

/// The file is no table we can read, or stops being one somewhere.
public final class UnreadableTable extends RuntimeException {

    private final Reason reason;
    private final String where;

    public UnreadableTable(Reason reason, String where) {
        super("The table cannot be read: %s (%s).\nMaybe save it again as XLSX or CSV.".formatted(reason, where));
        this.reason = reason;
        this.where = where;
    }

    public enum Reason {
        EMPTY,
        OLD_EXCEL,
        NO_WORKBOOK,
        TOO_LARGE_INSIDE,
        BINARY,
        OPEN_QUOTE
    }

    public Reason reason() {
        return reason;
    }

    /// Row or part of the file; may be empty.
    public String where() {
        return where;
    }
}
