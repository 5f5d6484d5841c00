package org.cooperage.park.investment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Prospects; row-level security says whose.
@Repository
class ProspectStore {
    private static final Map<String, String> SORTS = Map.of(
            "name", "name", "link", "link_id", "revenue", "revenue_wan", "growth", "growth", "updated", "updated_at");
    private static final String INSERT = """
            INSERT INTO prospect VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            ON CONFLICT (owner_id, name) DO UPDATE SET origin = excluded.origin, industry = excluded.industry,
                link_id = excluded.link_id, catalogue = excluded.catalogue, anchor = excluded.anchor,
                revenue_wan = excluded.revenue_wan, growth = excluded.growth, local_share = excluded.local_share,
                relatives = excluded.relatives, output_wan_mu = excluded.output_wan_mu, rnd_share = excluded.rnd_share,
                energy_tce_wan = excluded.energy_tce_wan, risk = excluded.risk, signals = excluded.signals,
                distance_km = excluded.distance_km, area_m2 = excluded.area_m2, power_kw = excluded.power_kw,
                water_t_day = excluded.water_t_day, discharge_t_day = excluded.discharge_t_day, jobs = excluded.jobs,
                invest_wan = excluded.invest_wan, source = excluded.source, updated_at = excluded.updated_at,
                version = prospect.version + 1""";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ProspectStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Optional<Prospect> find(Prospect.Id id) {
        return db.sql("SELECT * FROM prospect WHERE id = ?")
                .param(id.value())
                .query((row, n) -> prospect(row))
                .optional();
    }

    Page<Prospect> list(Optional<Link.Id> link, PageRequest page) {
        var filter = link.isPresent() ? "WHERE link_id = :link" : "";
        var sort = SORTS.getOrDefault(page.sort().orElse("name"), "name") + (page.descending() ? " DESC" : "");
        var rows = db.sql(
                        "SELECT * FROM prospect %s ORDER BY %s, id LIMIT :size OFFSET :offset".formatted(filter, sort))
                .param("link", link.map(Link.Id::value).orElse(null))
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> prospect(row))
                .list();
        long total = db.sql("SELECT count(*) FROM prospect " + filter)
                .param("link", link.map(Link.Id::value).orElse(null))
                .query(Long.class)
                .single();
        return new Page<>(rows, total, page);
    }

    /// At most so many: what is ranked is ranked as a whole.
    List<Prospect> all(Optional<Link.Id> link, int most) {
        return db.sql(
                        "SELECT * FROM prospect WHERE CAST(:link AS text) IS NULL OR link_id = :link ORDER BY name, id LIMIT :most")
                .param("link", link.map(Link.Id::value).orElse(null))
                .param("most", most)
                .query((row, n) -> prospect(row))
                .list();
    }

    List<Prospect> followers() {
        return db.sql("SELECT * FROM prospect WHERE anchor <> '' ORDER BY anchor, name LIMIT 2000")
                .query((row, n) -> prospect(row))
                .list();
    }

    List<Prospect> named(List<String> names) {
        return names.isEmpty()
                ? List.of()
                : db.sql("SELECT * FROM prospect WHERE name IN (:names)")
                        .param("names", names)
                        .query((row, n) -> prospect(row))
                        .list();
    }

    /// Adds them; one with the same name is told anew.
    void save(List<Prospect> prospects) {
        batches.batchUpdate(
                INSERT, prospects.stream().map(ProspectStore::values).toList());
    }

    private static Object[] values(Prospect it) {
        return new Object[] {
            it.id().value(),
            it.owner().value(),
            it.city().value(),
            it.name(),
            it.origin(),
            it.industry(),
            it.link().value(),
            it.catalogue().name(),
            it.anchor(),
            it.revenueWan(),
            it.growth(),
            it.localShare(),
            it.relatives(),
            it.outputWanMu(),
            it.rndShare(),
            it.energyTceWan(),
            it.risk(),
            it.signals(),
            it.distanceKm(),
            it.areaM2(),
            it.powerKw(),
            it.waterTonnesDay(),
            it.dischargeTonnesDay(),
            it.jobs(),
            it.investWan(),
            it.source(),
            it.updatedAt().atOffset(ZoneOffset.UTC)
        };
    }

    static Prospect prospect(ResultSet row) throws SQLException {
        return new Prospect(
                new Prospect.Id(row.getObject("id", UUID.class)),
                new Party.Id(row.getObject("owner_id", UUID.class)),
                new Place.Id(row.getObject("city_id", UUID.class)),
                row.getString("name"),
                row.getString("origin"),
                row.getString("industry"),
                new Link.Id(row.getString("link_id")),
                Prospect.Catalogue.valueOf(row.getString("catalogue")),
                row.getString("anchor"),
                row.getBigDecimal("revenue_wan"),
                row.getDouble("growth"),
                row.getDouble("local_share"),
                row.getInt("relatives"),
                row.getDouble("output_wan_mu"),
                row.getDouble("rnd_share"),
                row.getDouble("energy_tce_wan"),
                row.getDouble("risk"),
                row.getInt("signals"),
                row.getInt("distance_km"),
                row.getInt("area_m2"),
                row.getInt("power_kw"),
                row.getInt("water_t_day"),
                row.getInt("discharge_t_day"),
                row.getInt("jobs"),
                row.getBigDecimal("invest_wan"),
                row.getString("source"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
