package org.cooperage.barrel.strength;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cooperage.barrel.engine.Risk;
import org.cooperage.barrel.engine.Skill;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the platform saw of a firm's work, one statement for each question. It reads tables of other modules: their
/// doors tell single jobs, not sums. Of peers only quartiles over at least eight firms are read.
@Repository
class StrengthStore {
    private static final String WORK = """
            FROM deal d JOIN deal_terms t ON t.deal_id = d.id
            WHERE d.kind = 'JOB' AND d.maker_id = :firm AND d.created_at BETWEEN :year AND :now
              AND d.stage IN ('COMMITTED', 'MOVE_ASKED', 'STARTED', 'DONE', 'REWORK', 'PASSED', 'PAYABLE', 'PAID')
            """;

    private final JdbcClient db;

    StrengthStore(JdbcClient db) {
        this.db = db;
    }

    /// Shares of work by customer.
    Optional<Risk.Spread> customers(Party.Id firm, Instant now) {
        return spread("d.buyer_id", firm, now);
    }

    /// Shares of work by process.
    Optional<Risk.Spread> processes(Party.Id firm, Instant now) {
        return spread("d.process_id", firm, now);
    }

    /// Shares of work by product.
    Optional<Risk.Spread> products(Party.Id firm, Instant now) {
        return spread("d.product_zh", firm, now);
    }

    private Optional<Risk.Spread> spread(String by, Party.Id firm, Instant now) {
        return period("""
                        SELECT sum(jobs) AS jobs, count(*) AS parts, max(amount) / sum(amount) AS top
                        FROM (SELECT %s AS part, count(*) AS jobs, sum(t.amount) AS amount %s GROUP BY 1) x
                        HAVING sum(amount) > 0""".formatted(by, WORK), firm, now)
                .query((row, n) -> new Risk.Spread(row.getInt("jobs"), row.getInt("parts"), row.getDouble("top")))
                .optional();
    }

    /// Machines for the process with most work.
    Optional<Integer> machines(Party.Id firm, Instant now) {
        return period("""
                        SELECT sum(r.units) AS units FROM capability c JOIN resource r ON r.id = c.resource_id
                        WHERE c.owner_id = :firm AND c.process_id =
                            (SELECT d.process_id %s GROUP BY 1 ORDER BY sum(t.amount) DESC, 1 LIMIT 1)
                        HAVING count(*) > 0""".formatted(WORK), firm, now).query(Integer.class).optional();
    }

    private JdbcClient.StatementSpec period(String sql, Party.Id firm, Instant now) {
        return db.sql(sql)
                .param("firm", firm.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("year", now.atOffset(ZoneOffset.UTC).minusYears(1));
    }

    private static final String SKILLS = """
            WITH rate AS (
                SELECT c.process_id, r.owner_id, sum(r.jobs) AS jobs,
                       100.0 * sum(r.on_time) / nullif(sum(r.jobs), 0) AS on_time,
                       100.0 * sum(r.good) / nullif(sum(r.total), 0) AS good
                FROM track_record r JOIN capability c ON c.id = r.capability_id
                GROUP BY c.process_id, r.owner_id HAVING sum(r.jobs) >= 5),
            peers AS (
                SELECT process_id, count(*) AS firms,
                       percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY on_time) AS on_time,
                       percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY good) AS good
                FROM rate WHERE owner_id <> :firm GROUP BY process_id HAVING count(*) >= 8)
            SELECT p.id AS process, p.name_zh, p.name_en, own.jobs, own.on_time, own.good, peers.firms,
                   peers.on_time[1] AS on_time_lower, peers.on_time[2] AS on_time_median, peers.on_time[3] AS on_time_upper,
                   peers.good[1] AS good_lower, peers.good[2] AS good_median, peers.good[3] AS good_upper
            FROM rate own JOIN peers USING (process_id) JOIN process p ON p.id = own.process_id
            WHERE own.owner_id = :firm ORDER BY p.seq""";

    /// As the platform itself: peers are others' rows.
    List<Skill> skills(Party.Id firm) {
        return db
                .sql(SKILLS)
                .param("firm", firm.value())
                .query((row, n) ->
                        List.of(skill(row, Skill.Kind.ON_TIME, "on_time"), skill(row, Skill.Kind.GOOD, "good")))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Skill skill(ResultSet row, Skill.Kind kind, String column) throws SQLException {
        return new Skill(
                row.getString("process"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                kind,
                row.getInt("jobs"),
                row.getDouble(column),
                row.getInt("firms"),
                Math.round(row.getDouble(column + "_lower")),
                Math.round(row.getDouble(column + "_median")),
                Math.round(row.getDouble(column + "_upper")));
    }

    /// Share of the firm's work, 0–1, by process.
    List<Share> shares(Party.Id firm, Instant now) {
        return period("""
                        SELECT d.process_id AS process, p.name_zh, p.name_en, count(*) AS jobs,
                               sum(t.amount) / sum(sum(t.amount)) OVER () AS share
                        FROM deal d JOIN deal_terms t ON t.deal_id = d.id JOIN process p ON p.id = d.process_id
                        WHERE d.kind = 'JOB' AND d.maker_id = :firm AND d.created_at BETWEEN :year AND :now
                          AND d.stage IN ('COMMITTED', 'MOVE_ASKED', 'STARTED', 'DONE', 'REWORK', 'PASSED', 'PAYABLE', 'PAID')
                          AND t.amount > 0
                        GROUP BY 1, 2, 3 ORDER BY share DESC""", firm, now)
                .query((row, n) -> new Share(
                        row.getString("process"),
                        new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("jobs"),
                        row.getDouble("share")))
                .list();
    }

    record Share(String process, Bilingual name, int jobs, double share) {}
}
