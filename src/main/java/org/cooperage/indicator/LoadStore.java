package org.cooperage.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Process;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
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

    LoadStore(JdbcClient db) {
        this.db = db;
    }

    /// Writes what is not as it was: most hours of most firms stay.
    @Transactional
    void replace(List<Line> lines, Instant at) {
        var before = new HashMap<Key, Hours>();
        db.sql("SELECT * FROM load_week").query(row -> {
            before.put(
                    new Key(
                            row.getObject("week", LocalDate.class),
                            row.getString("process_id"),
                            row.getObject("city_id", UUID.class),
                            row.getObject("owner_id", UUID.class)),
                    new Hours(row.getBigDecimal("open_hours"), row.getBigDecimal("held_hours")));
        });
        var now = new HashMap<Key, Hours>();
        lines.forEach(line -> now.put(Key.of(line), Hours.of(line)));
        delete(before.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList());
        insert(now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .toList());
        db.sql("DELETE FROM load_refresh").update();
        db.sql("INSERT INTO load_refresh (at) VALUES (?)")
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Key(LocalDate week, String process, UUID city, UUID owner) {
        static Key of(Line line) {
            return new Key(
                    line.week(),
                    line.process().value(),
                    line.city().value(),
                    line.owner().value());
        }
    }

    /// To the tenth, as they are kept.
    private record Hours(BigDecimal open, BigDecimal held) {
        static Hours of(Line line) {
            return new Hours(tenth(line.openHours()), tenth(line.heldHours()));
        }

        private static BigDecimal tenth(double hours) {
            return BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP);
        }
    }

    private void delete(List<Key> keys) {
        db.sql("""
                        DELETE FROM load_week l
                        USING unnest(:weeks::date[], :processes::text[], :cities::uuid[], :owners::uuid[])
                            AS gone (week, process_id, city_id, owner_id)
                        WHERE l.week = gone.week AND l.process_id = gone.process_id AND l.city_id = gone.city_id
                            AND l.owner_id = gone.owner_id""").params(arrays(keys)).update();
    }

    private void insert(List<Map.Entry<Key, Hours>> rows) {
        var params = arrays(rows.stream().map(Map.Entry::getKey).toList());
        params.put(
                "open",
                rows.stream().map(row -> row.getValue().open().toPlainString()).toArray(String[]::new));
        params.put(
                "held",
                rows.stream().map(row -> row.getValue().held().toPlainString()).toArray(String[]::new));
        db.sql("""
                        INSERT INTO load_week (week, process_id, city_id, owner_id, open_hours, held_hours)
                        SELECT * FROM unnest(:weeks::date[], :processes::text[], :cities::uuid[], :owners::uuid[],
                            :open::numeric[], :held::numeric[])""").params(params).update();
    }

    private static Map<String, Object> arrays(List<Key> keys) {
        var arrays = new HashMap<String, Object>();
        arrays.put("weeks", keys.stream().map(key -> key.week().toString()).toArray(String[]::new));
        arrays.put("processes", keys.stream().map(Key::process).toArray(String[]::new));
        arrays.put("cities", keys.stream().map(key -> key.city().toString()).toArray(String[]::new));
        arrays.put("owners", keys.stream().map(key -> key.owner().toString()).toArray(String[]::new));
        return arrays;
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
