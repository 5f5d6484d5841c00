package org.cooperage.availability.power;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.availability.Calendar;
import org.cooperage.chain.ResourceKind;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of restricted hours and of what machines draw.
@Repository
class PowerStore {
    private final JdbcClient db;

    PowerStore(JdbcClient db) {
        this.db = db;
    }

    List<RestrictedHours> all() {
        return db.sql("SELECT * FROM restricted_hours ORDER BY city_id, opens, id")
                .query((row, number) -> hours(row))
                .list();
    }

    void add(RestrictedHours restricted) {
        var hours = restricted.hours();
        db.sql("""
                        INSERT INTO restricted_hours (id, city_id, name_zh, name_en, days, opens, minutes)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        restricted.id().value(),
                        restricted.city().value(),
                        hours.name().zh(),
                        hours.name().en(),
                        bits(hours.days()),
                        hours.opens(),
                        hours.length().toMinutes())
                .update();
    }

    boolean remove(RestrictedHours.Id id) {
        return db.sql("DELETE FROM restricted_hours WHERE id = ?")
                        .param(id.value())
                        .update()
                == 1;
    }

    Map<ResourceKind.Id, BigDecimal> kilowatts() {
        var kilowatts = new HashMap<ResourceKind.Id, BigDecimal>();
        db.sql("SELECT kind_id, kilowatts FROM kind_power").query(row -> {
            kilowatts.put(new ResourceKind.Id(row.getString("kind_id")), row.getBigDecimal("kilowatts"));
        });
        return kilowatts;
    }

    void draws(ResourceKind.Id kind, BigDecimal kilowatts) {
        db.sql("""
                        INSERT INTO kind_power (kind_id, kilowatts) VALUES (?, ?)
                        ON CONFLICT (kind_id) DO UPDATE SET kilowatts = excluded.kilowatts""").params(kind.value(), kilowatts).update();
    }

    private static RestrictedHours hours(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new RestrictedHours(
                new RestrictedHours.Id(id),
                new Place.Id(row.getObject("city_id", UUID.class)),
                new Calendar(
                        new Calendar.Id(id),
                        null,
                        new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                        days(row.getInt("days")),
                        row.getObject("opens", LocalTime.class),
                        Duration.ofMinutes(row.getInt("minutes"))));
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    private static Set<DayOfWeek> days(int bits) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> (bits & 1 << day.ordinal()) != 0)
                .collect(Collectors.toSet());
    }
}
