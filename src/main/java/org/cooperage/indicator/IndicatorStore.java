package org.cooperage.indicator;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Kept figures of the catalogue, and who stood behind them when they were last made known.
@Repository
class IndicatorStore {

    /// A kept figure with the proof of how it came about.
    record Kept(Indicator indicator, Figure figure, String inputsHash, Instant asOf) {}

    /// What a figure was when it was last made known.
    record Basis(LocalDate period, String row, String column, double value, Set<UUID> firms, Instant at) {}

    private final JdbcClient db;
    private final JdbcTemplate batches;

    IndicatorStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// Months that are not told again stay as they were.
    @Transactional
    void replace(Indicator indicator, Collection<LocalDate> periods, List<Kept> values, List<Basis> bases) {
        periods.forEach(
                period -> db.sql("DELETE FROM indicator_value WHERE indicator = ? AND version = ? AND period = ?")
                        .params(indicator.code(), indicator.version(), period)
                        .update());
        batches.batchUpdate("""
                INSERT INTO indicator_value (indicator, version, period, row_key, column_key, value, contributors, formula_id,
                    inputs_hash, as_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values.stream().map(IndicatorStore::row).toList());
        batches.batchUpdate("""
                INSERT INTO indicator_basis (indicator, period, row_key, column_key, value, firms, at) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (indicator, period, row_key, column_key)
                    DO UPDATE SET value = excluded.value, firms = excluded.firms, at = excluded.at""", bases, 500, (statement, basis) -> {
            statement.setString(1, indicator.code());
            statement.setDate(2, Date.valueOf(basis.period()));
            statement.setString(3, basis.row());
            statement.setString(4, basis.column());
            statement.setDouble(5, basis.value());
            statement.setArray(
                    6,
                    statement
                            .getConnection()
                            .createArrayOf("uuid", basis.firms().toArray()));
            statement.setObject(7, basis.at().atOffset(ZoneOffset.UTC));
        });
    }

    private static @Nullable Object[] row(Kept kept) {
        var figure = kept.figure();
        return new @Nullable Object[] {
            kept.indicator().code(),
            kept.indicator().version(),
            Date.valueOf(figure.period()),
            figure.row(),
            figure.column(),
            figure.value(),
            figure.contributors(),
            kept.indicator().formulaId(),
            kept.inputsHash(),
            kept.asOf().atOffset(ZoneOffset.UTC)
        };
    }

    @Transactional(readOnly = true)
    List<Basis> bases(Indicator indicator) {
        return db.sql("SELECT * FROM indicator_basis WHERE indicator = ?")
                .param(indicator.code())
                .query((row, n) -> new Basis(
                        row.getObject("period", LocalDate.class),
                        row.getString("row_key"),
                        row.getString("column_key"),
                        row.getDouble("value"),
                        Set.copyOf(Arrays.asList((UUID[]) row.getArray("firms").getArray())),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// All rows and columns of the latest month.
    @Transactional(readOnly = true)
    List<Kept> latest(Indicator indicator) {
        return db.sql("""
                        SELECT * FROM indicator_value WHERE indicator = :code AND version = :version AND period =
                            (SELECT max(period) FROM indicator_value WHERE indicator = :code AND version = :version)""")
                .param("code", indicator.code())
                .param("version", indicator.version())
                .query((row, n) -> kept(indicator, row))
                .list();
    }

    /// One row and column, month by month, the oldest first.
    @Transactional(readOnly = true)
    List<Kept> history(Indicator indicator, String line, String column) {
        return db.sql("""
                        SELECT * FROM indicator_value WHERE indicator = ? AND version = ? AND row_key = ? AND column_key = ?
                        ORDER BY period""")
                .params(indicator.code(), indicator.version(), line, column)
                .query((row, n) -> kept(indicator, row))
                .list();
    }

    /// Everything, month by month.
    @Transactional(readOnly = true)
    List<Kept> all(Indicator indicator) {
        return db.sql("""
                        SELECT * FROM indicator_value WHERE indicator = ? AND version = ?
                        ORDER BY period DESC, row_key, column_key""")
                .params(indicator.code(), indicator.version())
                .query((row, n) -> kept(indicator, row))
                .list();
    }

    /// How much of an indicator is known.
    record Coverage(String indicator, LocalDate from, LocalDate to, int known, int withheld, Instant asOf) {}

    @Transactional(readOnly = true)
    List<Coverage> coverage() {
        return db.sql("""
                        SELECT v.indicator, min(v.period) AS first, max(v.period) AS last, max(v.as_of) AS as_of,
                            count(v.value) FILTER (WHERE v.period = l.period) AS known,
                            count(*) FILTER (WHERE v.period = l.period AND v.value IS NULL) AS withheld
                        FROM indicator_value v
                        JOIN (SELECT indicator, version, max(period) AS period FROM indicator_value GROUP BY indicator, version) l
                            ON l.indicator = v.indicator AND l.version = v.version
                        GROUP BY v.indicator""")
                .query((row, n) -> new Coverage(
                        row.getString("indicator"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        row.getInt("known"),
                        row.getInt("withheld"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Kept kept(Indicator indicator, ResultSet row) throws SQLException {
        var figure = new Figure(
                row.getObject("period", LocalDate.class),
                row.getString("row_key"),
                row.getString("column_key"),
                Optional.ofNullable(row.getObject("value", Double.class)).orElse(null),
                row.getObject("contributors", Integer.class),
                Set.of());
        return new Kept(
                indicator,
                figure,
                row.getString("inputs_hash"),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }
}
