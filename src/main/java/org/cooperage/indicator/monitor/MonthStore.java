package org.cooperage.indicator.monitor;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Months of the platform's series, each written once.
@Repository
class MonthStore {
    private final JdbcClient db;
    private final JdbcTemplate batches;

    MonthStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// Series by series, the oldest month first.
    List<MonthValue> list(LocalDate since) {
        return db.sql("SELECT * FROM monitor_month WHERE month >= ? ORDER BY series, month")
                .param(since)
                .query((row, n) -> value(row))
                .list();
    }

    private static MonthValue value(ResultSet row) throws SQLException {
        return new MonthValue(
                PlatformSeries.valueOf(row.getString("series")),
                row.getObject("month", LocalDate.class),
                row.getObject("value", Double.class),
                row.getString("inputs_hash"),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    /// Months that are there stay as they are.
    void save(List<MonthValue> values) {
        batches.batchUpdate(
                """
                INSERT INTO monitor_month (series, month, value, formula_id, inputs_hash, as_of)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                values.stream()
                        .map(it -> new @Nullable Object[] {
                            it.series().name(),
                            Date.valueOf(it.month()),
                            it.value(),
                            MonthValue.FORMULA,
                            it.inputsHash(),
                            it.asOf().atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    /// Machine hours sold a week, by month and process, as far as they were told.
    Map<LocalDate, Map<String, Double>> soldHours(LocalDate since, LocalDate until) {
        var hours = new HashMap<LocalDate, Map<String, Double>>();
        db.sql("""
                        SELECT month, process_id, held_hours FROM structure_capacity
                        WHERE month >= ? AND month < ? AND held_hours IS NOT NULL""").params(since, until).query(row -> {
            hours.computeIfAbsent(row.getObject("month", LocalDate.class), month -> new HashMap<>())
                    .put(row.getString("process_id"), row.getDouble("held_hours"));
        });
        return hours;
    }
}
