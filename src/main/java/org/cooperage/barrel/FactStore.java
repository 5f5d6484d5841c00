package org.cooperage.barrel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.party.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the platform counts itself, one statement for each indicator over all firms. Fewer than five cases are no fact.
///
/// The statements read tables of other modules: asking their doors would cost a query for each of ten thousand firms.
@Repository
class FactStore {

    /// @param since empty: since the platform knows the firm
    /// @param cases how many stand behind it
    record Fact(Indicator.Code indicator, double value, long cases, Optional<Instant> since, Instant until) {}

    private static final String FINISHED = "d.kind = 'JOB' AND d.stage IN ('PASSED', 'SCRAPPED', 'PAYABLE', 'PAID')";

    /// Each gives party_id, value, n, since, until; `:year` is a year before `:now`.
    private static final Map<String, String> COUNTS = Map.of(
            "PR1",
            """
            SELECT owner_id AS party_id, least(100, 100 * sum(held_hours) / sum(open_hours)) AS value,
                   round(sum(open_hours))::bigint AS n, min(month)::timestamptz AS since, CAST(:now AS timestamptz) AS until
            FROM fair_month
            WHERE month = date_trunc('month', CAST(:now AS timestamptz) AT TIME ZONE 'Asia/Shanghai')::date AND open_hours > 0
            GROUP BY owner_id HAVING sum(held_hours) > 0""",
            "PR2",
            """
            SELECT r.owner_id AS party_id, 100.0 * sum(r.on_time) / sum(r.jobs) AS value, sum(r.jobs) AS n,
                   NULL::timestamptz AS since, least(:now, coalesce(max(i.last_at), :now)) AS until
            FROM track_record r
            LEFT JOIN (SELECT maker_id, max(last_at) AS last_at FROM incumbency GROUP BY maker_id) i ON i.maker_id = r.owner_id
            GROUP BY r.owner_id HAVING sum(r.jobs) >= 5""",
            "PR3",
            """
            SELECT r.owner_id AS party_id, 100.0 * sum(r.good) / sum(r.total) AS value, sum(r.total) AS n,
                   NULL::timestamptz AS since, least(:now, coalesce(max(i.last_at), :now)) AS until
            FROM track_record r
            LEFT JOIN (SELECT maker_id, max(last_at) AS last_at FROM incumbency GROUP BY maker_id) i ON i.maker_id = r.owner_id
            GROUP BY r.owner_id HAVING sum(r.total) > 0 AND sum(r.jobs) >= 5""",
            "LW4",
            """
            SELECT maker_id AS party_id, 100.0 * count(*) FILTER (WHERE delivered_at <= arrive_at) / count(*) AS value,
                   count(*) AS n, min(delivered_at) AS since, max(delivered_at) AS until
            FROM shipment WHERE stage = 'DELIVERED' AND delivered_at BETWEEN :year AND :now
            GROUP BY maker_id HAVING count(*) >= 5""",
            "MK3",
            """
            SELECT party_id, 100 * max(amount) / sum(amount) AS value, sum(jobs) AS n, min(since) AS since,
                   CAST(:now AS timestamptz) AS until
            FROM (SELECT d.maker_id AS party_id, d.buyer_id, sum(t.amount) AS amount, count(*) AS jobs,
                         min(d.created_at) AS since
                  FROM deal d JOIN deal_terms t ON t.deal_id = d.id
                  WHERE d.kind = 'JOB' AND d.created_at BETWEEN :year AND :now
                    AND d.stage IN ('COMMITTED', 'MOVE_ASKED', 'STARTED', 'DONE', 'REWORK', 'PASSED', 'PAYABLE', 'PAID')
                  GROUP BY d.maker_id, d.buyer_id) x
            GROUP BY party_id HAVING sum(jobs) >= 5 AND sum(amount) > 0""",
            "MK4",
            """
            SELECT maker_id AS party_id, 100.0 * count(*) FILTER (WHERE jobs >= 2) / count(*) AS value, count(*) AS n,
                   NULL::timestamptz AS since, max(last_at) AS until
            FROM incumbency WHERE last_at BETWEEN :year AND :now GROUP BY maker_id HAVING count(*) >= 5""",
            "QC3",
            """
            SELECT d.maker_id AS party_id, least(1000000, 1000000 * sum(coalesce(c.pieces, 0)) / sum(d.good)) AS value,
                   count(*) AS n, min(d.ends) AS since, CAST(:now AS timestamptz) AS until
            FROM deal d LEFT JOIN (SELECT job_id, sum(quantity) AS pieces FROM dispute GROUP BY job_id) c ON c.job_id = d.id
            WHERE %s AND d.ends BETWEEN :year AND :now
            GROUP BY d.maker_id HAVING count(*) >= 5 AND sum(d.good) > 0""".formatted(FINISHED),
            "QC4",
            """
            SELECT maker_id AS party_id, greatest(0, percentile_cont(0.5) WITHIN GROUP (ORDER BY days)) AS value,
                   count(*) AS n, min(at) AS since, max(at) AS until
            FROM (SELECT i.maker_id, i.at, extract(epoch FROM i.at - max(r.happened_at)) / 86400 AS days
                  FROM inspection i JOIN job_report r ON r.deal_id = i.deal_id AND r.kind = 'DONE' AND r.happened_at <= i.at
                  WHERE i.at BETWEEN :year AND :now GROUP BY i.id) x
            GROUP BY maker_id HAVING count(*) >= 5""",
            "FN3",
            """
            SELECT p.payee_id AS party_id, sum(p.amount * greatest(0,
                       coalesce(q.paid_on, (CAST(:now AS timestamptz) AT TIME ZONE 'Asia/Shanghai')::date)
                       - (p.created_at AT TIME ZONE 'Asia/Shanghai')::date)) / sum(p.amount) AS value,
                   count(*) AS n, min(p.created_at) AS since, CAST(:now AS timestamptz) AS until
            FROM payable p LEFT JOIN payment q ON q.payable_id = p.id
            WHERE p.amount > 0 AND p.created_at BETWEEN :year AND :now
            GROUP BY p.payee_id HAVING count(*) >= 5""");

