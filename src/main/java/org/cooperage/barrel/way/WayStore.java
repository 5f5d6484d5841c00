package org.cooperage.barrel.way;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cooperage.party.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts what each way has for a firm, in one statement over tables of other modules. Row-level security lets a firm
/// count no more than its own and what is public.
@Repository
class WayStore {
    private static final String ALL = """
            SELECT kind, n FROM (
                SELECT 'ORDER' AS kind, count(DISTINCT owner_id) AS n FROM capability
                WHERE active AND published AND owner_id <> :firm
                UNION ALL SELECT 'ANSWER', count(*) FROM deal
                WHERE maker_id = :firm AND kind = 'JOB' AND stage IN ('OFFERED', 'VIEWED', 'MOVE_ASKED')
                UNION ALL SELECT 'CAPABILITY', count(*) FROM resource r
                WHERE r.owner_id = :firm AND r.active
                  AND NOT EXISTS (SELECT FROM capability c WHERE c.resource_id = r.id AND c.active)
                UNION ALL SELECT 'SHARE', floor(sum(open_hours - held_hours)) FROM fair_month
                WHERE owner_id = :firm
                  AND month = date_trunc('month', CAST(:now AS timestamptz) AT TIME ZONE 'Asia/Shanghai')::date
                UNION ALL SELECT 'PASSED', count(*) FROM passed_over
                WHERE maker_id = :firm AND at > CAST(:now AS timestamptz) - interval '90 days'
                UNION ALL SELECT 'CARRIER', count(*) FROM shipment
                WHERE maker_id = :firm AND carrier_id IS NULL AND stage IN ('PLANNED', 'READY')
                UNION ALL SELECT CASE category WHEN 'PURCHASING' THEN 'POOL' WHEN 'LOGISTICS' THEN 'LOAD' ELSE 'STORE' END,
                    count(*) FROM service_offer
                WHERE stage = 'PUBLISHED' AND category IN ('PURCHASING', 'LOGISTICS', 'WAREHOUSING')
                  AND (coverage = '{}' OR (SELECT city_id FROM party WHERE id = :firm) = ANY(coverage))
                GROUP BY category) x
            WHERE n > 0""";

    private final JdbcClient db;

    WayStore(JdbcClient db) {
        this.db = db;
    }

    List<Way> all(Party.Id firm, Instant now) {
        return db.sql(ALL)
                .param("firm", firm.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Way(Way.Kind.valueOf(row.getString("kind")), row.getLong("n")))
                .list();
    }
}
