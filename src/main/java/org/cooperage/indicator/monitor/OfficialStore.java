package org.cooperage.indicator.monitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Published values with all their revisions.
@Repository
class OfficialStore {
    private final JdbcClient db;

    OfficialStore(JdbcClient db) {
        this.db = db;
    }

    /// Those that hold, the oldest month first.
    List<OfficialValue> current(OfficialSeries series) {
        return db.sql("""
                        SELECT DISTINCT ON (month) * FROM official_value WHERE series = ? ORDER BY month, revision DESC""").param(series.name()).query((row, n) -> value(row)).list();
    }

    /// All there ever were, the latest month and revision first.
    Page<OfficialValue> page(OfficialSeries series, PageRequest request) {
        long total = db.sql("SELECT count(*) FROM official_value WHERE series = ?")
                .param(series.name())
                .query(Long.class)
                .single();
        var rows = db.sql("""
                        SELECT * FROM official_value WHERE series = ? ORDER BY month DESC, revision DESC LIMIT ? OFFSET ?""")
                .params(series.name(), request.size(), request.offset())
                .query((row, n) -> value(row))
                .list();
        return new Page<>(rows, total, request);
    }

    /// What replaced an earlier value, the latest first; twelve at most.
    List<OfficialValue> replaced(OfficialSeries series) {
        return db.sql("""
                        SELECT * FROM official_value v WHERE series = ? AND EXISTS (SELECT 1 FROM official_value n
                            WHERE n.series = v.series AND n.month = v.month AND n.revision > v.revision)
                        ORDER BY month DESC, revision DESC LIMIT 12""").param(series.name()).query((row, n) -> value(row)).list();
    }

    private static OfficialValue value(ResultSet row) throws SQLException {
        return new OfficialValue(
                OfficialSeries.valueOf(row.getString("series")),
                row.getObject("month", LocalDate.class),
                row.getInt("revision"),
                row.getDouble("value"),
                row.getString("source"),
                new Party.Id(row.getObject("party_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /// One after the other, so that revisions count up; what is there already is not written again.
    ///
    /// @return how many values are new
    int add(OfficialSeries series, List<OfficialForm.Read> values, Party.Id party, @Nullable UUID person, Instant at) {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('official_value'))").query(row -> {});
        return db.sql("""
                        INSERT INTO official_value (series, month, revision, value, source, party_id, person_id, at)
                        SELECT :series, n.month, coalesce(l.revision, 0) + 1, n.value, n.source, :party, :person, :at
                        FROM unnest(CAST(:months AS date[]), CAST(:values AS float8[]), CAST(:sources AS text[]))
                            AS n (month, value, source)
                        LEFT JOIN LATERAL (SELECT * FROM official_value v WHERE v.series = :series AND v.month = n.month
                            ORDER BY revision DESC LIMIT 1) l ON true
                        WHERE l.value IS DISTINCT FROM n.value OR l.source IS DISTINCT FROM n.source""")
                .param("series", series.name())
                .param("party", party.value())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "months",
                        values.stream()
                                .map(it -> it.month().atDay(1).toString())
                                .toArray(String[]::new))
                .param("values", values.stream().map(OfficialForm.Read::value).toArray(Double[]::new))
                .param("sources", values.stream().map(OfficialForm.Read::source).toArray(String[]::new))
                .update();
    }
}
