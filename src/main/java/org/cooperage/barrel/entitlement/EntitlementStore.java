package org.cooperage.barrel.entitlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooperage.barrel.engine.Blocks.Member;
import org.cooperage.offer.service.ServiceCategory;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What firms used, from what happened on the platform: nothing is kept, so nothing can grow stale. It reads tables of
/// other modules, because asking their doors would cost a query for each firm; row-level security lets a firm see no
/// more than its own.
@Repository
class EntitlementStore {
    /// @param cases within the last 180 days
    record Used(Entitlement what, long cases, Instant since, Instant last) {}

    /// A firm with the basics it used within 180 days.
    record Using(Member firm, Set<Entitlement> basics) {
        Using {
            basics = Set.copyOf(basics);
        }
    }

    /// Each use of each firm: `since` is when it began, `last_at` when it was last true. A verified identity and a
    /// consent in force last until now; everything else happened once.
    private static final String USES = """
            SELECT p.id AS party_id, 'IDENTITY' AS what, coalesce(v.at, p.created_at) AS since, CAST(:now AS timestamptz) AS last_at
            FROM party p LEFT JOIN (SELECT party_id, max(decided_at) AS at FROM party_verification
                WHERE outcome = 'VERIFIED' GROUP BY party_id) v ON v.party_id = p.id
            WHERE p.status = 'VERIFIED'
            UNION ALL SELECT buyer_id, 'CONTRACT', created_at, created_at FROM deal
            WHERE kind = 'ORDER' AND stage NOT IN ('OFFERING', 'REJECTED', 'CANCELLED')
            UNION ALL SELECT maker_id, 'CONTRACT', created_at, created_at FROM deal
            WHERE kind = 'JOB' AND stage IN
                ('COMMITTED', 'MOVE_ASKED', 'STARTED', 'DONE', 'REWORK', 'PASSED', 'SCRAPPED', 'PAYABLE', 'PAID')
            UNION ALL SELECT customer_id, 'CONTRACT', at, at FROM service_order
            WHERE stage IN ('BOOKED', 'DELIVERING', 'DELIVERED', 'ACCEPTED', 'RATED', 'SETTLED')
            UNION ALL SELECT payee_id, 'INVOICE', created_at, created_at FROM payable
            WHERE kind NOT IN ('COMPENSATION', 'REFUND')
            UNION ALL SELECT payer_id, 'INVOICE', created_at, created_at FROM payable
            WHERE kind NOT IN ('COMPENSATION', 'REFUND')
            UNION ALL SELECT c.owner_id, 'FINANCE', coalesce(c.decided_at, c.made_at), :now
            FROM usage_contract c JOIN party r ON r.id = c.reader_id AND r.kind = 'FINANCE'
            WHERE c.stage = 'LIVE' AND c.until > :now
            UNION ALL SELECT maker_id, 'TEST', at, at FROM inspection
            UNION ALL SELECT maker_id, 'LOGISTICS', delivered_at, delivered_at FROM shipment
            WHERE stage = 'DELIVERED' AND carrier_id IS NOT NULL
            UNION ALL SELECT receiver_id, 'LOGISTICS', delivered_at, delivered_at FROM shipment
            WHERE stage = 'DELIVERED' AND carrier_id IS NOT NULL
            UNION ALL SELECT s.customer_id, CASE o.category WHEN 'ACCOUNTING' THEN 'INVOICE' WHEN 'FINANCE' THEN 'FINANCE'
                WHEN 'TESTING' THEN 'TEST' ELSE 'LOGISTICS' END, s.at, s.at
            FROM service_order s JOIN service_offer o ON o.id = s.offer_id
                AND o.category IN ('ACCOUNTING', 'FINANCE', 'TESTING', 'LOGISTICS', 'WAREHOUSING')
            WHERE s.stage IN ('DELIVERED', 'ACCEPTED', 'RATED', 'SETTLED')""";

    private final JdbcClient db;

    EntitlementStore(JdbcClient db) {
        this.db = db;
    }

    /// What one firm used so far. As the firm itself.
    List<Used> of(Party.Id firm, Instant now) {
        return at("""
                        SELECT what, count(*) FILTER (WHERE last_at > :from) AS cases, min(since) AS since, max(last_at) AS last_at
                        FROM (%s) u WHERE party_id = :firm AND since <= :now GROUP BY what""".formatted(USES), now)
                .param("firm", firm.value())
                .query((row, n) -> new Used(
                        Entitlement.valueOf(row.getString("what")),
                        row.getLong("cases"),
                        instant(row, "since"),
                        instant(row, "last_at")))
                .list();
    }

    /// All member firms with what they used until a moment, in one statement. As the platform itself.
    List<Using> all(Instant now) {
        return at("""
                        SELECT p.id AS party, p.place_id AS place, coalesce(p.link_id, '') AS link,
                               coalesce(string_agg(u.what, ','), '') AS basics
                        FROM party p
                        LEFT JOIN (SELECT DISTINCT party_id, what FROM (%s) x WHERE since <= :now AND last_at > :from) u
                            ON u.party_id = p.id
                        WHERE p.kind IN ('SMALL_FIRM', 'LEADING_FIRM') AND p.status IN ('SUBMITTED', 'VERIFIED')
                          AND p.created_at <= :now
                        GROUP BY p.id""".formatted(USES), now).query(EntitlementStore::using).list();
    }

    private static Using using(ResultSet row, int number) throws SQLException {
        var firm = new Member(row.getString("party"), row.getString("place"), row.getString("link"));
        var basics = EnumSet.noneOf(Entitlement.class);
        Arrays.stream(row.getString("basics").split(","))
                .filter(name -> !name.isEmpty())
                .map(Entitlement::valueOf)
                .forEach(basics::add);
        return new Using(firm, basics);
    }

    /// How many services are published for a city, by category. Public.
    Map<ServiceCategory, Integer> offers(Place.Id city) {
        var offers = new EnumMap<ServiceCategory, Integer>(ServiceCategory.class);
        db.sql("""
                        SELECT category, count(*) AS n FROM service_offer
                        WHERE stage = 'PUBLISHED' AND category IN ('ACCOUNTING', 'FINANCE', 'TESTING', 'LOGISTICS')
                          AND (coverage = '{}' OR ? = ANY(coverage))
                        GROUP BY category""").param(city.value()).query(row -> {
            offers.put(ServiceCategory.valueOf(row.getString("category")), row.getInt("n"));
        });
        return offers;
    }

    private JdbcClient.StatementSpec at(String sql, Instant now) {
        return db.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", now.minus(Basic.PERIOD).atOffset(ZoneOffset.UTC));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
