package org.cooperage.indicator;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.indicator.Indicator.Span;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Kept figures of the catalogue.
@Repository
class IndicatorStore {

    /// A kept figure with the proof of how it came about.
    ///
    /// @param held the last that could be told: the present one would tell about few firms
    record Kept(Indicator indicator, Figure figure, String inputsHash, Instant asOf, boolean held) {}

    private final JdbcClient db;
    private final JdbcTemplate batches;

    IndicatorStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// Times that are not told again stay as they were.
    @Transactional
    void replace(Indicator indicator, Collection<Figure.At> times, List<Kept> values) {
        times.stream()
                .map(at -> List.of(at.span(), at.period()))
                .distinct()
                .forEach(at -> db.sql("""
                        DELETE FROM indicator_value WHERE indicator = ? AND version = ? AND span = ? AND period = ?""")
                        .params(
                                indicator.code(),
                                indicator.version(),
                                at.getFirst().toString(),
                                Date.valueOf(at.getLast().toString()))
                        .update());
        batches.batchUpdate("""
                INSERT INTO indicator_value (indicator, version, span, period, row_key, column_key, value, contributors,
                    formula_id, inputs_hash, as_of, held)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values.stream().map(IndicatorStore::row).toList());
    }

    private static @Nullable Object[] row(Kept kept) {
        var figure = kept.figure();
        return new @Nullable Object[] {
            kept.indicator().code(),
            kept.indicator().version(),
            figure.span().name(),
            Date.valueOf(figure.period()),
            figure.row(),
            figure.column(),
            figure.value(),
            figure.contributors(),
            kept.indicator().formulaId(),
            kept.inputsHash(),
            kept.asOf().atOffset(ZoneOffset.UTC),
            kept.held()
        };
    }

    /// All rows and columns of some times, the latest time first.
    @Transactional(readOnly = true)
    List<Kept> list(Indicator indicator, Span span, LocalDate from, LocalDate to) {
        return db.sql("""
                        SELECT * FROM indicator_value
                        WHERE indicator = ? AND version = ? AND span = ? AND period BETWEEN ? AND ?
                        ORDER BY period DESC, row_key, column_key""")
                .params(indicator.code(), indicator.version(), span.name(), from, to)
                .query((row, n) -> kept(indicator, row))
                .list();
    }

    /// The last time that has begun, or the first if none has.
    @Transactional(readOnly = true)
    Optional<LocalDate> latest(Indicator indicator, Span span, LocalDate today) {
        return db.sql("""
                        SELECT coalesce(max(period) FILTER (WHERE period <= :today), min(period)) AS period FROM indicator_value
                        WHERE indicator = :code AND version = :version AND span = :span""")
                .param("today", today)
                .param("code", indicator.code())
                .param("version", indicator.version())
                .param("span", span.name())
                .query((row, n) -> Optional.ofNullable(row.getObject("period", LocalDate.class)))
                .single();
    }

    /// All rows and columns of several indicators, each at the last time that has begun, or the first if none has.
    @Transactional(readOnly = true)
    List<Kept> latest(Collection<Indicator> indicators, LocalDate today) {
        var byCode = indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        return db
                .sql("""
                        SELECT v.* FROM indicator_value v
                        JOIN (SELECT indicator, version, span,
                                  coalesce(max(period) FILTER (WHERE period <= :today), min(period)) AS period
                              FROM indicator_value WHERE indicator IN (:codes)
                              GROUP BY indicator, version, span) l USING (indicator, version, span, period)
                        ORDER BY v.indicator, v.row_key, v.column_key""")
                .param("today", today)
                .param("codes", byCode.keySet())
                .query((row, n) -> ifCurrent(Objects.requireNonNull(byCode.get(row.getString("indicator"))), row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Kept> ifCurrent(Indicator indicator, ResultSet row) throws SQLException {
        boolean isCurrent = row.getInt("version") == indicator.version()
                && row.getString("span").equals(indicator.span().name());
        return isCurrent ? Optional.of(kept(indicator, row)) : Optional.empty();
    }

    /// Times that have figures, the latest first; two years of weeks at most.
    @Transactional(readOnly = true)
    List<LocalDate> periods(Indicator indicator, Span span) {
        return db.sql("""
                        SELECT DISTINCT period FROM indicator_value WHERE indicator = ? AND version = ? AND span = ?
                        ORDER BY period DESC LIMIT 104""")
                .params(indicator.code(), indicator.version(), span.name())
                .query((row, n) -> row.getObject("period", LocalDate.class))
                .list();
    }

    /// A part of the list, the latest time first, and how long it is.
    @Transactional(readOnly = true)
    Page<Kept> page(Indicator indicator, Span span, @Nullable LocalDate period, PageRequest request) {
        var where = "WHERE indicator = :code AND version = :version AND span = :span"
                + (period == null ? "" : " AND period = :period");
        var params = new HashMap<String, Object>();
        params.put("code", indicator.code());
        params.put("version", indicator.version());
        params.put("span", span.name());
        if (period != null) {
            params.put("period", period);
        }
        long total = db.sql("SELECT count(*) FROM indicator_value " + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", request.size());
        params.put("offset", request.offset());
        var rows = db.sql("SELECT * FROM indicator_value " + where
                        + " ORDER BY period DESC, row_key, column_key LIMIT :size OFFSET :offset")
                .params(params)
                .query((row, n) -> kept(indicator, row))
                .list();
        return new Page<>(rows, total, request);
    }

    @Transactional(readOnly = true)
    Optional<Kept> find(Indicator indicator, Figure.At at) {
        return db.sql("""
                        SELECT * FROM indicator_value WHERE indicator = ? AND version = ? AND span = ? AND period = ?
                            AND row_key = ? AND column_key = ?""")
                .params(indicator.code(), indicator.version(), at.span().name(), at.period(), at.row(), at.column())
                .query((row, n) -> kept(indicator, row))
                .optional();
    }

    /// One row and column, time by time, the oldest first.
    @Transactional(readOnly = true)
    List<Kept> history(Indicator indicator, Span span, String line, String column) {
        return db.sql("""
                        SELECT * FROM indicator_value
                        WHERE indicator = ? AND version = ? AND span = ? AND row_key = ? AND column_key = ?
                        ORDER BY period""")
                .params(indicator.code(), indicator.version(), span.name(), line, column)
                .query((row, n) -> kept(indicator, row))
                .list();
    }

    /// Of several indicators, each of a city or, where it has none, of the whole cluster; the oldest first.
    @Transactional(readOnly = true)
    List<Kept> histories(Collection<Indicator> indicators, String city) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        var byCode = indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        return db
                .sql("""
                        SELECT * FROM indicator_value
                        WHERE indicator IN (:codes) AND row_key = '' AND column_key IN ('', :city)
                        ORDER BY indicator, period""")
                .param("codes", byCode.keySet())
                .param("city", city)
                .query((row, n) -> ifCurrent(Objects.requireNonNull(byCode.get(row.getString("indicator"))), row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(it -> it.figure().column().equals(it.indicator().of().isByCity() ? city : ""))
                .toList();
    }

    /// Everything, the latest time first.
    @Transactional(readOnly = true)
    List<Kept> all(Indicator indicator) {
        return db.sql("""
                        SELECT * FROM indicator_value WHERE indicator = ? AND version = ?
                        ORDER BY span, period DESC, row_key, column_key""")
                .params(indicator.code(), indicator.version())
                .query((row, n) -> kept(indicator, row))
                .list();
    }

    /// How much of an indicator is known.
    record Coverage(String indicator, LocalDate from, LocalDate to, int known, int withheld, Instant asOf) {}

    @Transactional(readOnly = true)
    List<Coverage> coverage(LocalDate today) {
        return db.sql("""
                        SELECT v.indicator, v.version, min(v.period) AS first, max(v.period) AS last, max(v.as_of) AS as_of,
                            count(v.value) FILTER (WHERE v.period = l.period) AS known,
                            count(*) FILTER (WHERE v.period = l.period AND v.value IS NULL) AS withheld
                        FROM indicator_value v
                        JOIN (SELECT indicator, version, max(period) FILTER (WHERE period <= :today) AS period
                              FROM indicator_value WHERE span <> 'QUARTER' GROUP BY indicator, version) l
                            ON l.indicator = v.indicator AND l.version = v.version
                        WHERE v.span <> 'QUARTER' GROUP BY v.indicator, v.version""")
                .param("today", today)
                .query((row, n) -> new Coverage(
                        row.getString("indicator") + "-" + row.getInt("version"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        row.getInt("known"),
                        row.getInt("withheld"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Kept kept(Indicator indicator, ResultSet row) throws SQLException {
        var figure = new Figure(
                Span.valueOf(row.getString("span")),
                row.getObject("period", LocalDate.class),
                row.getString("row_key"),
                row.getString("column_key"),
                Optional.ofNullable(row.getObject("value", Double.class)).orElse(null),
                row.getObject("contributors", Integer.class));
        return new Kept(
                indicator,
                figure,
                row.getString("inputs_hash"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getBoolean("held"));
    }
}
