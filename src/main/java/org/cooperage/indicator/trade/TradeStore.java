package org.cooperage.indicator.trade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.indicator.trade.TradeRecords.Able;
import org.cooperage.indicator.trade.TradeRecords.Handover;
import org.cooperage.indicator.trade.TradeRecords.Partner;
import org.cooperage.indicator.trade.TradeRecords.Price;
import org.cooperage.indicator.trade.TradeRecords.Side;
import org.cooperage.indicator.trade.TradeRecords.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was agreed and done, one statement each over all firms, as the platform itself. It reads tables of other
/// modules, because asking their doors would cost a query for each firm.
@Repository
class TradeStore {
    private static final String BEFORE = "(CAST(:until AS timestamp) - INTERVAL '%s') AT TIME ZONE 'Asia/Shanghai'";
    private static final String DAYS_90 = BEFORE.formatted("90 days");
    private static final String AGREED = """
            d.kind = 'JOB' AND d.maker_id IS NOT NULL
              AND d.stage NOT IN ('OFFERED', 'VIEWED', 'COUNTERED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'CANCELLED')""";
    private static final String UNTIL = "d.created_at < " + BEFORE.formatted("0 days");
    private static final String YEAR = "d.created_at >= " + BEFORE.formatted("1 year") + " AND " + UNTIL;
    private static final String ORDERED = """
            CROSS JOIN LATERAL (SELECT min(e.at) AS created_at FROM service_entry e WHERE e.order_id = s.id) d
            WHERE s.stage NOT IN ('REQUESTED', 'QUOTED', 'DECLINED', 'CANCELLED')""";

    /// Services stand beside the chain, all as one.
    private static final String LINK = """
            coalesce((SELECT CASE WHEN l.service THEN 'SERVICES' END FROM chain_link l WHERE l.id = %1$s), %1$s, '')""";

    private static final String MAKER = LINK.formatted("coalesce(w.link_id, m.link_id)");
    private static final String BUYER = LINK.formatted("b.link_id");

    private final JdbcClient db;

    TradeStore(JdbcClient db) {
        this.db = db;
    }

    /// Of the twelve months before that day.
    TradeRecords before(LocalDate until) {
        var works = new ArrayList<>(jobs(until));
        works.addAll(services(until));
        return new TradeRecords(
                works,
                handovers(until),
                prices(until),
                partners(until),
                able(),
                since(until).orElse(null));
    }

    private List<Work> jobs(LocalDate until) {
        return db.sql("""
                        SELECT d.parent_id AS order_id, d.operation_seq AS seq, false AS service, d.maker_id, d.buyer_id,
                            %s AS maker_link, coalesce(d.city_id, m.city_id) AS maker_city,
                            %s AS buyer_link, b.city_id AS buyer_city, b.kind = 'BUYER' AS outside,
                            coalesce(t.amount, 0) AS value
                        FROM deal d JOIN party m ON m.id = d.maker_id JOIN party b ON b.id = d.buyer_id
                        LEFT JOIN process w ON w.id = d.process_id LEFT JOIN deal_terms t ON t.deal_id = d.id
                        WHERE %s AND %s""".formatted(MAKER, BUYER, AGREED, YEAR))
                .param("until", until)
                .query(TradeStore::work)
                .list();
    }

    private List<Work> services(LocalDate until) {
        return db.sql("""
                        SELECT s.id AS order_id, 0 AS seq, true AS service, s.provider_id AS maker_id, s.customer_id AS buyer_id,
                            'SERVICES' AS maker_link, m.city_id AS maker_city, %s AS buyer_link, b.city_id AS buyer_city, b.kind = 'BUYER' AS outside, coalesce(s.total, 0) AS value
                        FROM service_order s JOIN party m ON m.id = s.provider_id JOIN party b ON b.id = s.customer_id
                        %s AND %s""".formatted(BUYER, ORDERED, YEAR))
                .param("until", until)
                .query(TradeStore::work)
                .list();
    }

