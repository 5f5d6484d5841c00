package org.cooperage.market.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooperage.availability.Resource;
import org.cooperage.place.Place;
import org.cooperage.plan.engine.Busy;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.Site;
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.Travel;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.TimeSlot;

/// The machines of a floor in the engine's words. One use only: ask for all of them first, then for the lists.
///
/// Work that was agreed for closed hours is proof enough that they are open then.
final class Machinery {
    private final Instant origin;
    private final Hours hours;
    private final Set<UUID> deals;
    private final List<Machine> machines = new ArrayList<>();
    private final Map<Resource.Id, Integer> index = new HashMap<>();
    private final Map<Integer, List<TimeSlot>> agreed = new HashMap<>();
    private final Map<Integer, List<Busy>> kept = new HashMap<>();
    private final Map<Integer, Calendar> calendars = new HashMap<>();
    private final Map<List<Span>, Calendar> shared = new HashMap<>();
    private final Map<Place.Id, Integer> towns = new LinkedHashMap<>();
    private final List<GeoPoint> points = new ArrayList<>();

    /// What availability knows, and what is assumed on top.
    ///
    /// @param open when machines work
    /// @param busy which units are taken, for the floor's own jobs too
    /// @param down when they are assumed to stand still
    /// @param outages the same, by units
    record Hours(
            Map<Resource.Id, List<TimeSlot>> open,
            Map<Resource.Id, List<org.cooperage.availability.Busy>> busy,
            Map<Resource.Id, List<TimeSlot>> down,
            List<Assumption.Outage> outages) {}

    /// @param deals jobs whose holds are the floor's own and count as free
    Machinery(Instant origin, Hours hours, Set<UUID> deals) {
        this.origin = origin;
        this.hours = hours;
        this.deals = deals;
    }

    List<Machine> machines() {
        return machines;
    }

    int add(Machine machine) {
        return index.computeIfAbsent(machine.id(), id -> {
            machines.add(machine);
            return machines.size() - 1;
        });
    }

    /// The place has no machine, but goods go there: its row in the travel table.
    int town(Place.Id id, GeoPoint point) {
        return towns.computeIfAbsent(id, town -> {
            points.add(point);
            return points.size() - 1;
        });
    }

    void agreed(int machine, TimeSlot slot) {
        agreed.computeIfAbsent(machine, m -> new ArrayList<>()).add(slot);
    }

    /// That time is a fixed task's own; nobody else's claim on it counts.
    void keep(int machine, int unit, Span span) {
        kept.computeIfAbsent(machine, m -> new ArrayList<>()).add(new Busy(unit, span));
    }

    Calendar calendar(int machine) {
        return calendars.computeIfAbsent(machine, m -> {
            var open = hours.open().getOrDefault(machines.get(m).id(), List.of()).stream()
                    .flatMap(this::inside)
                    .toList();
            var whole = Calendar.open(open);
            var more = agreed.getOrDefault(m, List.of()).stream()
                    .flatMap(this::inside)
                    .filter(span -> whole.spans(span.from(), span.to()).isEmpty())
                    .toList();
            var all = more.isEmpty()
                    ? open
                    : Stream.concat(open.stream(), more.stream()).toList();
            return shared.computeIfAbsent(all, Calendar::open);
        });
    }

    List<Site> sites() {
        return machines.stream()
                .map(m -> new Site(m.id().toString(), m.maker().toString(), town(m.town(), m.point())))
                .toList();
    }

    List<org.cooperage.plan.engine.Resource> resources(Setups setups) {
        return IntStream.range(0, machines.size())
                .mapToObj(machine -> resource(machine, setups))
                .toList();
    }

    private org.cooperage.plan.engine.Resource resource(int machine, Setups setups) {
        var stated = machines.get(machine);
        return new org.cooperage.plan.engine.Resource(
                stated.id().toString(), machine, stated.units(), calendar(machine), busy(machine), setups, 0, 0);
    }

    private List<Busy> busy(int machine) {
        var stated = machines.get(machine);
        var byUnit = new HashMap<Integer, List<Span>>();
        for (var taken : hours.busy().getOrDefault(stated.id(), List.of())) {
            boolean own = taken.deal() != null && deals.contains(taken.deal());
            if (!own && taken.unit() <= stated.units()) {
                touched(taken.slot())
                        .forEach(span -> byUnit.computeIfAbsent(taken.unit() - 1, u -> new ArrayList<>())
                                .add(span));
            }
        }
        for (var stop : hours.down().getOrDefault(stated.id(), List.of())) {
            IntStream.range(0, stated.units())
                    .forEach(unit -> touched(stop)
                            .forEach(span -> byUnit.computeIfAbsent(unit, u -> new ArrayList<>())
                                    .add(span)));
        }
        for (var outage : hours.outages()) {
            IntStream.range(0, stated.units())
                    .filter(unit -> outage.strikes(stated, unit))
                    .forEach(unit -> touched(outage.during())
                            .forEach(span -> byUnit.computeIfAbsent(unit, u -> new ArrayList<>())
                                    .add(span)));
        }
        return withoutKept(machine, byUnit);
    }

    private List<Busy> withoutKept(int machine, Map<Integer, List<Span>> byUnit) {
        var free = new ArrayList<Busy>();
        byUnit.forEach((unit, spans) -> {
            var rest = spans;
            for (var mine : kept.getOrDefault(machine, List.of())) {
                rest = mine.unit() == unit ? without(rest, mine.span()) : rest;
            }
            Calendar.open(rest).spans(0, Calendar.NEVER).forEach(span -> free.add(new Busy(unit, span)));
        });
        return free;
    }

    private static List<Span> without(List<Span> spans, Span hole) {
        var rest = new ArrayList<Span>();
        for (var span : spans) {
            if (!span.overlaps(hole)) {
                rest.add(span);
                continue;
            }
            if (span.from() < hole.from()) {
                rest.add(new Span(span.from(), hole.from()));
            }
            if (hole.to() < span.to()) {
                rest.add(new Span(hole.to(), span.to()));
            }
        }
        return rest;
    }

    Travel travel(Function<List<GeoPoint>, Travel> roads) {
        return roads.apply(points);
    }

    private Stream<Span> inside(TimeSlot slot) {
        return span(minuteAfter(slot.from()), minute(slot.to()));
    }

    private Stream<Span> touched(TimeSlot slot) {
        return span(minute(slot.from()), minuteAfter(slot.to()));
    }

    private static Stream<Span> span(int from, int to) {
        int begin = Math.max(0, from);
        return begin < to ? Stream.of(new Span(begin, to)) : Stream.empty();
    }

    int minute(Instant moment) {
        return Floor.minute(origin, moment);
    }

    private int minuteAfter(Instant moment) {
        return Floor.minute(origin, moment.plusSeconds(59));
    }
}
