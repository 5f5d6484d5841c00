package org.cooperage.indicator.structure;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All published offers, one statement for ten thousand firms, as the platform itself. It reads tables of other
/// modules, because asking their doors would cost a query for each firm.
@Repository
class OfferStore {
    private static final String PUBLISHED = "FROM capability c JOIN resource r ON r.id = c.resource_id";
    private static final String WHERE = "WHERE c.active AND c.published AND r.active";

    private final JdbcClient db;

    OfferStore(JdbcClient db) {
        this.db = db;
    }

    List<Offer> all() {
        return db.sql("""
                        SELECT c.owner_id, c.process_id, r.kind_id, c.quality_class, r.units, coalesce(t.unit_price, 0) AS price
                        %s LEFT JOIN capability_terms t ON t.capability_id = c.id
                        %s ORDER BY c.id""".formatted(PUBLISHED, WHERE))
                .query((row, n) -> new Offer(
                        row.getObject("owner_id", UUID.class),
                        row.getString("process_id"),
                        row.getString("kind_id"),
                        row.getString("quality_class"),
                        row.getInt("units"),
                        row.getDouble("price")))
                .list();
    }

    int count() {
        return db.sql("SELECT count(*) %s %s".formatted(PUBLISHED, WHERE))
                .query(Integer.class)
                .single();
    }
}
