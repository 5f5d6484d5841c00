package org.cooperage.availability;

import static org.cooperage.availability.Times.at;
import static org.cooperage.availability.Times.slot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Calendars and closures.
@Repository
class CalendarStore {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final JdbcClient db;

    CalendarStore(JdbcClient db) {
        this.db = db;
    }

    List<Calendar> all() {
        return db.sql("SELECT * FROM calendar ORDER BY owner_id NULLS FIRST, name_zh, id")
                .query((row, n) -> calendar(row))
                .list();
    }

    Optional<Calendar> find(Calendar.Id id) {
        return db.sql("SELECT * FROM calendar WHERE id = ?")
                .param(id.value())
                .query((row, n) -> calendar(row))
                .optional();
    }

    void insert(Calendar it) {
        db.sql("INSERT INTO calendar (id, owner_id, name_zh, name_en, days, opens, hours) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(it.id().value())
                .param(it.owner() == null ? null : it.owner().value())
                .param(it.name().zh())
                .param(it.name().en())
                .param(bits(it.days()))
                .param(it.opens())
                .param(hours(it.length()))
                .update();
    }

    void update(Calendar it) {
        db.sql("UPDATE calendar SET name_zh = ?, name_en = ?, days = ?, opens = ?, hours = ? WHERE id = ?")
                .param(it.name().zh())
                .param(it.name().en())
                .param(bits(it.days()))
                .param(it.opens())
                .param(hours(it.length()))
                .param(it.id().value())
                .update();
    }

    /// Closures that may matter to `owner` from `from` on: common ones and his own.
    List<Closure> closures(UUID owner, TimeSlot within) {
        return db.sql("""
                        SELECT *, lower(during) AS starts, upper(during) AS ends FROM closure
                        WHERE (owner_id IS NULL OR owner_id = ?) AND during && tstzrange(?, ?) ORDER BY during""")
                .param(owner)
                .param(at(within.from()))
                .param(at(within.to()))
                .query((row, n) -> closure(row))
                .list();
    }

    /// Breakdowns and days off of one resource that are not over.
    List<Closure> closuresOf(Resource.Id resource, Instant now) {
        return db.sql("""
                        SELECT *, lower(during) AS starts, upper(during) AS ends FROM closure
                        WHERE resource_id = ? AND upper(during) > ? ORDER BY during""")
                .param(resource.value())
                .param(at(now))
                .query((row, n) -> closure(row))
                .list();
    }

    Optional<Closure> findClosure(Closure.Id id) {
        return db.sql("SELECT *, lower(during) AS starts, upper(during) AS ends FROM closure WHERE id = ?")
                .param(id.value())
                .query((row, n) -> closure(row))
                .optional();
    }

    void insert(Closure it) {
        db.sql("""
                        INSERT INTO closure (id, owner_id, calendar_id, resource_id, unit, during, reason)
                        VALUES (?, ?, ?, ?, ?, tstzrange(?, ?), ?)""")
                .param(it.id().value())
                .param(it.owner() == null ? null : it.owner().value())
                .param(it.calendar() == null ? null : it.calendar().value())
                .param(it.resource() == null ? null : it.resource().value())
                .param(it.unit())
                .param(at(it.during().from()))
                .param(at(it.during().to()))
                .param(it.reason().name())
                .update();
    }

    void end(Closure.Id id, TimeSlot during) {
        db.sql("UPDATE closure SET during = tstzrange(?, ?) WHERE id = ?")
                .param(at(during.from()))
                .param(at(during.to()))
                .param(id.value())
                .update();
    }

    boolean delete(Closure.Id id) {
        return db.sql("DELETE FROM closure WHERE id = ?").param(id.value()).update() == 1;
    }

    void stop(UUID stop, Collection<Resource.Id> machines, TimeSlot during) {
        db.sql("""
                        INSERT INTO closure (id, owner_id, resource_id, during, reason, stop_id)
                        SELECT gen_random_uuid(), owner_id, id, tstzrange(:from, :to), 'STOP', :stop
                        FROM resource WHERE id IN (SELECT unnest(:machines::uuid[]))""")
                .param("from", at(during.from()))
                .param("to", at(during.to()))
                .param("stop", stop)
                .param("machines", machines.stream().map(Resource.Id::toString).toArray(String[]::new))
                .update();
    }

    List<Resource.Id> stopped(UUID stop) {
        return db.sql("SELECT resource_id FROM closure WHERE stop_id = ? ORDER BY resource_id")
                .param(stop)
                .query((row, n) -> new Resource.Id(row.getObject("resource_id", UUID.class)))
                .list();
    }

    /// What has begun ends now, what has not is gone.
    void lift(UUID stop, Instant now) {
        db.sql("DELETE FROM closure WHERE stop_id = ? AND lower(during) >= ?")
                .param(stop)
                .param(at(now))
                .update();
        db.sql("""
                        UPDATE closure SET during = tstzrange(lower(during), :now)
                        WHERE stop_id = :stop AND upper(during) > :now""").param("stop", stop).param("now", at(now)).update();
    }

    static Calendar calendar(ResultSet row) throws SQLException {
        var minutes = row.getBigDecimal("hours").multiply(MINUTES).setScale(0, RoundingMode.HALF_UP);
        return new Calendar(
                new Calendar.Id(row.getObject("id", UUID.class)),
                partyId(row.getObject("owner_id", UUID.class)),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                days(row.getInt("days")),
                row.getObject("opens", LocalTime.class),
                Duration.ofMinutes(minutes.longValueExact()));
    }

    static Closure closure(ResultSet row) throws SQLException {
        var calendar = row.getObject("calendar_id", UUID.class);
        var resource = row.getObject("resource_id", UUID.class);
        return new Closure(
                new Closure.Id(row.getObject("id", UUID.class)),
                partyId(row.getObject("owner_id", UUID.class)),
                calendar == null ? null : new Calendar.Id(calendar),
                resource == null ? null : new Resource.Id(resource),
                row.getObject("unit", Integer.class),
                slot(row),
                Closure.Reason.valueOf(row.getString("reason")));
    }

    private static Party.@Nullable Id partyId(@Nullable UUID value) {
        return value == null ? null : new Party.Id(value);
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
    }

    private static Set<DayOfWeek> days(int bits) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> (bits & (1 << (day.getValue() - 1))) != 0)
                .collect(Collectors.toSet());
    }

    private static BigDecimal hours(Duration length) {
        return BigDecimal.valueOf(length.toMinutes()).divide(MINUTES, 2, RoundingMode.HALF_UP);
    }
}
