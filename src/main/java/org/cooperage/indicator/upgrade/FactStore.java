package org.cooperage.indicator.upgrade;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the platform itself can count of the upgrade, one statement a measure over all quarters and firms. The one
/// place
/// of this package that reads other modules' tables, as the platform itself.
@Repository
class FactStore {

    /// A quarter with the 90 days that stand for it.
    record Window(LocalDate quarter, Instant since, Instant until) {}

    private record Fact(Reckoning reckoning, String sql) {}

    private static final String WINDOWS = """
            WITH q AS (SELECT * FROM unnest(CAST(:quarters AS date[]), CAST(:sinces AS timestamptz[]), CAST(:untils AS timestamptz[]))
                AS q (quarter, since, until)),
            """;
    /// Orders that were delivered, and when; taken as delivered when promised where nobody recorded the shipment.
    private static final String FINISHED = """
            finished AS (
                SELECT d.id, d.buyer_id, d.need_id, d.quantity, d.created_at, d.ends, coalesce(max(s.delivered_at), d.ends) AS at,
                    max(s.delivered_at) AS delivered_at, count(s.id) > 0 AND bool_and(s.delivered_at IS NOT NULL) AS shipped,
                    EXISTS (SELECT FROM payable p WHERE p.order_id = d.id) AS billed
                FROM deal d LEFT JOIN shipment s ON s.order_id = d.id AND s.next_job_id IS NULL AND s.stage <> 'CANCELLED'
                WHERE d.kind = 'ORDER' AND d.stage IN ('DELIVERED', 'ACCEPTED', 'INVOICED', 'SETTLED', 'CLOSED', 'DISPUTED')
                GROUP BY d.id),
            wanted AS (SELECT q.quarter, f.* FROM q JOIN finished f ON f.at >= q.since AND f.at < q.until)
            """;
    private static final String PLACED = """
            wanted AS (SELECT q.quarter, d.* FROM q JOIN deal d ON d.created_at >= q.since AND d.created_at < q.until
                WHERE d.kind = 'ORDER' AND d.stage NOT IN ('REJECTED', 'CANCELLED'))
            """;
    /// Whatever somebody of a firm did on the platform.
    private static final String DONE = """
            act AS (
                SELECT maker_id AS firm, received_at AS at FROM job_report
                UNION ALL SELECT buyer_id, created_at FROM need WHERE stage <> 'DRAFT'
                UNION ALL SELECT m.party_id, e.at FROM deal_entry e
                    JOIN membership m ON m.person_id = e.person_id AND m.party_id IN (e.buyer_id, e.maker_id))
            """;
    private static final String MADE = "('DONE', 'REWORK', 'PASSED', 'SCRAPPED', 'PAYABLE', 'PAID')";
    private static final String AGREED =
            "('COMMITTED', 'MOVE_ASKED', 'STARTED', 'DONE', 'REWORK', 'PASSED', 'SCRAPPED', 'PAYABLE', 'PAID')";
    /// Months before anybody held an hour were not seen; they are no idle ones.
    private static final String HOURS = """
            hours AS (SELECT q.quarter, f.owner_id, sum(f.open_hours) AS open_hours, sum(f.held_hours) AS held_hours
                FROM q JOIN fair_month f ON f.month >= date_trunc('month', q.since AT TIME ZONE 'Asia/Shanghai')
                    AND f.month < q.until AT TIME ZONE 'Asia/Shanghai'
                    AND f.month >= (SELECT min(month) FROM fair_month WHERE held_hours > 0) GROUP BY 1, 2)
            """;

