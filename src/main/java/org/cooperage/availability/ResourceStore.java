package org.cooperage.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.ResourceKind;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Machines and workplaces.
@Repository
class ResourceStore {

    private static final Map<String, String> SORTS = Map.of(
            "name", "name_zh",
            "kind", "kind_id",
            "units", "units",
            "efficiency", "efficiency",
            "city", "city_id");

    private final JdbcClient db;

    ResourceStore(JdbcClient db) {
        this.db = db;
    }

    Page<Resource> list(Resource.Filter filter, PageRequest page) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        var total = db.sql("SELECT count(*) FROM resource" + where)
                .params(params)
                .query(Long.class)
                .single();
        var order = SORTS.getOrDefault(page.sort().orElse("name"), "name_zh") + (page.descending() ? " DESC" : "");
        var rows = db.sql("SELECT * FROM resource" + where + " ORDER BY " + order + ", id LIMIT :size OFFSET :offset")
                .params(params)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> resource(row))
                .list();
        return new Page<>(rows, total, page);
    }

    private static String where(Resource.Filter filter, Map<String, Object> params) {
        var where = new StringBuilder(" WHERE true");
        filter.text().filter(text -> !text.isBlank()).ifPresent(text -> {
            where.append(" AND position(lower(:text) IN lower(name_zh || ' ' || name_en || ' ' || kind_id)) > 0");
            params.put("text", text.strip());
        });
        filter.kind().ifPresent(kind -> {
            where.append(" AND kind_id = :kind");
            params.put("kind", kind.value());
        });
        filter.city().ifPresent(city -> {
            where.append(" AND city_id = :city");
            params.put("city", city.value());
        });
        filter.owner().ifPresent(owner -> {
            where.append(" AND owner_id = :owner");
            params.put("owner", owner.value());
        });
        return filter.activeOnly() ? where.append(" AND active").toString() : where.toString();
    }

    Optional<Resource> find(Resource.Id id) {
        return db.sql("SELECT * FROM resource WHERE id = ?")
                .param(id.value())
                .query((row, n) -> resource(row))
                .optional();
    }

    List<Resource> byIds(Collection<Resource.Id> ids) {
        return db.sql("SELECT * FROM resource WHERE id = ANY(?::uuid[])")
                .param(texts(ids))
                .query((row, n) -> resource(row))
                .list();
    }

    void insert(Resource it) {
        db.sql("""
                        INSERT INTO resource (id, owner_id, site_id, city_id, kind_id, name_zh, name_en, units,
                            efficiency, calendar_id, published, active)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.id().value(),
                        it.owner().value(),
                        it.site().value(),
                        it.city().value(),
                        it.kind().value(),
                        it.name().zh(),
                        it.name().en(),
                        it.units(),
                        it.efficiency(),
                        it.calendar().value(),
                        it.published(),
                        it.active())
                .update();
    }

    /// False when somebody else changed it first.
    boolean update(Resource it) {
        return db.sql("""
                        UPDATE resource SET site_id = ?, city_id = ?, kind_id = ?, name_zh = ?, name_en = ?, units = ?,
                            efficiency = ?, calendar_id = ?, published = ?, active = ?, version = version + 1
                        WHERE id = ? AND version = ?""")
                        .params(
                                it.site().value(),
                                it.city().value(),
                                it.kind().value(),
                                it.name().zh(),
                                it.name().en(),
                                it.units(),
                                it.efficiency(),
                                it.calendar().value(),
                                it.published(),
                                it.active(),
                                it.id().value(),
                                it.version())
                        .update()
                == 1;
    }

    /// Locks the rows in one order, whoever asks, so that two who want the same machines wait and do not deadlock.
    void lock(Collection<Resource.Id> ids) {
        db.sql("SELECT id FROM resource WHERE id = ANY(?::uuid[]) ORDER BY id FOR NO KEY UPDATE")
                .param(texts(ids))
                .query(UUID.class)
                .list();
    }

    static String[] texts(Collection<Resource.Id> ids) {
        return ids.stream().map(Resource.Id::toString).toArray(String[]::new);
    }

    private static Resource resource(ResultSet row) throws SQLException {
        return new Resource(
                new Resource.Id(row.getObject("id", UUID.class)),
                new Party.Id(row.getObject("owner_id", UUID.class)),
                new Site.Id(row.getObject("site_id", UUID.class)),
                new Place.Id(row.getObject("city_id", UUID.class)),
                new ResourceKind.Id(row.getString("kind_id")),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                row.getInt("units"),
                row.getBigDecimal("efficiency"),
                new Calendar.Id(row.getObject("calendar_id", UUID.class)),
                row.getBoolean("published"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
