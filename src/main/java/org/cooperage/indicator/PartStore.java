package org.cooperage.indicator;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.indicator.IndicatorCount.Part;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.Telling.Memory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What stood in the smallest sums when they last were told, and what the months were computed from.
@Repository
class PartStore {
    private final JdbcClient db;
    private final JdbcTemplate batches;

    PartStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    @Transactional(readOnly = true)
    Map<Part, Memory> memory(Indicator indicator, LocalDate from) {
        var memory = new HashMap<Part, Memory>();
        db.sql("SELECT * FROM indicator_part WHERE indicator = ? AND version = ? AND period >= ?")
                .params(indicator.code(), indicator.version(), from)
                .query(row -> {
                    var part = new Part(
                            row.getObject("period", LocalDate.class),
                            row.getString("row_key"),
                            row.getString("column_key"));
                    memory.put(part, new Memory(amounts(row), row.getString("bundle"), row.getInt("size")));
                });
        return memory;
    }

    private static Map<UUID, Amounts> amounts(ResultSet row) throws SQLException {
        var firms = (UUID[]) row.getArray("firms").getArray();
        var values = (Double[]) row.getArray("amounts").getArray();
        var bases = (Double[]) row.getArray("bases").getArray();
        var amounts = new HashMap<UUID, Amounts>();
        for (int i = 0; i < firms.length; i++) {
            amounts.put(firms[i], new Amounts(values[i], bases[i]));
        }
        return amounts;
    }

    @Transactional
    void remember(Indicator indicator, Map<Part, Memory> learnt) {
        batches.batchUpdate("""
                INSERT INTO indicator_part (indicator, version, period, row_key, column_key, bundle, size, firms, amounts, bases)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (indicator, version, period, row_key, column_key) DO UPDATE SET bundle = excluded.bundle,
                    size = excluded.size, firms = excluded.firms, amounts = excluded.amounts, bases = excluded.bases""", List.copyOf(learnt.entrySet()), 500, (statement, entry) -> {
            var part = entry.getKey();
            var memory = entry.getValue();
            var firms = List.copyOf(memory.amounts().entrySet());
            statement.setString(1, indicator.code());
            statement.setInt(2, indicator.version());
            statement.setDate(3, Date.valueOf(part.period()));
            statement.setString(4, part.row());
            statement.setString(5, part.column());
            statement.setString(6, memory.bundle());
            statement.setInt(7, memory.size());
            var connection = statement.getConnection();
            Array ids = connection.createArrayOf(
                    "uuid", firms.stream().map(Map.Entry::getKey).toArray());
            statement.setArray(8, ids);
            statement.setArray(
                    9,
                    connection.createArrayOf(
                            "float8",
                            firms.stream().map(f -> f.getValue().value()).toArray()));
            statement.setArray(
                    10,
                    connection.createArrayOf(
                            "float8",
                            firms.stream().map(f -> f.getValue().base()).toArray()));
        });
    }

    @Transactional(readOnly = true)
    Map<LocalDate, String> prints(String source) {
        var prints = new HashMap<LocalDate, String>();
        db.sql("SELECT month, print FROM indicator_source WHERE source = ?")
                .param(source)
                .query(row -> {
                    prints.put(row.getObject("month", LocalDate.class), row.getString("print"));
                });
        return prints;
    }

    @Transactional
    void keep(String source, Map<LocalDate, String> prints) {
        db.sql("DELETE FROM indicator_source WHERE source = ?").param(source).update();
        batches.batchUpdate(
                "INSERT INTO indicator_source (source, month, print) VALUES (?, ?, ?)",
                prints.entrySet().stream()
                        .map(p -> new Object[] {source, Date.valueOf(p.getKey()), p.getValue()})
                        .toList());
    }
}
