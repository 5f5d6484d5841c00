package org.cooperage.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Process;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Kept loads.
@Repository
class LoadStore {

    /// Hours of one firm.
    record Line(Process.Id process, Place.Id city, LocalDate week, Party.Id owner, double openHours, double heldHours) {

        Load.At at() {
            return new Load.At(process, city, week);
        }

        Line plus(Line other) {
            return new Line(process, city, week, owner, openHours + other.openHours, heldHours + other.heldHours);
        }
    }

    private static final String SUMS = """
            SELECT process_id, city_id, week, sum(open_hours) AS open_hours, sum(held_hours) AS held_hours,
                   count(*) FILTER (WHERE open_hours > 0) AS firms
            FROM load_week WHERE week >= :from %s GROUP BY process_id, city_id, week ORDER BY process_id, city_id, week""";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    LoadStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    @Transactional
    void replace(List<Line> lines, Instant at) {
        db.sql("DELETE FROM load_week").update();
        batches.batchUpdate(
                "INSERT INTO load_week (process_id, city_id, week, owner_id, open_hours, held_hours) VALUES (?, ?, ?, ?, ?, ?)",
                lines,
                1_000,
                (row, line) -> {
                    row.setString(1, line.process().value());
                    row.setObject(2, line.city().value());
                    row.setObject(3, line.week());
                    row.setObject(4, line.owner().value());
                    row.setDouble(5, line.openHours());
                    row.setDouble(6, line.heldHours());
                });
        db.sql("DELETE FROM load_refresh").update();
        db.sql("INSERT INTO load_refresh (at) VALUES (?)")
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> asOf() {
        return db.sql("SELECT max(at) AS at FROM load_refresh")
                .query((row, n) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    List<Load> sums(LocalDate from) {
        return db.sql(SUMS.formatted(""))
                .param("from", from)
                .query((row, n) -> load(row))
                .list();
    }

    List<Load> of(Party.Id owner, LocalDate from) {
        return db.sql(SUMS.formatted("AND owner_id = :owner"))
                .param("from", from)
                .param("owner", owner.value())
                .query((row, n) -> load(row))
                .list();
    }

    private static Load load(ResultSet row) throws SQLException {
        return new Load(
                new Process.Id(row.getString("process_id")),
                city(row),
                row.getObject("week", LocalDate.class),
                row.getDouble("open_hours"),
                row.getDouble("held_hours"),
                row.getInt("firms"));
    }

    private static Place.Id city(ResultSet row) throws SQLException {
        return new Place.Id(row.getObject("city_id", UUID.class));
    }
}
