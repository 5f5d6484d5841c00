package org.cooperage.plan.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cooperage.availability.Busy.Why;
import org.cooperage.match.Match;
import org.cooperage.place.Freights;
import org.cooperage.place.Place;
import org.cooperage.plan.Job;
import org.cooperage.plan.engine.Busy;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.Site;
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.TimeSlot;

/// The sites and machines of a plan in the engine's words: when they are open, what of that is taken.
final class Machines {
    private final Breakdown breakdown;
    private final Instant origin;
    private final Power power;
    private final double yuanPerKilowattHour;
    private final Map<UUID, List<TimeSlot>> closed;
    private final List<Job.Slot> taken;
    private final List<Job.Slot> standing;

    private final Map<UUID, Integer> siteIndex = new LinkedHashMap<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<GeoPoint> points = new ArrayList<>();
    private final Map<UUID, Integer> resourceIndex = new LinkedHashMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private final Map<List<TimeSlot>, Calendar> calendars = new HashMap<>();

    /// @param closed resources that are shut, on top of what their calendars know
    /// @param taken what this order holds besides its own chain
    /// @param standing where lots of the order stay whatever happens
    Machines(
            Breakdown breakdown,
            Instant origin,
            Power power,
            double yuanPerKilowattHour,
            Map<UUID, List<TimeSlot>> closed,
            List<Job.Slot> taken,
            List<Job.Slot> standing) {
        this.breakdown = breakdown;
        this.power = power;
        this.yuanPerKilowattHour = yuanPerKilowattHour;
        this.origin = origin;
        this.closed = closed;
        this.taken = taken;
        this.standing = standing;
    }

    List<Site> sites() {
        return sites;
    }

    List<Resource> resources() {
        return resources;
    }

    Travel travel(Freights freights) {
        return new Roads(freights).between(points);
    }

    /// Position of a maker's machines, 0 if they were never added.
    int indexOf(Match maker) {
        return resourceIndex.getOrDefault(
                maker.candidate().capability().resource().value(), 0);
    }

    /// Adds the place of delivery; returns its position among the resources.
    int addDelivery(Place place) {
        int site = site(place.id().value(), place.id().value(), place.point());
        resources.add(Resource.of("delivery", site, Resource.UNLIMITED));
        return resources.size() - 1;
    }

    private int site(UUID id, UUID firm, GeoPoint point) {
        return siteIndex.computeIfAbsent(id, key -> {
            points.add(point);
            sites.add(new Site(key.toString(), firm.toString(), points.size() - 1));
            return sites.size() - 1;
        });
    }

    void add(Match maker, Work work) {
        var candidate = maker.candidate();
        var id = candidate.capability().resource().value();
        int site = site(candidate.site().value(), candidate.capability().owner().value(), candidate.point());
        var known = resourceIndex.get(id);
        var step = breakdown.steps().get(work.step());
        if (known == null) {
            resourceIndex.put(id, resources.size());
            resources.add(resource(maker, site, step));
        } else if (step.operation().setupMinutes() > 0) {
            resources.set(
                    known,
                    resources.get(known).with(Setups.uniform(step.operation().setupMinutes())));
        }
    }

    private Resource resource(Match maker, int site, Step step) {
        var candidate = maker.candidate();
        var id = candidate.capability().resource().value();
        var operation = step.operation();
        var batch = operation.batchSize();
        long capacity = batch == null ? 0 : Math.max(1, step.toEngine(batch));
        var resource = new Resource(
                id.toString(),
                site,
                candidate.units(),
                calendar(maker.open()),
                busy(maker, candidate.units(), id),
                Setups.uniform(operation.setupMinutes()),
                capacity,
                0);
        long perHour = Yuan.of(power.kilowattsOf(candidate) * yuanPerKilowattHour);
        var restricted = power.restrictedFor(candidate);
        return perHour <= 0 || restricted.isEmpty() ? resource : resource.dearIn(calendar(restricted), perHour);
    }

    private Calendar calendar(List<TimeSlot> open) {
        return calendars.computeIfAbsent(
                open,
                slots -> Calendar.open(
                        slots.stream().flatMap(s -> inside(s).stream()).toList()));
    }

    /// Whole minutes that lie within the slot.
    private List<Span> inside(TimeSlot slot) {
        int from = Math.max(0, Model.minuteAfter(origin, slot.from()));
        int to = Model.minute(origin, slot.to());
        return from < to ? List.of(new Span(from, to)) : List.of();
    }

    /// What others hold, what is shut, and what this order holds besides its own chain.
    private List<Busy> busy(Match maker, int units, UUID resource) {
        var found = new ArrayList<Busy>();
        for (var slot : maker.busy()) {
            if (slot.unit() <= units && slot.why() == Why.DOWN) {
                found.addAll(down(resource, slot.unit() - 1, slot.slot()));
            } else if (slot.unit() <= units) {
                around(slot.slot()).forEach(span -> found.add(new Busy(slot.unit() - 1, span)));
            }
        }
        for (var shut : closed.getOrDefault(resource, List.of())) {
            IntStream.range(0, units).forEach(unit -> found.addAll(down(resource, unit, shut)));
        }
        for (var slot : taken) {
            if (slot.resourceId().equals(resource) && slot.unit() <= units) {
                around(slot.during()).forEach(span -> found.add(new Busy(slot.unit() - 1, span)));
            }
        }
        return merged(found);
    }

    /// A lot that was on the machine when it broke down stands in the breakdown; only the rest of it is lost
    /// time.
    private List<Busy> down(UUID resource, int unit, TimeSlot during) {
        var there = standing.stream()
                .filter(s -> s.resourceId().equals(resource) && s.unit() == unit + 1)
                .flatMap(s -> around(s.during()).stream())
                .toList();
        var lost = new ArrayList<Busy>();
        for (var span : around(during)) {
            int from = span.from();
            for (var stay : Calendar.open(there).spans(span.from(), span.to())) {
                if (from < stay.from()) {
                    lost.add(new Busy(unit, new Span(from, stay.from())));
                }
                from = Math.max(from, stay.to());
            }
            if (from < span.to()) {
                lost.add(new Busy(unit, new Span(from, span.to())));
            }
        }
        return lost;
    }

    /// Whole minutes that touch the slot.
    private List<Span> around(TimeSlot slot) {
        int from = Math.max(0, Model.minute(origin, slot.from()));
        int to = Model.minuteAfter(origin, slot.to());
        return from < to ? List.of(new Span(from, to)) : List.of();
    }

    /// A machine that is down while it is booked is simply not there.
    private static List<Busy> merged(List<Busy> taken) {
        var byUnit = new LinkedHashMap<Integer, List<Span>>();
        taken.forEach(
                b -> byUnit.computeIfAbsent(b.unit(), u -> new ArrayList<>()).add(b.span()));
        var merged = new ArrayList<Busy>();
        byUnit.forEach((unit, spans) -> {
            var together = Calendar.open(spans);
            together.spans(0, Calendar.NEVER).forEach(span -> merged.add(new Busy(unit, span)));
        });
        return merged;
    }
}
