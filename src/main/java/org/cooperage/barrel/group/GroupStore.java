package org.cooperage.barrel.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.availability.Resource;
import org.cooperage.barrel.engine.Blocks.Member;
import org.cooperage.barrel.group.Supply.Offered;
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

    /// Fewest units or tasks of which a share says something.
    private static final int FEWEST = 5;

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

    /// Share of the area parks let that is let or reserved, in percent; nothing of a few units.
    OptionalDouble occupancy() {
        return share("""
                SELECT 100.0 * coalesce(sum(area_m2) FILTER (WHERE state <> 'VACANT'), 0) / sum(area_m2) AS share
                FROM park_unit WHERE state <> 'MAINTENANCE' HAVING count(*) >= ?""");
    }

    /// Share of the tasks of adopted plans that were due by then and are done, in percent; nothing of a few tasks.
    OptionalDouble done(LocalDate day) {
        return share("""
                SELECT 100.0 * count(*) FILTER (WHERE u.done_on IS NOT NULL) / count(*) AS share
                FROM programme_undertaking u JOIN programme p ON p.id = u.programme_id
                WHERE p.adopted_at IS NOT NULL AND u.ends <= ? HAVING count(*) >= ?""", day);
    }

    private OptionalDouble share(String sql, Object... given) {
        var wanted = Stream.concat(Stream.of(given), Stream.of(FEWEST)).toList();
        return db.sql(sql).params(wanted).query((row, n) -> row.getDouble("share")).stream()
                .mapToDouble(Double::doubleValue)
                .findAny();
    }

    private List<Known> known(String sql) {
        return db.sql(sql)
                .query((row, n) -> new Known(member(row), row.getDouble("value")))
                .list();
    }

    /// What there is: shared services and published offers, with all that is needed when one has to book a time.
    List<Offered> offers() {
        return db.sql("""
                        SELECT dimension, NULL::uuid AS id, '{}'::uuid[] AS coverage, '{}'::uuid[] AS things FROM barrel_service
                        UNION ALL
                        SELECT dimension, id, coverage, CASE WHEN by_calendar THEN ARRAY(
                            SELECT resource_id FROM service_resource r WHERE r.offer_id = o.id) ELSE '{}' END
                        FROM service_offer o WHERE stage = 'PUBLISHED'""")
                .query((row, n) -> new Offered(
                        row.getObject("id", UUID.class),
                        Dimension.valueOf(row.getString("dimension")),
                        ids(row, "coverage").collect(Collectors.toSet()),
                        ids(row, "things").map(Resource.Id::new).collect(Collectors.toSet())))
                .list();
    }

    /// The city of each place; a city is its own.
    Map<String, UUID> cities() {
        var cities = new HashMap<String, UUID>();
        db.sql("SELECT id, coalesce(city_id, id) AS city FROM place WHERE kind <> 'CLOUD'")
                .query(row -> {
                    cities.put(row.getString("id"), row.getObject("city", UUID.class));
                });
        return cities;
    }

    private static Stream<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray());
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(row.getString("party"), row.getString("place"), row.getString("link"));
    }
}
