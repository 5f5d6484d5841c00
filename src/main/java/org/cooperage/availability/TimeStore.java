package org.cooperage.availability;

import static org.cooperage.availability.ResourceStore.texts;
import static org.cooperage.availability.Times.at;
import static org.cooperage.availability.Times.slot;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Open and busy time of many resources at once. There are two: one reads as the application, under row-level
/// security, one as the engines, over all firms.
class TimeStore {

    private final JdbcClient db;

    TimeStore(JdbcClient db) {
        this.db = db;
    }

    /// Whether the transaction is the platform's, from which no row is hidden.
    boolean seesEverybody() {
        return db.sql("SELECT acting_role() = 'SYSTEM'").query(Boolean.class).single();
    }

    /// Open windows less closures. Resources of one calendar without closures of their own share one list.
    Map<Resource.Id, List<TimeSlot>> open(Collection<Resource.Id> resources, TimeSlot within) {
        var calendarOf = calendarIds(resources);
        var calendars = calendars(new HashSet<>(calendarOf.values()));
        var closures = closures(resources, calendars.keySet(), within);
        var stopped = closures.stream()
                .map(Closure::resource)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        var shared = new HashMap<Calendar.Id, List<TimeSlot>>();
        var open = new LinkedHashMap<Resource.Id, List<TimeSlot>>();
        calendarOf.forEach((resource, id) -> {
            var calendar = calendars.get(id);
            if (calendar != null) {
                open.put(
                        resource,
                        stopped.contains(resource)
                                ? open(calendar, resource, closures, within)
                                : shared.computeIfAbsent(id, any -> open(calendar, resource, closures, within)));
            }
        });
        return open;
    }

    private static List<TimeSlot> open(
            Calendar calendar, Resource.Id resource, List<Closure> closures, TimeSlot within) {
        var closed = closures.stream()
                .filter(closure -> closure.closes(calendar.id(), resource))
                .map(Closure::during)
                .toList();
        return Slots.without(calendar.windows(within), closed);
    }

    /// Held slots and single units that are down, by resource; resources that are all free are left out.
    Map<Resource.Id, List<Busy>> busy(Collection<Resource.Id> resources, TimeSlot within, Instant now) {
        return db
                .sql("""
                        SELECT resource_id, unit, lower(during) AS starts, upper(during) AS ends, deal_id,
                               CASE WHEN deal_id IS NULL THEN 'OWN_WORK' ELSE state END AS why
                        FROM hold
                        WHERE resource_id = ANY(?::uuid[]) AND during && tstzrange(?, ?)
                          AND (expires_at IS NULL OR expires_at > ?)
                        UNION ALL
                        SELECT resource_id, unit, lower(during), upper(during), NULL, 'DOWN'
                        FROM closure
                        WHERE resource_id = ANY(?::uuid[]) AND unit IS NOT NULL AND during && tstzrange(?, ?)
                        ORDER BY resource_id, unit, starts""")
                .param(texts(resources))
                .param(at(within.from()))
                .param(at(within.to()))
                .param(at(now))
                .param(texts(resources))
                .param(at(within.from()))
                .param(at(within.to()))
                .query((row, n) -> new Busy(
                        new Resource.Id(row.getObject("resource_id", UUID.class)),
                        row.getInt("unit"),
                        slot(row),
                        row.getObject("deal_id", UUID.class),
                        Busy.Why.valueOf(row.getString("why"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Busy::resource, LinkedHashMap::new, Collectors.toList()));
    }

    private Map<Resource.Id, Calendar.Id> calendarIds(Collection<Resource.Id> resources) {
        var all = new LinkedHashMap<Resource.Id, Calendar.Id>();
        db.sql("SELECT id, calendar_id FROM resource WHERE id = ANY(?::uuid[])")
                .param(texts(resources))
                .query(row -> {
                    all.put(
                            new Resource.Id(row.getObject("id", UUID.class)),
                            new Calendar.Id(row.getObject("calendar_id", UUID.class)));
                });
        return all;
    }

    private Map<Calendar.Id, Calendar> calendars(Set<Calendar.Id> ids) {
        return db
                .sql("SELECT * FROM calendar WHERE id = ANY(?::uuid[])")
                .param(ids.stream().map(Calendar.Id::toString).toArray(String[]::new))
                .query((row, n) -> CalendarStore.calendar(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Calendar::id, calendar -> calendar));
    }

    /// By `IN (SELECT unnest …)`, which is looked up in a hash: thousands of ids are gone through one by one
    /// otherwise.
    private List<Closure> closures(
            Collection<Resource.Id> resources, Collection<Calendar.Id> calendars, TimeSlot within) {
        return db.sql("""
                        SELECT *, lower(during) AS starts, upper(during) AS ends FROM closure
                        WHERE during && tstzrange(:from, :to) AND unit IS NULL
                          AND resource_id IN (SELECT unnest(:resources::uuid[]))
                        UNION ALL
                        SELECT *, lower(during), upper(during) FROM closure
                        WHERE during && tstzrange(:from, :to) AND unit IS NULL AND resource_id IS NULL
                          AND (calendar_id IS NULL OR calendar_id IN (SELECT unnest(:calendars::uuid[])))""")
                .param("from", at(within.from()))
                .param("to", at(within.to()))
                .param("resources", texts(resources))
                .param(
                        "calendars",
                        calendars.stream().map(Calendar.Id::toString).toArray(String[]::new))
                .query((row, n) -> CalendarStore.closure(row))
                .list();
    }
}
