package org.cooperage.exchange.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The rows of a table file, one at a time, in constant memory.
public interface TableRows extends AutoCloseable {

    /// The next row, also an empty one; nothing at the end. A file that cannot be read further is an
    /// [UnreadableTable].
    Optional<TableRow> next();

    @Override
    void close();

    /// Opens an XLSX or CSV file, told apart by what is in it, not by its name.
    static TableRows open(Path file) throws IOException {
        return open(file, TableRow.MOST_COLUMNS);
    }

    /// The same with another limit on columns; what lies beyond is left away.
    static TableRows open(Path file, int mostColumns) throws IOException {
        var head = new byte[4];
        int read;
        try (var in = Files.newInputStream(file)) {
            read = in.readNBytes(head, 0, head.length);
        }
        if (read == 0) {
            throw new UnreadableTable(UnreadableTable.Reason.EMPTY, "");
        }
        if (head[0] == 'P' && head[1] == 'K') {
            return XlsxRows.open(file, mostColumns);
        }
        if (head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF) {
            throw new UnreadableTable(UnreadableTable.Reason.OLD_EXCEL, "");
        }
        return CsvRows.open(file, mostColumns);
    }
}
