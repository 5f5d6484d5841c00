package org.cooperage.indicator.format;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cooperage.exchange.table.TableRow;
import org.cooperage.exchange.table.TableRows;

/// The rows of a file as the analyses take them.
public final class TableLines implements Iterator<Line> {
    /// More columns than this no spreadsheet has.
    public static final int MOST_COLUMNS = 16_384;

    private final TableRows rows;
    private Optional<TableRow> next;

    public TableLines(TableRows rows) {
        this.rows = rows;
        this.next = rows.next();
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Line next() {
        var row = next.orElseThrow(NoSuchElementException::new);
        next = rows.next();
        return new Line(row.number(), row.cells());
    }
}
