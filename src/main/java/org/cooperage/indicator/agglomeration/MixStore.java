package org.cooperage.indicator.agglomeration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What all firms of the register have, one statement each, as the platform itself. It reads tables of other modules,
/// because asking their doors would cost a query for each firm.
@Repository
class MixStore {
    private static final String FIRMS = """
            p.status = 'VERIFIED' AND p.link_id IS NOT NULL AND p.kind IN ('SMALL_FIRM', 'LEADING_FIRM', 'SERVICE')""";
    private static final String BEGUN = "(CAST(:until AS timestamp) - INTERVAL '%s') AT TIME ZONE 'Asia/Shanghai'";

    private final JdbcClient db;

    MixStore(JdbcClient db) {
        this.db = db;
    }

    /// By town.
    List<Mix> jobs() {
        return list(db.sql("""
                SELECT p.id, p.link_id, p.place_id::text AS what, p.jobs AS amount FROM party p
                WHERE %s AND p.jobs > 0 ORDER BY p.id""".formatted(FIRMS)));
    }

    /// By kind of machine.
    List<Mix> machines() {
        return list(db.sql("""
                SELECT p.id, p.link_id, r.kind_id AS what, sum(r.units) AS amount
                FROM resource r JOIN party p ON p.id = r.owner_id
                WHERE r.active AND %s
                GROUP BY p.id, p.link_id, r.kind_id ORDER BY p.id, r.kind_id""".formatted(FIRMS)));
    }

    /// Design, research and property rights ordered in the twelve months before a day, by provider.
    List<Mix> knowledge(LocalDate until) {
        return list(db.sql("""
                SELECT p.id, p.link_id, s.provider_id::text AS what, count(*) AS amount
                FROM service_order s JOIN service_offer o ON o.id = s.offer_id JOIN party p ON p.id = s.customer_id
                CROSS JOIN LATERAL (SELECT min(e.at) AS at FROM service_entry e WHERE e.order_id = s.id) d
                WHERE o.category IN ('DESIGN', 'RESEARCH', 'PROPERTY_RIGHTS')
                  AND s.stage NOT IN ('REQUESTED', 'QUOTED', 'DECLINED', 'CANCELLED')
                  AND d.at >= %s AND d.at < %s AND %s
                GROUP BY p.id, p.link_id, s.provider_id ORDER BY p.id, s.provider_id""".formatted(BEGUN.formatted("1 year"), BEGUN.formatted("0 days"), FIRMS))
                .param("until", until));
    }

    private static List<Mix> list(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new Mix(
                        row.getObject("id", UUID.class),
                        row.getString("link_id"),
                        row.getString("what"),
                        row.getDouble("amount")))
                .list();
    }

    /// Firms with jobs: how far the register is filled.
    int count() {
        return db.sql("SELECT count(*) FROM party p WHERE %s AND p.jobs > 0".formatted(FIRMS))
                .query(Integer.class)
                .single();
    }
}