    private static Work work(ResultSet row, int n) throws SQLException {
        return new Work(
                row.getObject("order_id", UUID.class),
                row.getInt("seq"),
                row.getBoolean("service"),
                new Side(
                        row.getObject("maker_id", UUID.class),
                        row.getString("maker_link"),
                        row.getString("maker_city"),
                        false),
                new Side(
                        row.getObject("buyer_id", UUID.class),
                        row.getString("buyer_link"),
                        row.getString("buyer_city"),
                        row.getBoolean("outside")),
                row.getDouble("value"));
    }

    /// The pay of a job, by the share of its goods that went to each next maker.
    private List<Handover> handovers(LocalDate until) {
        return db.sql("""
                        SELECT maker_id, receiver_id, coalesce(sum(amount * quantity / whole), 0) AS value
                        FROM (SELECT s.maker_id, s.receiver_id, s.next_job_id, s.quantity, t.amount,
                                  nullif(sum(s.quantity) OVER (PARTITION BY s.job_id), 0) AS whole
                              FROM shipment s JOIN deal d ON d.id = s.job_id LEFT JOIN deal_terms t ON t.deal_id = d.id
                              WHERE s.stage <> 'CANCELLED' AND %s AND %s) passed
                        WHERE next_job_id IS NOT NULL AND receiver_id <> maker_id
                        GROUP BY maker_id, receiver_id""".formatted(AGREED, YEAR))
                .param("until", until)
                .query((row, n) -> new Handover(
                        row.getObject("maker_id", UUID.class),
                        row.getObject("receiver_id", UUID.class),
                        row.getDouble("value")))
                .list();
    }

    /// Of the last month and the 90 days before it.
    private List<Price> prices(LocalDate until) {
        return db.sql("""
                        SELECT d.maker_id, concat(d.process_id, '/', d.unit) AS what, t.unit_price, d.created_at >= %s AS recent
                        FROM deal d JOIN deal_terms t ON t.deal_id = d.id
                        WHERE %s AND t.unit_price > 0 AND %s AND d.created_at >= %s""".formatted(BEFORE.formatted("1 month"), AGREED, UNTIL, BEFORE.formatted("1 month 90 days")))
                .param("until", until)
                .query((row, n) -> new Price(
                        row.getObject("maker_id", UUID.class),
                        row.getString("what"),
                        row.getDouble("unit_price"),
                        row.getBoolean("recent")))
                .list();
    }

    /// Who bought in the last 90 days; new: never before.
    private List<Partner> partners(LocalDate until) {
        return db.sql("""
                        SELECT b.id, min(d.created_at) >= %1$s AS fresh
                        FROM deal d JOIN party b ON b.id = d.buyer_id
                        WHERE b.kind = 'BUYER' AND %2$s AND %3$s
                        GROUP BY b.id HAVING max(d.created_at) >= %1$s""".formatted(DAYS_90, AGREED, UNTIL))
                .param("until", until)
                .query((row, n) -> new Partner(row.getObject("id", UUID.class), row.getBoolean("fresh")))
                .list();
    }

    /// As it is now: what a firm offers is kept without its past.
    private List<Able> able() {
        return db.sql("""
                        SELECT c.owner_id, c.process_id, sum(r.units) AS units
                        FROM capability c JOIN resource r ON r.id = c.resource_id
                        WHERE c.active AND c.published GROUP BY c.owner_id, c.process_id""")
                .query((row, n) -> new Able(
                        row.getObject("owner_id", UUID.class), row.getString("process_id"), row.getDouble("units")))
                .list();
    }

    private Optional<LocalDate> since(LocalDate until) {
        return db.sql("""
                        SELECT CAST(min(d.created_at) AT TIME ZONE 'Asia/Shanghai' AS date) AS day
                        FROM deal d JOIN party b ON b.id = d.buyer_id WHERE b.kind = 'BUYER' AND %s AND %s
                        GROUP BY b.id ORDER BY day OFFSET 4 LIMIT 1""".formatted(AGREED, UNTIL))
                .param("until", until)
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .optional();
    }
}
