package org.cooperage.availability.slot;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Calendar;
import org.cooperage.availability.Resource;
import org.cooperage.availability.slot.engine.Spans;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.TimeSlot;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rules of booking as the one who acts may see them; what is taken, over all firms.
@Repository
class SlotStore {

    private static final UUID NOTHING = new UUID(0, 0);

    private static final String RULE = """
            SELECT b.*, r.units, r.calendar_id, s.lat, s.lon
            FROM booking_rule b JOIN resource r ON r.id = b.resource_id JOIN site s ON s.id = r.site_id
            """;

    /// For so many things all holds of the time are read at once. The database would look for each thing instead: how
    /// many there are it does not know when it makes a plan for all calls.
    private static final int MANY = 200;

    private static final String HOLDS_OF_THE_TIME =
            "(SELECT * FROM hold WHERE during && tstzrange(:from, :to) OFFSET 0)";

    private static final String TAKEN = """
            WITH thing AS (SELECT unnest(:things::uuid[]) AS id)
            SELECT resource_id, unit,
                   floor(extract(epoch FROM lower(during)) / 60)::bigint AS starts,
                   ceil(extract(epoch FROM upper(during)) / 60)::bigint AS ends
            FROM (SELECT h.resource_id, h.unit, h.during FROM %s h JOIN thing t ON t.id = h.resource_id
                  WHERE h.during && tstzrange(:from, :to) AND (h.expires_at IS NULL OR h.expires_at > :now)
                  UNION ALL
                  SELECT c.resource_id, u, c.during
                  FROM closure c JOIN thing t ON t.id = c.resource_id JOIN resource r ON r.id = t.id,
                       generate_series(coalesce(c.unit, 1), coalesce(c.unit, r.units)) AS u
                  WHERE c.during && tstzrange(:from, :to)) AS x
            ORDER BY resource_id, unit, starts""";

    private final JdbcClient db;
    private final JdbcClient all;

    SlotStore(JdbcClient db, @Qualifier("engine") JdbcClient all) {
        this.db = db;
        this.all = all;
    }

    /// Things that can be booked at all and are asked for.
    List<Bookable> bookable(SlotQuery query) {
        return db.sql(RULE + """
                        WHERE r.active
                        AND (cardinality(:things::uuid[]) = 0 OR r.id = ANY(:things::uuid[]))
                        AND (cardinality(:kinds::text[]) = 0 OR r.kind_id = ANY(:kinds::text[]))
                        AND (cardinality(:cities::uuid[]) = 0 OR r.city_id = ANY(:cities::uuid[]))
                        AND (cardinality(:owners::uuid[]) = 0 OR r.owner_id = ANY(:owners::uuid[]))
                        AND r.units >= :units AND b.least_minutes <= :minutes AND b.most_minutes >= :minutes
                        ORDER BY r.id""")
                .param("things", texts(query.things()))
                .param("kinds", texts(query.kinds()))
                .param("cities", texts(query.cities()))
                .param("owners", texts(query.owners()))
                .param("units", query.units())
                .param("minutes", query.length().toMinutes())
                .query((row, n) -> bookable(row))
                .list();
    }

    /// What is taken of each unit, in minutes since 1970; things that are all free are left out. One query over holds
    /// by time, so that thousands of things cost as much as the bookings of these days, not a look for each.
    Map<Resource.Id, List<Spans>> taken(Collection<Resource.Id> things, TimeSlot within, Instant now) {
        var reader = new TakenReader();
        all.sql(TAKEN.formatted(things.size() > MANY ? HOLDS_OF_THE_TIME : "hold"))
                .param("things", texts(things))
                .param("from", at(within.from()))
                .param("to", at(within.to()))
                .param("now", at(now))
                .query(row -> {
                    reader.read(
                            new Resource.Id(uuid(row, "resource_id")),
                            row.getInt("unit"),
                            row.getLong("starts"),
                            row.getLong("ends"));
                });
        return reader.taken();
    }

    Optional<Bookable> find(Resource.Id id) {
        return db.sql(RULE + "WHERE b.resource_id = ?")
                .param(id.value())
                .query((row, n) -> bookable(row))
                .optional();
    }

    List<Bookable> list(Collection<Resource.Id> ids) {
        return db.sql(RULE + "WHERE b.resource_id = ANY(?::uuid[])")
                .param(texts(ids))
                .query((row, n) -> bookable(row))
                .list();
    }

    void put(BookingRule rule) {
        db.sql("""
                        INSERT INTO booking_rule (resource_id, owner_id, grid_minutes, least_minutes, most_minutes,
                                                  notice_minutes, ahead_days, before_minutes, after_minutes)
                        SELECT id, owner_id, :grid, :least, :most, :notice, :ahead, :before, :after
                        FROM resource WHERE id = :resource
                        ON CONFLICT (resource_id) DO UPDATE SET grid_minutes = :grid, least_minutes = :least,
                            most_minutes = :most, notice_minutes = :notice, ahead_days = :ahead,
                            before_minutes = :before, after_minutes = :after""")
                .param("resource", rule.resource().value())
                .param("grid", rule.grid().toMinutes())
                .param("least", rule.least().toMinutes())
                .param("most", rule.most().toMinutes())
                .param("notice", rule.notice().toMinutes())
                .param("ahead", rule.aheadDays())
                .param("before", rule.before().toMinutes())
                .param("after", rule.after().toMinutes())
                .update();
    }

    void remove(Resource.Id id) {
        db.sql("DELETE FROM booking_rule WHERE resource_id = ?")
                .param(id.value())
                .update();
    }

    private static Bookable bookable(ResultSet row) throws SQLException {
        var id = new Resource.Id(uuid(row, "resource_id"));
        return new Bookable(
                id,
                row.getInt("units"),
                new Calendar.Id(uuid(row, "calendar_id")),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                new BookingRule(
                        id,
                        minutes(row, "grid_minutes"),
                        minutes(row, "least_minutes"),
                        minutes(row, "most_minutes"),
                        minutes(row, "notice_minutes"),
                        row.getInt("ahead_days"),
                        minutes(row, "before_minutes"),
                        minutes(row, "after_minutes")));
    }

    private static Duration minutes(ResultSet row, String column) throws SQLException {
        return Duration.ofMinutes(row.getInt(column));
    }

    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }

    /// Gathers rows that come ordered by thing, unit and begin.
    private static final class TakenReader {
        private final Map<Resource.Id, List<Spans>> taken = new HashMap<>();
        private final List<long[]> spans = new ArrayList<>();
        private Resource.Id thing = new Resource.Id(NOTHING);
        private int unit;

        void read(Resource.Id itsThing, int itsUnit, long from, long to) {
            if (itsUnit != unit || !itsThing.equals(thing)) {
                finish();
                thing = itsThing;
                unit = itsUnit;
            }
            var last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && from <= last[1]) {
                last[1] = Math.max(last[1], to);
            } else {
                spans.add(new long[] {from, to});
            }
        }

        private void finish() {
            if (!spans.isEmpty()) {
                taken.computeIfAbsent(thing, any -> new ArrayList<>())
                        .add(new Spans(
                                spans.stream().mapToLong(span -> span[0]).toArray(),
                                spans.stream().mapToLong(span -> span[1]).toArray()));
                spans.clear();
            }
        }

        Map<Resource.Id, List<Spans>> taken() {
            finish();
            return taken;
        }
    }
}
