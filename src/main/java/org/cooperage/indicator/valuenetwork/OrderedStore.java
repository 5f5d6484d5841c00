package org.cooperage.indicator.valuenetwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cooperage.chain.Product;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was ordered of the common products in twelve months, one statement each over all firms, as the platform itself.
/// It reads tables of other modules, because asking their doors would cost a query for each order.
@Repository
class OrderedStore {
    private static final String BEFORE = "(CAST(:until AS timestamp) - INTERVAL '%s') AT TIME ZONE 'Asia/Shanghai'";
    private static final String ORDERS = """
            FROM deal d JOIN need n ON n.id = d.need_id JOIN product p ON p.id = n.product_id
            JOIN party b ON b.id = d.buyer_id
            WHERE d.kind = 'ORDER' AND d.stage <> 'CANCELLED' AND p.owner_id IS NULL
              AND d.created_at >= %s AND d.created_at < %s""".formatted(BEFORE.formatted("1 year"), BEFORE.formatted("0 days"));
    private static final String AGREED = """
            j.maker_id IS NOT NULL AND j.stage NOT IN ('OFFERED', 'VIEWED', 'COUNTERED', 'DECLINED', 'LAPSED',
                'WITHDRAWN', 'CANCELLED')""";

    private final JdbcClient db;

    OrderedStore(JdbcClient db) {
        this.db = db;
    }

    /// Those whose price is known.
    List<Ordered> orders(LocalDate until) {
        return db.sql("""
                        WITH ordered AS (SELECT d.id, d.buyer_id, d.quantity, n.product_id, n.id AS need_id, n.routing_id,
                                b.kind = 'BUYER' AS outside %s),
                            priced AS (SELECT order_id, sum(net) AS net,
                                coalesce(sum(net) FILTER (WHERE kind = 'MATERIAL'), 0) AS material
                                FROM price_part WHERE order_id IN (SELECT id FROM ordered) GROUP BY order_id),
                            worked AS (SELECT j.parent_id, count(DISTINCT j.operation_seq) AS steps FROM deal j
                                WHERE j.kind = 'JOB' AND %s AND j.parent_id IN (SELECT id FROM ordered) GROUP BY j.parent_id)
                        SELECT o.product_id, o.buyer_id, o.outside, o.quantity, p.net, p.material, coalesce(w.steps, 0) AS steps,
                            (r.owner_id IS NULL OR EXISTS (SELECT 1 FROM need_document x WHERE x.need_id = o.need_id))
                              AND NOT EXISTS (SELECT 1 FROM dispute x WHERE x.order_id = o.id) AS described
                        FROM ordered o JOIN priced p ON p.order_id = o.id JOIN routing r ON r.id = o.routing_id
                        LEFT JOIN worked w ON w.parent_id = o.id WHERE p.net >= p.material""".formatted(ORDERS, AGREED))
                .param("until", until)
                .query(OrderedStore::order)
                .list();
    }

    private static Ordered order(ResultSet row, int n) throws SQLException {
        return new Ordered(
                product(row),
                row.getObject("buyer_id", UUID.class),
                row.getBoolean("outside"),
                row.getDouble("quantity"),
                row.getDouble("net"),
                row.getDouble("material"),
                row.getInt("steps"),
                row.getBoolean("described"));
    }

    /// Each maker with what its capabilities for this work have shown so far.
    List<Ordered.Maker> makers(LocalDate until) {
        return db.sql("""
                        WITH ordered AS (SELECT d.id, n.product_id %s),
                            worked AS (SELECT o.product_id, j.maker_id, j.process_id, sum(coalesce(t.amount, 0)) AS pay
                                FROM ordered o JOIN deal j ON j.parent_id = o.id LEFT JOIN deal_terms t ON t.deal_id = j.id
                                WHERE j.kind = 'JOB' AND %s GROUP BY 1, 2, 3),
                            shown AS (SELECT c.owner_id, c.process_id, sum(r.good) AS good, sum(r.total) AS total,
                                sum(r.on_time) AS on_time, sum(r.jobs) AS jobs
                                FROM capability c JOIN track_record r ON r.capability_id = c.id GROUP BY 1, 2)
                        SELECT w.product_id, w.maker_id, sum(w.pay) AS pay, coalesce(sum(s.good), 0) AS good,
                            coalesce(sum(s.total), 0) AS total, coalesce(sum(s.on_time), 0) AS on_time,
                            coalesce(sum(s.jobs), 0) AS jobs
                        FROM worked w LEFT JOIN shown s ON s.owner_id = w.maker_id AND s.process_id = w.process_id
                        GROUP BY 1, 2""".formatted(ORDERS, AGREED))
                .param("until", until)
                .query((row, n) -> new Ordered.Maker(
                        product(row),
                        row.getObject("maker_id", UUID.class),
                        row.getDouble("pay"),
                        row.getLong("good"),
                        row.getLong("total"),
                        row.getInt("on_time"),
                        row.getInt("jobs")))
                .list();
    }

    int count(LocalDate until) {
        return db.sql("SELECT count(*) " + ORDERS)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    private static Product.Id product(ResultSet row) throws SQLException {
        return new Product.Id(row.getObject("product_id", UUID.class));
    }

    /// Those everybody may order, by code; a firm’s own are its own affair.
    List<Common> products() {
        return db.sql(
                        "SELECT id AS product_id, name_zh, name_en, unit FROM product WHERE owner_id IS NULL ORDER BY code")
                .query((row, n) -> new Common(
                        product(row),
                        new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                        Unit.ofCode(row.getString("unit"))))
                .list();
    }

    /// A product of the common catalogue.
    record Common(Product.Id id, Bilingual name, Unit unit) {}
}
