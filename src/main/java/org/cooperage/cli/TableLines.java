package org.cooperage.cli;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cooperage.exchange.table.TableRow;
import org.cooperage.exchange.table.TableRows;
import org.cooperage.indicator.format.Line;

/// The rows of a file as the analyses take them.
final class TableLines implements Iterator<Line> {
    private final TableRows rows;
    private Optional<TableRow> next;

    TableLines(TableRows rows) {
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
