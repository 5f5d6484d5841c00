package org.cooperage.indicator.upgrade;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.indicator.engine.upgrade.Quarter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Counted readings, and who stood behind them when they were last made known.
@Repository
class ReadingStore {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ReadingStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// Quarters that are not among these stay as they were. As the platform itself.
    @Transactional
    void save(List<Counted> counted, Instant at) {
        var now = at.atOffset(ZoneOffset.UTC);
        batches.batchUpdate("""
                        INSERT INTO upgrade_reading (measure, quarter, value, numerator, denominator, contributors, as_of)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (measure, quarter) DO UPDATE SET value = excluded.value, numerator = excluded.numerator,
                            denominator = excluded.denominator, contributors = excluded.contributors, as_of = excluded.as_of""", counted, 500, (row, one) -> {
            row.setString(1, one.measure().value());
            row.setObject(2, one.quarter().firstDay());
            row.setObject(3, one.value());
            row.setDouble(4, one.numerator());
            row.setDouble(5, one.denominator());
            row.setInt(6, one.contributors());
            row.setObject(7, now);
        });
    }

    @Transactional
    void remember(Measure.Code measure, Map<LocalDate, Memory> learnt) {
        batches.batchUpdate("""
                        INSERT INTO upgrade_part (measure, quarter, bundle, size, firms, amounts, bases) VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (measure, quarter) DO UPDATE SET bundle = excluded.bundle, size = excluded.size,
                            firms = excluded.firms, amounts = excluded.amounts, bases = excluded.bases""", List.copyOf(learnt.entrySet()), 100, (row, entry) -> {
            var memory = entry.getValue();
            var firms = List.copyOf(memory.amounts().entrySet());
            var connection = row.getConnection();
            row.setString(1, measure.value());
            row.setObject(2, entry.getKey());
            row.setString(3, memory.bundle());
            row.setInt(4, memory.size());
            row.setArray(5, array(connection, "uuid", firms, Map.Entry::getKey));
            row.setArray(
                    6, array(connection, "float8", firms, it -> it.getValue().value()));
            row.setArray(
                    7, array(connection, "float8", firms, it -> it.getValue().base()));
        });
    }

    private static Array array(
            Connection connection,
            String type,
            List<Map.Entry<UUID, Amounts>> firms,
            Function<Map.Entry<UUID, Amounts>, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, firms.stream().map(part).toArray());
    }

    /// What stood in the quarters of a measure when they last were told.
    @Transactional(readOnly = true)
    Map<LocalDate, Memory> memory(Measure.Code measure) {
        var memory = new HashMap<LocalDate, Memory>();
        db.sql("SELECT * FROM upgrade_part WHERE measure = ?")
                .param(measure.value())
                .query(row -> {
                    var told = new Memory(amounts(row), row.getString("bundle"), row.getInt("size"));
                    memory.put(row.getObject("quarter", LocalDate.class), told);
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

    /// All measures of the quarters from there on, the oldest first.
    @Transactional(readOnly = true)
    List<Kept> since(Quarter first) {
        return db.sql("SELECT * FROM upgrade_reading WHERE quarter >= ? ORDER BY quarter, measure")
                .param(first.firstDay())
                .query((row, n) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new Measure.Code(row.getString("measure")),
                quarter(row),
                Optional.ofNullable(row.getObject("value", Double.class)),
                row.getDouble("numerator"),
                row.getDouble("denominator"),
                row.getInt("contributors"),
                moment(row, "as_of"));
    }

    static Quarter quarter(ResultSet row) throws SQLException {
        return Quarter.of(row.getObject("quarter", LocalDate.class));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
