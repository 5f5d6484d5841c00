package org.cooperage.portal.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Since when a rule has its shipped value, from `rules/history.tsv`; a changed value is a new line there.
final class RuleHistory {
    private static final int COLUMNS = 4;

    private final Map<String, Entry> newest = new LinkedHashMap<>();

    /// @param value as shipped; an installation may have its own
    record Entry(String key, int version, LocalDate since, String value) {}

    static RuleHistory read() {
        try (var in = Objects.requireNonNull(RuleHistory.class.getResourceAsStream("/rules/history.tsv"))) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleHistory of(List<String> lines) {
        var history = new RuleHistory();
        for (var line : lines) {
            var cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalStateException(
                        "The line (%s) of rules/history.tsv has (%d) cells.\nMaybe a tab is missing."
                                .formatted(line, cells.length));
            }
            history.add(new Entry(cells[0], Integer.parseInt(cells[1]), LocalDate.parse(cells[2]), cells[3]));
        }
        return history;
    }

    private void add(Entry entry) {
        newest.merge(entry.key(), entry, (one, other) -> one.version() > other.version() ? one : other);
    }

    Optional<Entry> find(String key) {
        return Optional.ofNullable(newest.get(key));
    }
}
