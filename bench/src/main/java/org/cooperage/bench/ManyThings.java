package org.cooperage.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cooperage.availability.slot.engine.Spans;
import org.cooperage.availability.slot.engine.Thing;

/// 5,000 things others may book, at the sites of a demo, with bookings of a year: of two hours each, dense in the next
/// weeks and thin later, about 90 for each thing. Made in the database, through the same constraints as any booking.
final class ManyThings {
    static final int THINGS = 5_000;
    static final int DAYS = 365;

    private static final String RESOURCES = """
            INSERT INTO resource (id, owner_id, site_id, city_id, kind_id, name_zh, name_en, units, calendar_id)
            SELECT gen_random_uuid(), s.owner_id, s.id, s.city_id, k.id, '台架 ' || n, 'Bench thing ' || n, 1 + n %% 3, c.id
            FROM generate_series(1, %d) AS n
            JOIN (SELECT *, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS many FROM site) s
                ON s.at = n %% s.many
            JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS many FROM resource_kind) k
                ON k.at = n %% k.many
            JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS many
                  FROM calendar) c
                ON c.at = n %% c.many""".formatted(THINGS);

    private static final String RULES = """
            INSERT INTO booking_rule (resource_id, owner_id, grid_minutes, least_minutes, most_minutes, notice_minutes,
                                      ahead_days, before_minutes, after_minutes)
            SELECT id, owner_id, 30, 30, 1440, 120, %d, 10, 10 FROM resource WHERE name_en LIKE 'Bench thing %%'"""
            .formatted(DAYS);

    /// Four times a day, with a chance that falls from a half to a thirtieth; the same chances in each run.
    private static final String HOLDS = """
            INSERT INTO hold (id, resource_id, owner_id, unit, during, state, deal_id)
            SELECT gen_random_uuid(), r.id, r.owner_id, u,
                   tstzrange(day + hour * interval '1 hour', day + (hour + 2) * interval '1 hour'), 'COMMITTED',
                   gen_random_uuid()
            FROM (SELECT *, row_number() OVER (ORDER BY name_en) AS n FROM resource WHERE name_en LIKE 'Bench thing %%') r
            CROSS JOIN LATERAL generate_series(1, r.units) AS u
            CROSS JOIN generate_series(0, %d) AS d
            CROSS JOIN LATERAL (SELECT ?::timestamptz + d * interval '1 day' AS day) AS days
            CROSS JOIN unnest(ARRAY[0, 2, 5, 7]) AS hour
            WHERE (hashint8(r.n * 7919 + u * 104729 + d * 31 + hour) & 65535) / 65536.0
                  < (0.5 * exp(-d / 42.0) + 0.03) / r.units""".formatted(DAYS);

    private static final String TAKEN = """
            SELECT r.id, r.units, h.unit, extract(epoch FROM lower(h.during))::bigint / 60 AS starts,
                   extract(epoch FROM upper(h.during))::bigint / 60 AS ends
            FROM resource r LEFT JOIN hold h ON h.resource_id = r.id
            WHERE r.name_en LIKE 'Bench thing %' ORDER BY r.id, h.unit, starts""";

    private final Connection db;

    ManyThings(Connection db) {
        this.db = db;
    }

    /// @param midnight the first day of bookings, as text the database reads
    /// @return how many bookings there are
    int make(String midnight) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(RESOURCES);
            statement.execute(RULES);
        }
        int holds;
        try (var statement = db.prepareStatement(HOLDS)) {
            statement.setString(1, midnight);
            holds = statement.executeUpdate();
        }
        try (var statement = db.createStatement()) {
            statement.execute("VACUUM ANALYZE resource, booking_rule, hold");
        }
        return holds;
    }

    /// All of them as the engine takes them, open ten hours on each day.
    List<Thing> things(long firstMidnight) throws SQLException {
        var open = everyDay(firstMidnight);
        var things = new ArrayList<Thing>();
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(TAKEN)) {
            var reader = new Reader(open);
            while (rows.next()) {
                reader.read(
                        rows.getObject("id", UUID.class),
                        rows.getInt("units"),
                        rows.getInt("unit"),
                        rows.getLong("starts"),
                        rows.getLong("ends"));
            }
            things.addAll(reader.things());
        }
        return things;
    }

    private static Spans everyDay(long firstMidnight) {
        var from = new long[DAYS];
        var to = new long[DAYS];
        for (int day = 0; day < DAYS; day++) {
            from[day] = firstMidnight + day * 1_440L + 480;
            to[day] = from[day] + 600;
        }
        return new Spans(from, to);
    }

    /// Gathers rows that come ordered by thing, unit and begin; a unit that is never taken has none.
    private static final class Reader {
        private final Spans open;
        private final List<Thing> things = new ArrayList<>();
        private final List<Spans> units = new ArrayList<>();
        private final List<long[]> spans = new ArrayList<>();
        private UUID thing = new UUID(0, 0);
        private int count;
        private int unit;

        Reader(Spans open) {
            this.open = open;
        }

        void read(UUID id, int itsCount, int itsUnit, long from, long to) {
            if (!id.equals(thing)) {
                endThing();
                thing = id;
                count = itsCount;
            } else if (itsUnit != unit) {
                endUnit();
            }
            unit = itsUnit;
            if (itsUnit > 0) {
                spans.add(new long[] {from, to});
            }
        }

        private void endUnit() {
            if (!spans.isEmpty()) {
                units.add(new Spans(
                        spans.stream().mapToLong(span -> span[0]).toArray(),
                        spans.stream().mapToLong(span -> span[1]).toArray()));
                spans.clear();
            }
        }

        private void endThing() {
            endUnit();
            if (count > 0) {
                things.add(new Thing(count, open, List.copyOf(units), 30, 10, 10));
                units.clear();
            }
        }

        List<Thing> things() {
            endThing();
            return things;
        }
    }
}
