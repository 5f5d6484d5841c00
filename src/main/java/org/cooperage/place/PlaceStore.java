package org.cooperage.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of places.
@Component
class PlaceStore {

    private static final String SELECT =
            "SELECT id, kind, parent_id, city_id, code, name_zh, name_en, lat, lon FROM place ";

    private final JdbcClient db;

    PlaceStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Place> find(Place.Id id) {
        return db.sql(SELECT + "WHERE id = ?")
                .param(id.value())
                .query(PlaceStore::place)
                .optional();
    }

    Optional<Place> findByCode(String code) {
        return db.sql(SELECT + "WHERE code = ?")
                .param(code)
                .query(PlaceStore::place)
                .optional();
    }

    List<Place> all() {
        return db.sql(SELECT + """
                        ORDER BY CASE kind WHEN 'CLOUD' THEN 0 WHEN 'CITY' THEN 1 ELSE 2 END, code""").query(PlaceStore::place).list();
    }

    List<Place> ofKind(Place.Kind kind) {
        return db.sql(SELECT + "WHERE kind = ? ORDER BY code")
                .param(kind.name())
                .query(PlaceStore::place)
                .list();
    }

    List<Place> inCity(Place.Id city) {
        return db.sql(SELECT + "WHERE city_id = ? AND kind <> 'CITY' ORDER BY code")
                .param(city.value())
                .query(PlaceStore::place)
                .list();
    }

    List<Place> byIds(Collection<Place.Id> ids) {
        return db.sql(SELECT + "WHERE id = ANY (?)")
                .param(ids.stream().map(Place.Id::value).toArray(UUID[]::new))
                .query(PlaceStore::place)
                .list();
    }

    void insert(Place place) {
        db.sql("""
                        INSERT INTO place (id, kind, parent_id, city_id, code, name_zh, name_en, lat, lon)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(place.id().value())
                .param(place.kind().name())
                .param(place.parent().map(Place.Id::value).orElse(null))
                .param(place.city().map(Place.Id::value).orElse(null))
                .param(place.code())
                .param(place.name().zh())
                .param(place.name().en())
                .param(place.point().latitude())
                .param(place.point().longitude())
                .update();
    }

    void update(Place place) {
        db.sql("UPDATE place SET name_zh = ?, name_en = ?, lat = ?, lon = ? WHERE id = ?")
                .param(place.name().zh())
                .param(place.name().en())
                .param(place.point().latitude())
                .param(place.point().longitude())
                .param(place.id().value())
                .update();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                new Place.Id(row.getObject("id", UUID.class)),
                Place.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)).map(Place.Id::new),
                Optional.ofNullable(row.getObject("city_id", UUID.class)).map(Place.Id::new),
                row.getString("code"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")));
    }
}
