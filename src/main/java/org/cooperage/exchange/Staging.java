package org.cooperage.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows on their way in: a temporary table of the running transaction, filled a thousand rows at a time.
final class Staging {

    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final Ids ids;
    private final List<String> names;
    private final List<Integer> numbers = new ArrayList<>();
    private final List<List<@Nullable String>> rows = new ArrayList<>();

    Staging(JdbcClient db, Ids ids, Sheet sheet) {
        this.db = db;
        this.ids = ids;
        this.names = sheet.columns().stream().map(Column::name).toList();
        db.sql("""
                CREATE TEMPORARY TABLE import_row (n int PRIMARY KEY, id uuid NOT NULL, owner_id uuid, existing_id uuid,
                    ref_id uuid, other_id uuid, city_id uuid, status text, %s) ON COMMIT DROP""".formatted(names.stream().map(name -> name + " text").collect(Collectors.joining(", "))))
                .update();
    }

    /// Adds a row; `values` in the order of the sheet's columns, missing ones null.
    void add(int number, List<@Nullable String> values) {
        numbers.add(number);
        rows.add(values);
        if (rows.size() == BATCH) {
            flush();
        }
    }

    /// Sends what is left and lets the planner know how much there is.
    void finish() {
        flush();
        db.sql("ANALYZE import_row").update();
    }

    private void flush() {
        if (rows.isEmpty()) {
            return;
        }
        var places = String.join(", ", Collections.nCopies(names.size(), "?::text[]"));
        var statement = db.sql("INSERT INTO import_row (n, id, %s) SELECT * FROM unnest(?::int[], ?::uuid[], %s)"
                        .formatted(String.join(", ", names), places))
                .param(numbers.stream().map(String::valueOf).toArray(String[]::new))
                .param(numbers.stream().map(n -> ids.next().toString()).toArray(String[]::new));
        for (int i = 0; i < names.size(); i++) {
            statement = statement.param(column(i));
        }
        statement.update();
        numbers.clear();
        rows.clear();
    }

    private @Nullable String[] column(int i) {
        var values = new @Nullable String[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = rows.get(row).get(i);
        }
        return values;
    }

    /// How many of the rows that are not wrong have which status.
    Map<String, Integer> statuses(UUID importId) {
        var counts = new LinkedHashMap<String, Integer>();
        db.sql("""
                        SELECT status, count(*) AS many FROM import_row r
                        WHERE NOT EXISTS (SELECT 1 FROM import_fault f WHERE f.import_id = ? AND f.n = r.n)
                        GROUP BY status""").param(importId).query(row -> {
            counts.put(row.getString("status"), row.getInt("many"));
        });
        return counts;
    }
}
