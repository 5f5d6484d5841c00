package org.cooperage.barrel.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.barrel.engine.Blocks.Member;
import org.cooperage.chain.Dimension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What figures about many firms are made of: one statement each over all firms, as the platform itself. It reads
/// tables
/// of other modules, because asking their doors would cost a query for each firm. Nothing of it is told as it is.
@Repository
class GroupStore {
    /// A firm with its sure scores of a month.
    record Scored(Member firm, String size, Map<Dimension, Double> scores) {}

    /// A value of one firm.
    record Known(Member firm, double value) {}

    private static final String FIRM = "p.id AS party, p.place_id AS place, coalesce(p.link_id, '') AS link";

    private final JdbcClient db;

    GroupStore(JdbcClient db) {
        this.db = db;
    }

    Optional<LocalDate> month() {
        return db.sql("SELECT max(month) AS month FROM barrel_history")
                .query((row, n) -> Optional.ofNullable(row.getObject("month", LocalDate.class)))
                .single();
    }

    List<Scored> scores(LocalDate month) {
        var firms = new HashMap<UUID, Scored>();
        db.sql("SELECT " + FIRM + """
                        , p.size_class AS size, h.dimension, h.score FROM barrel_history h
                        JOIN party p ON p.id = h.party_id WHERE h.month = ?""").param(month).query(row -> {
            var scored = firms.get(row.getObject("party", UUID.class));
            if (scored == null) {
                scored = new Scored(member(row), row.getString("size"), new EnumMap<>(Dimension.class));
                firms.put(row.getObject("party", UUID.class), scored);
            }
            scored.scores().put(Dimension.valueOf(row.getString("dimension")), row.getDouble("score"));
        });
        return new ArrayList<>(firms.values());
    }

    /// 100 for a firm at digital level 2 or above, else 0.
    List<Known> digital() {
        return known("SELECT " + FIRM + """
                        , CASE WHEN p.digital_level >= 2 THEN 100 ELSE 0 END AS value FROM party p
                        WHERE p.kind IN ('SMALL_FIRM', 'LEADING_FIRM') AND p.status = 'VERIFIED'
                          AND p.digital_level IS NOT NULL""");
    }

    /// How many of a firm's capabilities for wet processes have a discharge permit, in percent.
    List<Known> permits() {
        return known("SELECT " + FIRM + """
                        , 100.0 * count(c.permit) / count(*) AS value FROM capability c
                        JOIN process w ON w.id = c.process_id AND w.wet JOIN party p ON p.id = c.owner_id
                        GROUP BY p.id""");
    }

    private List<Known> known(String sql) {
        return db.sql(sql)
                .query((row, n) -> new Known(member(row), row.getDouble("value")))
                .list();
    }

    /// What there is for each dimension: shared services and published offers.
    Map<Dimension, Integer> offers() {
        var offers = new EnumMap<Dimension, Integer>(Dimension.class);
        db.sql("""
                        SELECT dimension, count(*) AS n FROM (SELECT dimension, id FROM barrel_service
                            UNION ALL SELECT dimension, id::text FROM service_offer WHERE stage = 'PUBLISHED') x
                        GROUP BY dimension""").query(row -> {
            offers.put(Dimension.valueOf(row.getString("dimension")), row.getInt("n"));
        });
        return offers;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(row.getString("party"), row.getString("place"), row.getString("link"));
    }
}
