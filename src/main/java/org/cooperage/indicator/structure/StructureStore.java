package org.cooperage.indicator.structure;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cooperage.chain.Link;
import org.cooperage.chain.Process;
import org.cooperage.place.Place;
import org.cooperage.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Structures of months, each written whole and never changed.
@Repository
class StructureStore {
    private final JdbcClient db;
    private final JdbcTemplate batches;

    StructureStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// The latest first.
    List<LocalDate> months() {
        return db.sql("SELECT month FROM structure_month ORDER BY month DESC LIMIT 120")
                .query((row, n) -> row.getObject("month", LocalDate.class))
                .list();
    }

    Optional<KeptMonth> find(LocalDate month) {
        return db.sql("SELECT * FROM structure_month WHERE month = ?")
                .param(month)
                .query((row, n) -> month(row, quotients(month), cores(month)))
                .optional();
    }

    private static KeptMonth month(ResultSet row, List<Quotient> quotients, List<Core> cores) throws SQLException {
        return new KeptMonth(
                row.getObject("month", LocalDate.class),
                new Births(row.getInt("firms"), row.getInt("born"), row.getInt("older"), row.getInt("undated")),
                row.getObject("heterogeneity", Double.class),
                quotients,
                cores,
                row.getString("inputs_hash"),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    private List<Quotient> quotients(LocalDate month) {
        return db.sql("SELECT * FROM structure_quotient WHERE month = ? ORDER BY low DESC, link_id, city_id")
                .param(month)
                .query((row, n) -> new Quotient(
                        new Link.Id(row.getString("link_id")),
                        city(row),
                        row.getInt("firms"),
                        row.getDouble("quotient"),
                        row.getDouble("low"),
                        row.getDouble("high")))
                .list();
    }

    private List<Core> cores(LocalDate month) {
        return db.sql("SELECT * FROM structure_core WHERE month = ? ORDER BY firms DESC, city_id, number")
                .param(month)
                .query((row, n) -> new Core(
                        city(row),
                        row.getInt("number"),
                        row.getInt("firms"),
                        new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                        row.getDouble("radius_km"),
                        main(row)))
                .list();
    }

    private static List<Core.Main> main(ResultSet row) throws SQLException {
        var links = (String[]) row.getArray("links").getArray();
        var counts = (Integer[]) row.getArray("counts").getArray();
        return IntStream.range(0, links.length)
                .mapToObj(i -> new Core.Main(new Link.Id(links[i]), counts[i]))
                .toList();
    }

    private static Place.Id city(ResultSet row) throws SQLException {
        return new Place.Id(row.getObject("city_id", UUID.class));
    }

    /// If somebody else is faster, what that one wrote stands.
    void replace(KeptMonth it) {
        db.sql("DELETE FROM structure_month WHERE month = ?").param(it.month()).update();
        int written = db.sql("""
                        INSERT INTO structure_month (month, firms, born, older, undated, heterogeneity, formula_id,
                            inputs_hash, as_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""").params(row(it)).update();
        if (written > 0) {
            saveQuotients(it);
            saveCores(it);
        }
    }

    private static List<@Nullable Object> row(KeptMonth it) {
        var births = it.births();
        return Arrays.asList(
                it.month(),
                births.firms(),
                births.born(),
                births.older(),
                births.undated(),
                it.heterogeneity(),
                KeptMonth.FORMULA,
                it.inputsHash(),
                it.asOf().atOffset(ZoneOffset.UTC));
    }

    private void saveQuotients(KeptMonth it) {
        batches.batchUpdate(
                """
                INSERT INTO structure_quotient (month, link_id, city_id, firms, quotient, low, high)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                it.quotients().stream()
                        .map(q -> new Object[] {
                            Date.valueOf(it.month()),
                            q.link().value(),
                            q.city().value(),
                            q.firms(),
                            q.quotient(),
                            q.low(),
                            q.high()
                        })
                        .toList());
    }

    private void saveCores(KeptMonth it) {
        batches.batchUpdate("""
                INSERT INTO structure_core (month, city_id, number, firms, lat, lon, radius_km, links, counts)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", it.cores(), 1_000, (statement, core) -> {
            statement.setObject(1, it.month());
            statement.setObject(2, core.city().value());
            statement.setInt(3, core.number());
            statement.setInt(4, core.firms());
            statement.setDouble(5, core.middle().latitude());
            statement.setDouble(6, core.middle().longitude());
            statement.setDouble(7, core.radiusKm());
            statement.setObject(
                    8, core.links().stream().map(m -> m.link().value()).toArray(String[]::new));
            statement.setObject(9, core.links().stream().map(Core.Main::firms).toArray(Integer[]::new));
        });
    }

    /// Process by process, the oldest month first.
    List<ProcessMonth> capacity(LocalDate since, LocalDate until) {
        return db.sql("""
                        SELECT * FROM structure_capacity WHERE month >= ? AND month < ? ORDER BY process_id, month""")
                .params(since, until)
                .query((row, n) -> new ProcessMonth(
                        new Process.Id(row.getString("process_id")),
                        row.getObject("month", LocalDate.class),
                        row.getObject("open_hours", Double.class),
                        row.getObject("held_hours", Double.class),
                        row.getObject("jobs", Double.class)))
                .list();
    }

    /// Months that are there stay as they are.
    void saveCapacity(List<ProcessMonth> months) {
        batches.batchUpdate(
                """
                INSERT INTO structure_capacity (process_id, month, open_hours, held_hours, jobs)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                months.stream()
                        .map(m -> new @Nullable Object[] {
                            m.process().value(), Date.valueOf(m.month()), m.openHours(), m.heldHours(), m.jobs()
                        })
                        .toList());
    }
}