    private static final Map<String, Fact> FACTS = Map.ofEntries(
            Map.entry("D2", new Fact(Reckoning.PERCENT, FINISHED + """
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, t.amount AS base,
                        CASE WHEN o.need_id IS NOT NULL AND o.shipped AND o.billed THEN t.amount ELSE 0 END AS value
                    FROM wanted o JOIN deal_terms t ON t.deal_id = o.id""")),
            Map.entry("D4", new Fact(Reckoning.PERCENT, """
                    wanted AS (SELECT q.quarter, d.* FROM q JOIN deal d ON d.ends >= q.since AND d.ends < q.until
                        WHERE d.kind = 'JOB' AND d.maker_id IS NOT NULL AND d.stage IN %s)
                    SELECT j.quarter, '' AS line, j.maker_id AS firm, count(*) AS base, count(*) FILTER (
                        WHERE EXISTS (SELECT FROM job_report r WHERE r.deal_id = j.id)
                           OR EXISTS (SELECT FROM inspection i WHERE i.deal_id = j.id)
                           OR EXISTS (SELECT FROM shipment s WHERE s.job_id = j.id AND s.picked_up_at IS NOT NULL)) AS value
                    FROM wanted j GROUP BY 1, 3""".formatted(MADE))),
            Map.entry("D5", new Fact(Reckoning.PERCENT, """
                    latest AS (SELECT max(quarter) AS quarter FROM q)
                    SELECT l.quarter, '' AS line, p.id AS firm, 8 AS base,
                        num_nonnulls(p.code, p.link_id, p.industry, p.founded, p.jobs, p.digital_level)
                        + CASE WHEN EXISTS (SELECT FROM site s WHERE s.owner_id = p.id) THEN 1 ELSE 0 END
                        + CASE WHEN EXISTS (SELECT FROM resource r WHERE r.owner_id = p.id AND r.active) THEN 1 ELSE 0 END AS value
                    FROM latest l, party p WHERE p.status = 'VERIFIED' AND p.kind IN ('SMALL_FIRM', 'LEADING_FIRM')""")),
            Map.entry("D7", new Fact(Reckoning.PERCENT, """
                    wanted AS (SELECT q.quarter, d.* FROM q JOIN deal d ON d.created_at >= q.since AND d.created_at < q.until
                        WHERE d.kind = 'JOB' AND d.maker_id IS NOT NULL AND d.stage NOT IN ('OFFERED', 'VIEWED', 'COUNTERED', 'WITHDRAWN'))
                    SELECT j.quarter, '' AS line, j.maker_id AS firm, count(*) AS base,
                        count(*) FILTER (WHERE o.proposal_id IS NOT NULL AND j.stage IN %s) AS value
                    FROM wanted j JOIN deal o ON o.id = j.parent_id GROUP BY 1, 3""".formatted(AGREED))),
            Map.entry("O1", new Fact(Reckoning.PERCENT, DONE + """
                    SELECT q.quarter, '' AS line, p.id AS firm, 13 AS base,
                        count(DISTINCT floor(extract(epoch FROM a.at - q.since) / 604800)) AS value
                    FROM q JOIN party p ON p.status = 'VERIFIED' AND p.kind IN ('SMALL_FIRM', 'LEADING_FIRM')
                    LEFT JOIN act a ON a.firm = p.id AND a.at >= q.since AND a.at < q.until GROUP BY 1, 3""")),
            Map.entry("O4", new Fact(Reckoning.PERCENT, """
                    wanted AS (SELECT q.quarter, e.* FROM q JOIN deal_entry e ON e.at >= q.since AND e.at < q.until - interval '24 hours'
                        WHERE e.kind = 'OFFERED' AND e.maker_id IS NOT NULL)
                    SELECT e.quarter, '' AS line, e.maker_id AS firm, count(*) AS base, count(*) FILTER (
                        WHERE EXISTS (SELECT FROM deal_entry a WHERE a.deal_id = e.deal_id AND a.at >= e.at
                            AND a.at < e.at + interval '24 hours' AND a.kind IN ('ACCEPTED', 'COUNTERED', 'DECLINED'))) AS value
                    FROM wanted e GROUP BY 1, 3""")),
            Map.entry("O6", new Fact(Reckoning.PERCENT, FINISHED + """
                    , several AS (SELECT o.* FROM wanted o WHERE
                        (SELECT count(DISTINCT j.maker_id) FROM deal j WHERE j.parent_id = o.id AND j.stage IN %s) >= 2)
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, count(*) AS base,
                        count(*) FILTER (WHERE o.need_id IS NOT NULL AND o.shipped AND o.billed
                            AND NOT EXISTS (SELECT FROM shipment s WHERE s.order_id = o.id AND s.stage IN ('PLANNED', 'READY', 'PICKED_UP'))
                            AND NOT EXISTS (SELECT FROM deal j WHERE j.parent_id = o.id AND j.inspected AND j.stage IN %s
                                AND NOT EXISTS (SELECT FROM inspection i WHERE i.deal_id = j.id))) AS value
                    FROM several o GROUP BY 1, 3""".formatted(MADE, MADE))),
            Map.entry("O7", new Fact(Reckoning.PERCENT, """
                    wanted AS (SELECT q.quarter, d.buyer_id, d.stage, n.created_at AT TIME ZONE 'Asia/Shanghai' AS at
                        FROM q JOIN need n ON n.created_at >= q.since AND n.created_at < q.until
                        JOIN deal d ON d.need_id = n.id AND d.kind = 'ORDER')
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, count(*) AS base,
                        count(*) FILTER (WHERE o.stage NOT IN ('REJECTED', 'CANCELLED') AND (extract(isodow FROM o.at) > 5
                            OR o.at::time < '08:00' OR o.at::time >= '18:00')) AS value
                    FROM wanted o GROUP BY 1, 3""")),
            Map.entry("F2", new Fact(Reckoning.RATIO, PLACED + """
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, o.quantity AS base,
                        (SELECT 1000 * count(*) FROM deal_line l WHERE l.deal_id = o.id) AS value
                    FROM wanted o WHERE o.quantity > 0""")),
            Map.entry("F5", new Fact(Reckoning.MEDIAN, PLACED + """
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, 1 AS base,
                        extract(epoch FROM o.ends - o.created_at) / 86400 AS value FROM wanted o""")),
            Map.entry("F6", new Fact(Reckoning.PERCENT, HOURS + """
                    , taken AS (SELECT q.quarter, s.maker_id AS owner_id,
                            sum(extract(epoch FROM upper(s.during) - lower(s.during)) / 3600) AS hours
                        FROM q JOIN deal_slot s ON lower(s.during) >= q.since AND lower(s.during) < q.until AND NOT s.asked
                        JOIN deal j ON j.id = s.deal_id AND j.stage IN %s GROUP BY 1, 2)
                    SELECT h.quarter, '' AS line, h.owner_id AS firm, h.open_hours AS base,
                        least(coalesce(t.hours, 0), h.held_hours) AS value
                    FROM hours h LEFT JOIN taken t ON t.quarter = h.quarter AND t.owner_id = h.owner_id""".formatted(AGREED))),
            Map.entry("C1", new Fact(Reckoning.MEDIAN, FINISHED + """
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, 1 AS base,
                        extract(epoch FROM o.delivered_at - o.created_at) / 86400 AS value
                    FROM wanted o WHERE o.delivered_at IS NOT NULL""")),
            Map.entry("C3", new Fact(Reckoning.MEDIAN, PLACED + """
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, 1 AS base,
                        extract(epoch FROM coalesce((SELECT min(e.at) FROM deal_entry e WHERE e.deal_id = o.id AND e.kind = 'COMMITTED'),
                            o.created_at) - n.created_at) / 3600 AS value
                    FROM wanted o JOIN need n ON n.id = o.need_id""")),
            Map.entry("C4", new Fact(Reckoning.PERCENT, HOURS + """
                    SELECT h.quarter, '' AS line, h.owner_id AS firm, h.open_hours AS base,
                        least(h.held_hours, h.open_hours) AS value FROM hours h""")),
            Map.entry("C5", new Fact(Reckoning.PERCENT, FINISHED + """
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, 1 AS base,
                        CASE WHEN o.delivered_at <= o.ends AND o.quantity <= (SELECT coalesce(sum(j.good), 0) FROM deal j
                            WHERE j.parent_id = o.id AND j.inspected) AND NOT EXISTS (SELECT FROM dispute x WHERE x.order_id = o.id)
                        THEN 1 ELSE 0 END AS value
                    FROM wanted o WHERE o.delivered_at IS NOT NULL""")),
            Map.entry("C8", new Fact(Reckoning.FIRMS, """
                    first AS (SELECT buyer_id, min(created_at) AS at FROM deal WHERE kind = 'ORDER' GROUP BY buyer_id)
                    SELECT q.quarter, '' AS line, f.buyer_id AS firm, 1 AS base, 1 AS value
                    FROM q JOIN first f ON f.at >= q.since AND f.at < q.until""")),
            Map.entry("G1", new Fact(Reckoning.LINES, """
                    wanted AS (SELECT DISTINCT q.quarter, p.link_id AS line, d.maker_id AS firm
                        FROM q JOIN deal d ON d.created_at >= q.since AND d.created_at < q.until AND d.kind = 'JOB'
                        JOIN process p ON p.id = d.process_id WHERE d.stage IN %s AND d.maker_id IS NOT NULL AND p.link_id IS NOT NULL)
                    SELECT w.*, 1 AS base, 1 AS value FROM wanted w""".formatted(AGREED))),
            Map.entry("G2", new Fact(Reckoning.FIRMS, DONE + """
                    , thirds AS (SELECT q.quarter, a.firm, count(DISTINCT floor(extract(epoch FROM a.at - q.since) / 2592000)) AS n
                        FROM q JOIN act a ON a.at >= q.since AND a.at < q.until GROUP BY 1, 2)
                    SELECT t.quarter, '' AS line, t.firm, 1 AS base, 1 AS value FROM thirds t WHERE t.n >= 3""")),
            Map.entry("G13", new Fact(Reckoning.MEDIAN, PLACED + """
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, 1 AS base, o.quantity AS value FROM wanted o""")),
            Map.entry("M1", new Fact(Reckoning.RATIO, FINISHED + """
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, t.amount AS base, 10000 * coalesce((SELECT sum(p.amount)
                        FROM payable p WHERE p.order_id = o.id AND p.kind = 'PLATFORM_FEE'), 0) AS value
                    FROM wanted o JOIN deal_terms t ON t.deal_id = o.id WHERE o.billed""")),
            Map.entry("M2", new Fact(Reckoning.RATIO, FINISHED + """
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, t.amount AS base, 10000 * coalesce((SELECT sum(x.settled_amount)
                        FROM dispute x WHERE x.order_id = o.id), 0) AS value
                    FROM wanted o JOIN deal_terms t ON t.deal_id = o.id""")),
            Map.entry("M3", new Fact(Reckoning.RATIO, PLACED + """
                    SELECT o.quarter, '' AS line, o.buyer_id AS firm, t.amount AS base, 10000 AS value
                    FROM wanted o JOIN deal_terms t ON t.deal_id = o.id""")));

