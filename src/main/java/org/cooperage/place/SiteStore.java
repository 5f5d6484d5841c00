package org.cooperage.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of sites.
@Component
class SiteStore {

    private static final String SELECT =
            "SELECT id, owner_id, place_id, city_id, name_zh, name_en, lat, lon, version FROM site ";
    private static final String FILTER = """
            WHERE (:text::text IS NULL OR name_zh || ' ' || name_en ILIKE :text)
              AND (:city::uuid IS NULL OR city_id = :city)
              AND (:owner::uuid IS NULL OR owner_id = :owner)
            """;
    private static final Map<String, String> ORDERS = Map.of("name", "name_zh", "city", "city_id");

    private final JdbcClient db;

    SiteStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Site> find(Site.Id id) {
        return db.sql(SELECT + "WHERE id = ?")
                .param(id.value())
                .query(SiteStore::site)
                .optional();
    }

    List<Site> byIds(Collection<Site.Id> ids) {
        return db.sql(SELECT + "WHERE id = ANY (?)")
                .param(ids.stream().map(Site.Id::value).toArray(UUID[]::new))
                .query(SiteStore::site)
                .list();
    }

    List<Site> ofOwner(UUID owner) {
        return db.sql(SELECT + "WHERE owner_id = ? ORDER BY id")
                .param(owner)
                .query(SiteStore::site)
                .list();
    }

    Page<Site> list(SiteFilter filter, PageRequest request) {
        var order = ORDERS.getOrDefault(request.sort().orElse("name"), "name_zh");
        var rows = filtered(
                        SELECT
                                + FILTER
                                + "ORDER BY %s %s, id LIMIT %d OFFSET %d"
                                        .formatted(
                                                order,
                                                request.descending() ? "DESC" : "ASC",
                                                request.size(),
                                                request.offset()),
                        filter)
                .query(SiteStore::site)
                .list();
        var total = filtered("SELECT count(*) FROM site " + FILTER, filter)
                .query(Long.class)
                .single();
        return new Page<>(rows, total, request);
    }

    private JdbcClient.StatementSpec filtered(String sql, SiteFilter filter) {
        return db.sql(sql)
                .param("text", filter.text().map(SiteStore::contains).orElse(null))
                .param("city", filter.city().map(Place.Id::value).orElse(null))
                .param("owner", filter.owner().orElse(null));
    }

    /// A pattern for ILIKE in which `%`, `_` and `\` mean themselves.
    private static String contains(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    void insert(Site site) {
        db.sql("""
                        INSERT INTO site (id, owner_id, place_id, city_id, name_zh, name_en, lat, lon, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(site.id().value())
                .param(site.owner())
                .param(site.place().value())
                .param(site.city().value())
                .param(site.name().zh())
                .param(site.name().en())
                .param(site.point().latitude())
                .param(site.point().longitude())
                .param(site.version())
                .update();
    }

    boolean update(Site site, int readVersion) {
        return db.sql("""
                        UPDATE site SET place_id = ?, city_id = ?, name_zh = ?, name_en = ?, lat = ?, lon = ?,
                               version = version + 1
                        WHERE id = ? AND version = ?""")
                        .param(site.place().value())
                        .param(site.city().value())
                        .param(site.name().zh())
                        .param(site.name().en())
                        .param(site.point().latitude())
                        .param(site.point().longitude())
                        .param(site.id().value())
                        .param(readVersion)
                        .update()
                == 1;
    }

    private static Site site(ResultSet row, int number) throws SQLException {
        return new Site(
                new Site.Id(row.getObject("id", UUID.class)),
                row.getObject("owner_id", UUID.class),
                new Place.Id(row.getObject("place_id", UUID.class)),
                new Place.Id(row.getObject("city_id", UUID.class)),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                row.getInt("version"));
    }
}
