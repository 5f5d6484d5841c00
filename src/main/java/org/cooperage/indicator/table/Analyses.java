package org.cooperage.indicator.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cooperage.exchange.table.TableRows;
import org.cooperage.exchange.table.UnreadableTable;
import org.cooperage.indicator.format.FileAnalysis;
import org.cooperage.indicator.format.Kind;
import org.cooperage.indicator.format.Outcome;
import org.cooperage.indicator.format.TableLines;
import org.cooperage.indicator.format.Wish;
import org.springframework.stereotype.Component;

/// Analyses tables, and remembers the last of them: a version never changes, so neither does what comes of it.
@Component
class Analyses {
    private static final int REMEMBERED = 24;
    private static final int DRAWS = 500;

    private record About(OwnTable.Id table, Kind kind) {}

    private final Map<About, Outcome> known = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<About, Outcome> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// One at a time: a large table takes all of a processor for seconds.
    synchronized Outcome of(OwnTable table, Kind kind, Supplier<byte[]> content) {
        return known.computeIfAbsent(new About(table.id(), kind), _ -> analyse(table, kind, content.get()));
    }

    synchronized void forget(OwnTable.Id table) {
        known.keySet().removeIf(about -> about.table().equals(table));
    }

    private static Outcome analyse(OwnTable table, Kind kind, byte[] content) {
        try {
            var file = Files.createTempFile("cooperage-table", ".table");
            try {
                Files.write(file, content);
                try (var rows = TableRows.open(file, TableLines.MOST_COLUMNS)) {
                    return FileAnalysis.analyse(new Wish(kind, table.reading(), 0, DRAWS, 1), new TableLines(rows));
                }
            } finally {
                Files.delete(file);
            }
        } catch (UnreadableTable unreadable) {
            return new Outcome.Refused(String.valueOf(unreadable.getMessage()).replace('\n', ' '));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
