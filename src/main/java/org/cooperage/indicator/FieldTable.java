package org.cooperage.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooperage.exchange.table.TableRow;
import org.cooperage.exchange.table.TableRows;
import org.cooperage.exchange.table.UnreadableTable;
import org.cooperage.shared.InvalidInput;

/// A small table somebody sends, CSV or XLSX, with named columns that must all be there; others are left aside.
public final class FieldTable {
    public static final int MOST_BYTES = 1 << 20;
    private static final int MOST_ROWS = 600;

    private FieldTable() {}

    /// A row with its number in a spreadsheet program and its cells by field.
    public record Line(int number, Map<String, String> cells) {
        public Line {
            cells = Map.copyOf(cells);
        }

        public String cell(String field) {
            return cells.getOrDefault(field, "");
        }

        /// Put before the name of a field, so that a fault names its row.
        public String place() {
            return number + ": ";
        }
    }

    /// @param fields names of the columns in either language, by field
    /// @throws InvalidInput what is wrong with the file as a whole
    public static List<Line> read(byte[] content, Map<String, List<String>> fields) throws IOException {
        if (content.length == 0 || content.length > MOST_BYTES) {
            throw wrong(content.length, "size", MOST_BYTES >> 20);
        }
        var file = Files.createTempFile("fields", ".table");
        try {
            Files.write(file, content);
            return read(file, fields);
        } catch (UnreadableTable it) {
            throw wrong(it.reason(), "table");
        } finally {
            Files.delete(file);
        }
    }

    private static InvalidInput wrong(Object value, String what, Object... details) {
        return InvalidInput.of("file", value, "indicator.wrong." + what, "indicator.mend." + what, details);
    }

    private static List<Line> read(Path file, Map<String, List<String>> fields) throws IOException {
        var lines = new ArrayList<Line>();
        try (var rows = TableRows.open(file)) {
            var columns = columns(rows.next().orElseThrow(() -> wrong("", "table")), fields);
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (lines.size() == MOST_ROWS) {
                    throw wrong(MOST_ROWS, "rows", MOST_ROWS);
                }
                if (!row.get().isEmpty()) {
                    lines.add(line(row.get(), columns));
                }
            }
        }
        if (lines.isEmpty()) {
            throw wrong("", "table");
        }
        return lines;
    }

    private static Map<String, Integer> columns(TableRow head, Map<String, List<String>> fields) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < head.cells().size(); i++) {
            var name = head.cell(i).toLowerCase(Locale.ROOT);
            for (var field : fields.entrySet()) {
                if (field.getValue().contains(name)) {
                    columns.putIfAbsent(field.getKey(), i);
                }
            }
        }
        if (!columns.keySet().containsAll(fields.keySet())) {
            throw wrong(
                    String.join(", ", head.cells()),
                    "head",
                    String.join(
                            ", ",
                            fields.values().stream()
                                    .map(List::getFirst)
                                    .sorted()
                                    .toList()));
        }
        return columns;
    }

    private static Line line(TableRow row, Map<String, Integer> columns) {
        var cells = new HashMap<String, String>();
        columns.forEach((field, at) -> cells.put(field, row.cell(at)));
        return new Line(row.number(), cells);
    }
}
