package org.cooperage.barrel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cooperage.barrel.engine.Evidence;
import org.cooperage.barrel.engine.Firm;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.PeerGroups.Score;
import org.cooperage.barrel.engine.Source;
import org.cooperage.chain.Dimension;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sure scores of all firms. They are read through the engines' connection and leave this module as quartiles only.
@Repository
class PeerStore {

    /// A score and whose it is.
    /// @param seenAt the newest evidence behind the score
    record Row(UUID party, Score score, Instant seenAt) {}

    private static final double DAYS_A_MONTH = 30.4375;
    private static final int MONTHS_KEPT = 36;
    private static final String EVIDENCE = """
            SELECT e.party_id, coalesce(p.link_id, '') AS link, p.size_class AS size, e.indicator, e.value, e.source, e.at
            FROM (SELECT party_id, indicator, value, source, at FROM barrel_answer WHERE value IS NOT NULL
                  UNION ALL SELECT party_id, indicator, value, 'P', until FROM barrel_fact) e
            JOIN party p ON p.id = e.party_id
            ORDER BY e.party_id""";

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final JdbcClient engine;

    PeerStore(JdbcClient db, JdbcTemplate batches, @Qualifier("engine") JdbcClient engine) {
        this.db = db;
        this.batches = batches;
        this.engine = engine;
    }

    static Instant before(Instant now, double months) {
        return now.minus(Duration.ofHours(Math.round(months * DAYS_A_MONTH * 24)));
    }

    static double months(Instant from, Instant until) {
        return Math.max(0, Duration.between(from, until).toHours() / 24.0 / DAYS_A_MONTH);
    }

    /// Hands over every firm of which anything is known, one after the other. As the platform itself.
    void eachFirm(Instant now, Consumer<Firm> firms) {
        var reading = new Gathering(now, firms);
        db.sql(EVIDENCE).withFetchSize(5_000).query(reading::add);
        reading.end();
    }

    /// Replaces the scores of all firms of which anything is known. As the platform itself.
    void replace(List<Row> rows, Instant at) {
        var now = at.atOffset(ZoneOffset.UTC);
        batches.batchUpdate("""
                        INSERT INTO barrel_score (party_id, dimension, score, link, size, at, seen_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (party_id, dimension) DO UPDATE SET score = excluded.score, link = excluded.link,
                            size = excluded.size, at = excluded.at, seen_at = excluded.seen_at""", rows, 1_000, (statement, row) -> {
            statement.setObject(1, row.party());
            statement.setString(2, row.score().dimension().name());
            statement.setDouble(3, row.score().value());
            statement.setString(4, row.score().link());
            statement.setString(5, row.score().size());
            statement.setObject(6, now);
            statement.setObject(7, row.seenAt().atOffset(ZoneOffset.UTC));
        });
        db.sql("""
                        DELETE FROM barrel_score WHERE at < ? AND party_id IN
                            (SELECT party_id FROM barrel_answer UNION SELECT party_id FROM barrel_fact)""").param(now).update();
        db.sql("DELETE FROM barrel_refresh").update();
        db.sql("INSERT INTO barrel_refresh (at) VALUES (?)").param(now).update();
    }

    /// Keeps the scores of a month once, as they were when it began. As the platform itself.
    void keepMonth(LocalDate month, Instant at) {
        db.sql("""
                        INSERT INTO barrel_history (party_id, dimension, month, score, link, size, seen_at)
                        SELECT party_id, dimension, :month, score, link, size, coalesce(seen_at, at) FROM barrel_score
                        WHERE at = :at AND NOT EXISTS (SELECT FROM barrel_history WHERE month = :month)
                        ON CONFLICT DO NOTHING""")
                .param("month", month)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        db.sql("DELETE FROM barrel_history WHERE month < ?")
                .param(month.minusMonths(MONTHS_KEPT))
                .update();
    }

    Optional<Instant> asOf() {
        return engine.sql("SELECT max(at) AS at FROM barrel_refresh")
                .query((row, n) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    List<Row> all() {
        return engine.sql("SELECT * FROM barrel_score")
                .query((row, n) -> new Row(
                        row.getObject("party_id", UUID.class),
                        score(row),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                row.getString("link"),
                row.getString("size"),
                Dimension.valueOf(row.getString("dimension")),
                row.getDouble("score"));
    }

    /// Rows in the order of the firms, put together firm by firm.
    private static final class Gathering {
        private final Instant now;
        private final Consumer<Firm> firms;
        private final List<Evidence> evidence = new ArrayList<>();
        private String party = "";
        private String link = "";
        private String size = "";

        Gathering(Instant now, Consumer<Firm> firms) {
            this.now = now;
            this.firms = firms;
        }

        void add(ResultSet row) throws SQLException {
            var next = row.getString("party_id");
            if (!next.equals(party)) {
                end();
                party = next;
                link = row.getString("link");
                size = row.getString("size");
            }
            var at = row.getObject("at", OffsetDateTime.class).toInstant();
            evidence.add(new Evidence(
                    new Indicator.Code(row.getString("indicator")),
                    row.getDouble("value"),
                    Source.valueOf(row.getString("source")),
                    months(at, now)));
        }

        void end() {
            if (!party.isEmpty()) {
                firms.accept(new Firm(party, link, size, Map.of(), Strongest.of(evidence)));
                evidence.clear();
            }
        }
    }
}
