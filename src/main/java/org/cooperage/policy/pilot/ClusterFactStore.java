package org.cooperage.policy.pilot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cooperage.place.Place;
import org.cooperage.policy.engine.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the platform itself knows of a cluster, by the names of the vocabulary. One statement over tables of other
/// modules, read as the platform: sums over ten thousand firms do not go through doors.
@Repository
class ClusterFactStore {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int FEWEST_FIRMS = 5;
    private static final String COUNTS = """
            WITH firm AS (SELECT id, link_id, digital_level FROM party WHERE city_id = :city AND status = 'VERIFIED'
                            AND link_id IS NOT NULL AND kind IN ('SMALL_FIRM', 'LEADING_FIRM', 'SERVICE')),
                 job AS (SELECT d.maker_id, d.buyer_id FROM deal d JOIN firm f ON f.id = d.maker_id
                         WHERE d.kind = 'JOB' AND d.created_at >= :since AND d.stage IN
                             ('COMMITTED', 'MOVE_ASKED', 'STARTED', 'DONE', 'REWORK', 'PASSED', 'PAYABLE', 'PAID')),
                 haul AS (SELECT s.maker_id FROM shipment s JOIN firm f ON f.id = s.maker_id
                          WHERE s.carrier_id IS NOT NULL AND s.depart_at >= :since),
                 help AS (SELECT o.customer_id, s.category IN ('RESEARCH', 'DESIGN') AS research
                          FROM service_order o JOIN service_offer s ON s.id = o.offer_id JOIN firm f ON f.id = o.customer_id
                          WHERE s.category NOT IN ('LOGISTICS', 'WAREHOUSING')
                            AND o.stage NOT IN ('REQUESTED', 'QUOTED', 'DECLINED', 'CANCELLED')
                            AND (SELECT min(e.at) FROM service_entry e WHERE e.order_id = o.id) >= :since)
            SELECT (SELECT count(*) FROM firm) AS firms,
                   (SELECT count(*) FROM place WHERE kind = 'PARK' AND city_id = :city) AS parks,
                   (SELECT count(*) FROM job) AS jobs, (SELECT count(DISTINCT maker_id) FROM job) AS makers,
                   (SELECT count(*) FROM haul) AS hauls, (SELECT count(DISTINCT maker_id) FROM haul) AS senders,
                   (SELECT count(*) FROM help WHERE research) AS studies,
                   (SELECT count(DISTINCT customer_id) FROM help WHERE research) AS students,
                   (SELECT count(*) FROM help WHERE NOT research) AS helps,
                   (SELECT count(DISTINCT customer_id) FROM help WHERE NOT research) AS helped,
                   (SELECT count(*) FROM firm WHERE id IN (SELECT maker_id FROM job UNION SELECT buyer_id FROM job)) AS users,
                   (SELECT count(*) FROM firm WHERE digital_level >= 2) AS digital2,
                   (SELECT count(*) FROM firm WHERE digital_level IS NOT NULL) AS levelled""";

    private final JdbcClient db;

    ClusterFactStore(JdbcClient db) {
        this.db = db;
    }

    /// Nothing about the dealings of fewer than five firms. Agreements are those on the platform: there may be more.
    Map<String, Value> of(Place.Id city, Instant now) {
        return db.sql(COUNTS)
                .param("city", city.value())
                .param("since", now.minus(YEAR).atOffset(ZoneOffset.UTC))
                .query(ClusterFactStore::figures)
                .single();
    }

    private static Map<String, Value> figures(ResultSet row, int number) throws SQLException {
        var figures = new HashMap<String, Value>();
        long firms = row.getLong("firms");
        figures.put("firms", Value.of(firms));
        figures.put("parks", Value.of(row.getLong("parks")));
        agreements(figures, "contracts_firms", row.getLong("jobs"), row.getLong("makers"), firms);
        agreements(figures, "contracts_logistics", row.getLong("hauls"), row.getLong("senders"), firms);
        agreements(figures, "contracts_research", row.getLong("studies"), row.getLong("students"), firms);
        agreements(figures, "contracts_support", row.getLong("helps"), row.getLong("helped"), firms);
        if (row.getLong("makers") >= FEWEST_FIRMS) {
            figures.put("platform_penetration", new Value.Amount(perHundred(row.getLong("users"), firms)));
        }
        long levelled = row.getLong("levelled");
        if (levelled >= FEWEST_FIRMS) {
            figures.put("digital2_share", new Value.Amount(perHundred(row.getLong("digital2"), levelled)));
        }
        return figures;
    }

    private static void agreements(Map<String, Value> figures, String fact, long some, long behind, long firms) {
        if (behind >= FEWEST_FIRMS) {
            figures.put(fact, new Value.Between(perHundred(some, firms), Optional.empty()));
        }
    }

    private static BigDecimal perHundred(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
