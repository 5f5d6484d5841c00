package org.cooperage.indicator.benchmark;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Values of peers with all their revisions.
@Repository
class PeerStore {
    private final JdbcClient db;

    PeerStore(JdbcClient db) {
        this.db = db;
    }

    /// Those that hold, the latest year first.
    List<PeerValue> list(PeerKind kind) {
        return db.sql("""
                        SELECT DISTINCT ON (year, peer, measure) * FROM peer_value WHERE kind = ?
                        ORDER BY year DESC, peer, measure, revision DESC""")
                .param(kind.name())
                .query((row, n) -> new PeerValue(
                        kind,
                        row.getString("peer"),
                        PeerMeasure.valueOf(row.getString("measure")),
                        row.getInt("year"),
                        row.getDouble("value"),
                        row.getString("source"),
                        false))
                .list();
    }

    /// One after the other, so that revisions count up; what is there already is not written again.
    ///
    /// @return how many are new
    int add(List<PeerValue> values, UUID party, @Nullable UUID person, Instant at) {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('peer_value'))").query(row -> {});
        return db.sql("""
                        INSERT INTO peer_value (kind, peer, measure, year, revision, value, source, party_id, person_id, at)
                        SELECT n.kind, n.peer, n.measure, n.year, coalesce(l.revision, 0) + 1, n.value, n.source, :party, :person, :at
                        FROM unnest(CAST(:kinds AS text[]), CAST(:peers AS text[]), CAST(:measures AS text[]), CAST(:years AS int[]),
                            CAST(:values AS float8[]), CAST(:sources AS text[])) AS n (kind, peer, measure, year, value, source)
                        LEFT JOIN LATERAL (SELECT * FROM peer_value v WHERE v.kind = n.kind AND v.peer = n.peer
                            AND v.measure = n.measure AND v.year = n.year ORDER BY revision DESC LIMIT 1) l ON true
                        WHERE l.value IS DISTINCT FROM n.value OR l.source IS DISTINCT FROM n.source""")
                .param("party", party)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kinds", values.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param("peers", values.stream().map(PeerValue::peer).toArray(String[]::new))
                .param(
                        "measures",
                        values.stream().map(it -> it.measure().name()).toArray(String[]::new))
                .param("years", values.stream().map(PeerValue::year).toArray(Integer[]::new))
                .param("values", values.stream().map(PeerValue::value).toArray(Double[]::new))
                .param("sources", values.stream().map(PeerValue::source).toArray(String[]::new))
                .update();
    }
}
