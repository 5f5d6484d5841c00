package org.cooperage.barrel.strength;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cooperage.barrel.engine.Blocks.Member;
import org.cooperage.barrel.engine.Programme.Verdict;
import org.cooperage.party.Party;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How firms stand with the programmes of public support, kept once a month.
@Repository
class LadderStore {
    /// How a firm stood with one programme.
    ///
    /// @param lacking facts of conditions that are not met
    record Rung(
            Member firm, String programme, Verdict verdict, Set<String> lacking, Set<String> unknown, LocalDate month) {
        Rung {
            lacking = Set.copyOf(lacking);
            unknown = Set.copyOf(unknown);
        }
    }

    /// A firm with what is known of it.
    record Known(UUID party, Map<String, Double> facts) {}

    /// What the platform counted comes before what a firm answered; the main process needs five jobs in a year.
    private static final String FACTS = """
            SELECT p.id AS party, f.fact, f.value
            FROM party p LEFT JOIN (
                SELECT coalesce(c.party_id, a.party_id) AS party_id, coalesce(c.indicator, a.indicator) AS fact,
                       coalesce(c.value, a.value)::double precision AS value
                FROM (SELECT party_id, indicator, value FROM barrel_fact WHERE indicator = ANY(:facts)) c
                FULL JOIN (SELECT party_id, indicator, value FROM barrel_answer
                    WHERE indicator = ANY(:facts) AND value IS NOT NULL) a USING (party_id, indicator)
                UNION ALL SELECT id, 'YEARS', :year - founded FROM party WHERE founded IS NOT NULL
                UNION ALL SELECT maker_id, 'MAIN', 100 * max(amount) / sum(amount)
                FROM (SELECT d.maker_id, d.process_id, count(*) AS jobs, sum(t.amount) AS amount
                      FROM deal d JOIN deal_terms t ON t.deal_id = d.id
                      WHERE d.kind = 'JOB' AND d.created_at > CAST(:now AS timestamptz) - interval '1 year'
                        AND d.stage IN ('COMMITTED', 'MOVE_ASKED', 'STARTED', 'DONE', 'REWORK', 'PASSED', 'PAYABLE', 'PAID')
                      GROUP BY 1, 2) x
                GROUP BY maker_id HAVING sum(jobs) >= 5 AND sum(amount) > 0) f ON f.party_id = p.id
            WHERE p.kind IN ('SMALL_FIRM', 'LEADING_FIRM') AND p.status = 'VERIFIED'
            """;

    private static final String RUNGS = """
            SELECT r.*, p.place_id AS place, coalesce(p.link_id, '') AS link
            FROM barrel_rung r JOIN party p ON p.id = r.party_id""";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    LadderStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    boolean isKept(LocalDate month) {
        return db.sql("SELECT EXISTS (SELECT FROM barrel_rung WHERE month = ?)")
                .param(month)
                .query(Boolean.class)
                .single();
    }

    /// All verified firms, in one statement. As the platform itself.
    List<Known> facts(Set<String> wanted, int year, Instant now) {
        var firms = new HashMap<UUID, Known>();
        db.sql(FACTS)
                .param("facts", wanted.toArray(String[]::new))
                .param("year", year)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var firm = firms.computeIfAbsent(
                            row.getObject("party", UUID.class), id -> new Known(id, new HashMap<>()));
                    if (row.getString("fact") != null) {
                        firm.facts().put(row.getString("fact"), row.getDouble("value"));
                    }
                });
        return List.copyOf(firms.values());
    }

    /// A verdict to be kept.
    record Verdicts(UUID party, String programme, Verdict verdict, List<String> lacking, List<String> unknown) {}

    /// Replaces what was kept of earlier months. As the platform itself.
    void replace(List<Verdicts> all, LocalDate month) {
        db.sql("DELETE FROM barrel_rung WHERE month < ?").param(month).update();
        batches.batchUpdate("""
                        INSERT INTO barrel_rung (party_id, programme, verdict, lacking, unknown, month)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", all, 1_000, (statement, one) -> {
            statement.setObject(1, one.party());
            statement.setString(2, one.programme());
            statement.setString(3, one.verdict().name());
            statement.setArray(4, texts(statement.getConnection(), one.lacking()));
            statement.setArray(5, texts(statement.getConnection(), one.unknown()));
            statement.setObject(6, month);
        });
    }

    private static Array texts(Connection connection, List<String> some) throws SQLException {
        return connection.createArrayOf("text", some.toArray());
    }

    /// Of all firms. As the platform itself.
    List<Rung> all(LocalDate month) {
        return db.sql(RUNGS + " WHERE r.month = ?")
                .param(month)
                .query(LadderStore::rung)
                .list();
    }

    /// Of one firm, as far as whoever acts may read it.
    List<Rung> of(Party.Id firm) {
        return db.sql(RUNGS + " WHERE r.party_id = ?")
                .param(firm.value())
                .query(LadderStore::rung)
                .list();
    }

    private static Rung rung(ResultSet row, int number) throws SQLException {
        return new Rung(
                new Member(row.getString("party_id"), row.getString("place"), row.getString("link")),
                row.getString("programme"),
                Verdict.valueOf(row.getString("verdict")),
                texts(row, "lacking"),
                texts(row, "unknown"),
                row.getObject("month", LocalDate.class));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
