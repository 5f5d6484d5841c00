package org.cooperage.park.space;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Units and the themes of parks.
@Repository
class SpaceStore {
    private final JdbcClient db;

    SpaceStore(JdbcClient db) {
        this.db = db;
    }

    List<Space> vacant() {
        return db.sql("SELECT * FROM park_unit WHERE state = 'VACANT' ORDER BY code LIMIT 5000")
                .query((row, n) -> space(row))
                .list();
    }

    /// Those one keeps oneself, or in one's city.
    List<Space> own() {
        return db.sql("""
                        SELECT * FROM park_unit WHERE owner_id = acting_party() OR (acting_role() = 'GOV' AND city_id = acting_city())
                        ORDER BY building, floor, code LIMIT 5000""").query((row, n) -> space(row)).list();
    }

    /// @return false: no such unit of ours, or changed in the meantime
    boolean setState(Space.Id id, Space.State state, String tenant, String industry, int version) {
        return db.sql("""
                        UPDATE park_unit SET state = ?, tenant = ?, tenant_industry = ?, version = version + 1
                        WHERE id = ? AND version = ?""")
                        .params(state.name(), tenant, industry, id.value(), version)
                        .update()
                == 1;
    }

    List<Theme> themes() {
        return db.sql("""
                        SELECT t.name, t.industries, t.least, coalesce(sum(u.area_m2), 0) AS let,
                               coalesce(sum(u.area_m2) FILTER (WHERE EXISTS (
                                   SELECT 1 FROM unnest(t.industries) i WHERE u.tenant_industry LIKE i || '%')), 0) AS in_theme
                        FROM park_theme t LEFT JOIN park_unit u ON u.owner_id = t.owner_id AND u.state IN ('LEASED', 'FITOUT')
                        GROUP BY t.owner_id, t.name, t.industries, t.least ORDER BY t.name""")
                .query((row, n) -> new Theme(
                        row.getString("name"),
                        texts(row.getArray("industries")),
                        row.getDouble("least"),
                        row.getInt("let"),
                        row.getInt("in_theme")))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static Space space(ResultSet row) throws SQLException {
        return new Space(
                new Space.Id(row.getObject("id", UUID.class)),
                new Party.Id(row.getObject("owner_id", UUID.class)),
                new Place.Id(row.getObject("city_id", UUID.class)),
                row.getString("code"),
                row.getString("building"),
                row.getInt("floor"),
                row.getInt("area_m2"),
                row.getBigDecimal("height_m"),
                row.getInt("load_kg_m2"),
                row.getInt("power_kw"),
                row.getInt("water_t_day"),
                row.getInt("drainage_t_day"),
                row.getString("fire_class"),
                texts(row.getArray("industries")),
                row.getInt("labour"),
                row.getBigDecimal("price_yuan"),
                Space.State.valueOf(row.getString("state")),
                row.getString("tenant"),
                row.getString("tenant_industry"),
                row.getInt("version"));
    }
}
