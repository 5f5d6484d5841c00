package org.cooperage.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.policy.Evaluations.Grant;
import org.cooperage.policy.engine.Evaluation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who was paid, what firms did week by week, and what was told of it. Sums over all firms of a city are read as the
/// platform.
@Repository
class EvaluationStore {
    private static final String GRANTS = """
            SELECT a.party_id, coalesce(f.link_id, '') AS link, min(s.at) AS at, sum(a.granted) AS paid
            FROM policy_application a JOIN policy p ON p.id = a.policy_id JOIN party f ON f.id = a.party_id
            JOIN policy_step s ON s.application_id = a.id AND s.stage = 'DISBURSED'
            WHERE p.code = ? AND p.issuer_id = ? AND a.stage IN ('DISBURSED', 'AUDITED')
            GROUP BY a.party_id, f.link_id ORDER BY 3, 1""";
    private static final String WEEKS = """
            SELECT d.maker_id, coalesce(f.link_id, '') AS link,
                   floor(extract(epoch FROM d.created_at) / 604800)::int AS week, sum(t.amount) AS amount
            FROM deal d JOIN deal_terms t ON t.deal_id = d.id JOIN party f ON f.id = d.maker_id
            WHERE d.kind = 'JOB' AND f.city_id = ? AND d.created_at >= ? AND t.amount > 0
              AND d.stage NOT IN ('OFFERED', 'VIEWED', 'COUNTERED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'CANCELLED')
            GROUP BY d.maker_id, f.link_id, 3""";

    private final JdbcClient db;

    EvaluationStore(JdbcClient db) {
        this.db = db;
    }

    /// What was told, and when.
    record Kept(Evaluation it, Instant madeAt) {}

    /// The earliest first.
    List<Grant> grants(Policy policy) {
        return db.sql(GRANTS)
                .params(policy.code(), policy.issuer().value())
                .query((row, number) -> new Grant(
                        row.getObject("party_id", UUID.class),
                        row.getString("link"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getDouble("paid")))
                .list();
    }

    List<WeekPeers.Firm> weeks(Policy policy, Instant since) {
        var weeks = new LinkedHashMap<UUID, Map<Integer, Double>>();
        var links = new HashMap<UUID, String>();
        db.sql(WEEKS)
                .params(policy.city().value(), since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var firm = row.getObject("maker_id", UUID.class);
                    links.put(firm, row.getString("link"));
                    weeks.computeIfAbsent(firm, it -> new HashMap<>()).put(row.getInt("week"), row.getDouble("amount"));
                });
        var firms = new ArrayList<WeekPeers.Firm>();
        weeks.forEach((firm, its) -> firms.add(new WeekPeers.Firm(firm, links.getOrDefault(firm, ""), its)));
        return firms;
    }

    Optional<Kept> kept(Policy policy) {
        return db.sql("SELECT * FROM policy_evaluation WHERE issuer_id = ? AND code = ? AND formula = ?")
                .params(policy.issuer().value(), policy.code(), Evaluation.FORMULA)
                .query(EvaluationStore::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var evaluation = new Evaluation(
                row.getInt("firms"),
                row.getDouble("paid"),
                row.getDouble("before"),
                row.getDouble("after"),
                row.getDouble("expected"),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getDouble("placebo"));
        return new Kept(
                evaluation, row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    /// Of two at the same time the one of more firms stays.
    void keep(Policy policy, Evaluation it, Instant now) {
        db.sql("""
                        INSERT INTO policy_evaluation
                            (issuer_id, code, formula, firms, paid, before, after, expected, low, high, placebo, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (issuer_id, code, formula) DO UPDATE SET firms = excluded.firms, paid = excluded.paid,
                            before = excluded.before, after = excluded.after, expected = excluded.expected,
                            low = excluded.low, high = excluded.high, placebo = excluded.placebo, made_at = excluded.made_at
                        WHERE policy_evaluation.firms < excluded.firms""")
                .params(
                        policy.issuer().value(),
                        policy.code(),
                        Evaluation.FORMULA,
                        it.firms(),
                        it.paid(),
                        it.before(),
                        it.after(),
                        it.expected(),
                        it.low(),
                        it.high(),
                        it.placebo(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
