package org.cooperage.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Streams rows into one table by COPY, in constant memory. Close it to finish the table.
final class TableCopy implements AutoCloseable {
    private static final int FLUSH_AT = 1 << 16;

    private final Connection connection;
    private final String table;
    private final String columns;
    private final boolean onlyIfAbsent;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(FLUSH_AT + 1024);

    private TableCopy(Connection connection, String table, String columns, boolean onlyIfAbsent) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.columns = columns;
        this.onlyIfAbsent = onlyIfAbsent;
        if (onlyIfAbsent) execute("CREATE TEMP TABLE new_%1$s ON COMMIT DROP AS SELECT %2$s FROM %1$s WITH NO DATA");
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY %s (%s) FROM STDIN".formatted(onlyIfAbsent ? "new_" + table : table, columns));
    }

    static TableCopy into(Connection connection, String table, String columns) throws SQLException {
        return new TableCopy(connection, table, columns, false);
    }

    /// Leaves rows alone that are there already: reference data somebody else brought.
    static TableCopy intoIfAbsent(Connection connection, String table, String columns) throws SQLException {
        return new TableCopy(connection, table, columns, true);
    }

    /// A half-open period.
    record Period(Instant from, Instant to) {
        @Override
        public String toString() {
            return "[" + from + "," + to + ")";
        }
    }

    void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) buffer.append('\t');
            append(values[i]);
        }
        buffer.append('\n');
        if (buffer.length() > FLUSH_AT) flush();
    }

    @Override
    public void close() throws SQLException {
        flush();
        copy.endCopy();
        if (onlyIfAbsent) execute("INSERT INTO %1$s (%2$s) SELECT %2$s FROM new_%1$s ON CONFLICT DO NOTHING");
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            buffer.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(text.charAt(i));
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(table, columns));
        }
    }
}
