package org.cooperage.indicator.structure;

import java.util.List;
import java.util.UUID;
import org.cooperage.indicator.engine.spatial.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All firms of the register, one statement for ten thousand of them. It reads tables of other modules, because asking
/// their doors would cost a query for each firm.
@Repository
class RegisterStore {
    private static final String WHERE = """
            WHERE p.status = 'VERIFIED' AND p.link_id IS NOT NULL AND p.kind IN ('SMALL_FIRM', 'LEADING_FIRM', 'SERVICE')""";

    private final JdbcClient db;

    RegisterStore(JdbcClient db) {
        this.db = db;
    }

    /// In the order of their ids; of several sites the first.
    List<Located> firms() {
        return db.sql("""
                        SELECT p.id, p.link_id, p.city_id, p.founded, s.lat, s.lon FROM party p
                        LEFT JOIN (SELECT DISTINCT ON (owner_id) owner_id, lat, lon FROM site ORDER BY owner_id, id) s
                            ON s.owner_id = p.id
                        %s
                        ORDER BY p.id""".formatted(WHERE))
                .query((row, n) -> new Located(
                        row.getObject("id", UUID.class),
                        row.getString("link_id"),
                        row.getObject("city_id", UUID.class),
                        row.getObject("founded", Integer.class),
                        site(row.getObject("lat", Double.class), row.getObject("lon", Double.class))))
                .list();
    }

    int count() {
        return db.sql("SELECT count(*) FROM party p " + WHERE)
                .query(Integer.class)
                .single();
    }

    private static @Nullable Site site(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new Site(latitude, longitude);
    }
}