    private final JdbcClient db;

    FactStore(JdbcClient db) {
        this.db = db;
    }

    static List<Measure.Code> counted() {
        return FACTS.keySet().stream().map(Measure.Code::new).sorted().toList();
    }

    /// The measure in all windows as it may be known; quarters nobody contributes to are not among them.
    @Transactional(readOnly = true)
    Reckoning.Told count(Measure.Code measure, List<Window> windows, Map<LocalDate, Memory> memory) {
        var fact = FACTS.get(measure.value());
        if (fact == null) {
            throw new IllegalArgumentException(
                    "The platform does not count (%s).\nMaybe it is a stated one.".formatted(measure));
        }
        var parts = db.sql(WINDOWS + fact.sql())
                .param("quarters", array(windows, window -> window.quarter().toString()))
                .param("sinces", array(windows, window -> window.since().toString()))
                .param("untils", array(windows, window -> window.until().toString()))
                .query((row, n) -> new FirmPart(
                        row.getObject("quarter", LocalDate.class),
                        row.getString("line"),
                        row.getObject("firm", UUID.class),
                        row.getDouble("value"),
                        row.getDouble("base")))
                .list();
        return fact.reckoning().figures(measure, parts, memory);
    }

    private static String array(List<Window> windows, Function<Window, String> part) {
        return windows.stream().map(part).collect(Collectors.joining(",", "{", "}"));
    }

    /// When the first order was agreed; before, the platform has seen nothing.
    @Transactional(readOnly = true)
    Optional<Instant> firstOrder() {
        return db.sql("SELECT min(created_at) AS at FROM deal WHERE kind = 'ORDER'")
                .query((row, n) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .map(at -> at.withOffsetSameInstant(ZoneOffset.UTC).toInstant());
    }
}