    private final JdbcClient db;

    FactStore(JdbcClient db) {
        this.db = db;
    }

    /// The indicators the platform can count today.
    static List<Indicator.Code> counted() {
        return COUNTS.keySet().stream().map(Indicator.Code::new).sorted().toList();
    }

    /// Counts one indicator anew for all firms. As the platform itself.
    int count(Indicator.Code indicator, Instant now) {
        return counting(indicator, "", now).update();
    }

    /// Counts one indicator anew for these firms only; the others keep what they have. As the platform itself.
    int count(Indicator.Code indicator, List<Party.Id> firms, Instant now) {
        return counting(indicator, "WHERE f.party_id = ANY(:firms)", now)
                .param("firms", firms.stream().map(Party.Id::value).toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec counting(Indicator.Code indicator, String whose, Instant now) {
        return db.sql("""
                        INSERT INTO barrel_fact (party_id, indicator, value, n, since, until)
                        SELECT f.party_id, :code, round(f.value::numeric, 2), f.n, f.since, f.until
                        FROM (%s) f JOIN party p ON p.id = f.party_id AND p.kind IN ('SMALL_FIRM', 'LEADING_FIRM') %s
                        ON CONFLICT (party_id, indicator) DO UPDATE SET value = excluded.value, n = excluded.n,
                            since = excluded.since, until = excluded.until""".formatted(COUNTS.get(indicator.value()), whose))
                .param("code", indicator.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("year", now.atOffset(ZoneOffset.UTC).minusYears(1));
    }

    List<Fact> of(Party.Id party) {
        return db.sql("SELECT * FROM barrel_fact WHERE party_id = ?")
                .param(party.value())
                .query(FactStore::fact)
                .list();
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(
                new Indicator.Code(row.getString("indicator")),
                row.getDouble("value"),
                row.getLong("n"),
                Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("until", OffsetDateTime.class).toInstant());
    }
}
