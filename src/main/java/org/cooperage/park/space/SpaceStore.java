package org.cooperage.park.space;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Units and the themes of parks.
@Repository
class SpaceStore {
    private final JdbcClient db;
    private final JdbcTemplate batches;

    SpaceStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
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

    Optional<Space> find(Space.Id id) {
        return db.sql("""
                        SELECT * FROM park_unit WHERE id = ? AND (owner_id = acting_party()
                            OR (acting_role() = 'GOV' AND city_id = acting_city()))""").param(id.value()).query((row, n) -> space(row)).optional();
    }

    /// Which of these codes the owner has already.
    Set<String> codes(Party.Id owner, List<String> codes) {
        return Set.copyOf(db.sql("SELECT code FROM park_unit WHERE owner_id = ? AND code = ANY (?)")
                .params(owner.value(), codes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /// Those of a code that is there are told anew.
    void save(List<Space> units) {
        batches.batchUpdate("""
                INSERT INTO park_unit (id, owner_id, city_id, code, building, floor, area_m2, height_m, load_kg_m2, power_kw,
                    water_t_day, drainage_t_day, fire_class, industries, labour, price_yuan, state, tenant, tenant_industry)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (owner_id, code) DO UPDATE SET building = excluded.building, floor = excluded.floor,
                    area_m2 = excluded.area_m2, height_m = excluded.height_m, load_kg_m2 = excluded.load_kg_m2,
                    power_kw = excluded.power_kw, water_t_day = excluded.water_t_day,
                    drainage_t_day = excluded.drainage_t_day, fire_class = excluded.fire_class,
                    industries = excluded.industries, labour = excluded.labour, price_yuan = excluded.price_yuan,
                    state = excluded.state, tenant = excluded.tenant, tenant_industry = excluded.tenant_industry,
                    version = park_unit.version + 1""", units, 500, (row, unit) -> {
            int at = 0;
            for (var value : List.of(
                    unit.id().value(),
                    unit.owner().value(),
                    unit.city().value(),
                    unit.code(),
                    unit.building(),
                    unit.floor(),
                    unit.areaM2(),
                    unit.heightM(),
                    unit.loadKgM2(),
                    unit.powerKw(),
                    unit.waterTonnesDay(),
                    unit.drainageTonnesDay(),
                    unit.fire(),
                    row.getConnection().createArrayOf("text", unit.industries().toArray()),
                    unit.labour(),
                    unit.priceYuan(),
                    unit.state().name(),
                    unit.tenant(),
                    unit.tenantIndustry())) {
                row.setObject(++at, value);
            }
        });
    }

    /// @return false: changed in the meantime, or the code is another unit's
    boolean update(Space unit, int version) {
        return db.sql("""
                        UPDATE park_unit SET code = :code, building = :building, floor = :floor, area_m2 = :area,
                            height_m = :height, load_kg_m2 = :load, power_kw = :power, water_t_day = :water,
                            drainage_t_day = :drainage, fire_class = :fire, industries = :industries, labour = :labour,
                            price_yuan = :price, state = :state, tenant = :tenant, tenant_industry = :industry,
                            version = version + 1
                        WHERE id = :id AND version = :version""")
                        .param("code", unit.code())
                        .param("building", unit.building())
                        .param("floor", unit.floor())
                        .param("area", unit.areaM2())
                        .param("height", unit.heightM())
                        .param("load", unit.loadKgM2())
                        .param("power", unit.powerKw())
                        .param("water", unit.waterTonnesDay())
                        .param("drainage", unit.drainageTonnesDay())
                        .param("fire", unit.fire())
                        .param("industries", unit.industries().toArray(String[]::new))
                        .param("labour", unit.labour())
                        .param("price", unit.priceYuan())
                        .param("state", unit.state().name())
                        .param("tenant", unit.tenant())
                        .param("industry", unit.tenantIndustry())
                        .param("id", unit.id().value())
                        .param("version", version)
                        .update()
                == 1;
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
