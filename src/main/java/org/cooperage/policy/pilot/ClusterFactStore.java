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
import org.cooperage.place.Place;
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
                             ('COMMITTED', 'MOVE_ASKED', 'STARTED', 'DONE', 'REWORK', 'PASSED', 'PAYABLE', 'PAID'))
            SELECT (SELECT count(*) FROM firm) AS firms,
                   (SELECT count(*) FROM place WHERE kind = 'PARK' AND city_id = :city) AS parks,
                   (SELECT 100.0 * count(*) FILTER (WHERE n >= 2) / nullif(count(*), 0)
                    FROM (SELECT l.id, count(f.id) AS n FROM chain_link l LEFT JOIN firm f ON f.link_id = l.id
                          WHERE NOT l.service GROUP BY l.id) link) AS chain_completeness,
                   (SELECT count(*) FROM job) AS jobs, (SELECT count(DISTINCT maker_id) FROM job) AS makers,
                   (SELECT count(*) FROM shipment s JOIN firm f ON f.id = s.maker_id
                    WHERE s.carrier_id IS NOT NULL AND s.depart_at >= :since) AS transports,
                   (SELECT count(*) FROM firm WHERE id IN (SELECT maker_id FROM job UNION SELECT buyer_id FROM job)) AS users,
                   (SELECT count(*) FROM firm WHERE digital_level >= 2) AS digital2,
                   (SELECT count(*) FROM firm WHERE digital_level IS NOT NULL) AS levelled""";

    private final JdbcClient db;

    ClusterFactStore(JdbcClient db) {
        this.db = db;
    }

    /// Nothing about the dealings of fewer than five firms.
    Map<String, BigDecimal> of(Place.Id city, Instant now) {
        return db.sql(COUNTS)
                .param("city", city.value())
                .param("since", now.minus(YEAR).atOffset(ZoneOffset.UTC))
                .query(ClusterFactStore::figures)
                .single();
    }

    private static Map<String, BigDecimal> figures(ResultSet row, int number) throws SQLException {
        var figures = new HashMap<String, BigDecimal>();
        long firms = row.getLong("firms");
        figures.put("firms", BigDecimal.valueOf(firms));
        figures.put("parks", BigDecimal.valueOf(row.getLong("parks")));
        var completeness = row.getBigDecimal("chain_completeness");
        if (completeness != null) {
            figures.put("chain_completeness", completeness.setScale(1, RoundingMode.HALF_UP));
        }
        if (row.getLong("makers") >= FEWEST_FIRMS) {
            figures.put("contracts_firms", perHundred(row.getLong("jobs"), firms));
            figures.put("contracts_logistics", perHundred(row.getLong("transports"), firms));
            figures.put("platform_penetration", perHundred(row.getLong("users"), firms));
        }
        long levelled = row.getLong("levelled");
        if (levelled >= FEWEST_FIRMS) {
            figures.put("digital2_share", perHundred(row.getLong("digital2"), levelled));
        }
        return figures;
    }

    private static BigDecimal perHundred(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
