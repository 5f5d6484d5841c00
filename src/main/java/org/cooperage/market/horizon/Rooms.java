package org.cooperage.market.horizon;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Busy;
import org.cooperage.chain.Process;
import org.cooperage.deal.Deal;
import org.cooperage.deal.OpenJob;
import org.cooperage.offer.Candidate;
import org.cooperage.offer.Offers;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Component;

/// Counts rooms over all firms, process by process: three queries for each.
@Component
class Rooms {
    /// Nobody refuses nobody.
    private static final Party.Id NO_BUYER = new Party.Id(new UUID(0, 0));

    private final Offers offers;
    private final Availability availability;
    private final HorizonSettings settings;

    Rooms(Offers offers, Availability availability, HorizonSettings settings) {
        this.offers = offers;
        this.availability = availability;
        this.settings = settings;
    }

    /// @param jobs agreed jobs; all else a machine is promised to is its owner's own
    List<Room> count(List<Process> processes, List<Week> weeks, Map<Deal.Id, OpenJob> jobs, Instant now) {
        var rooms = new ArrayList<Room>();
        processes.forEach(process -> rooms.addAll(new Count(process.id(), weeks, jobs, now).rooms()));
        return rooms;
    }

    /// The rooms of one process. One use only.
    private final class Count {
        private final Process.Id process;
        private final List<Week> weeks;
        private final Map<Deal.Id, OpenJob> jobs;
        private final List<TimeSlot> slots;
        private final Map<Object, OpenHours> hours = new IdentityHashMap<>();
        private final Map<Place.Id, long[]> open = new LinkedHashMap<>();
        private final Map<Place.Id, long[]> own = new HashMap<>();
        private final Map<Place.Id, List<Map<Deal.Id, Long>>> held = new HashMap<>();

        Count(Process.Id process, List<Week> weeks, Map<Deal.Id, OpenJob> jobs, Instant now) {
            this.process = process;
            this.weeks = weeks;
            this.jobs = jobs;
            slots = weeks.stream()
                    .map(Week::span)
                    .map(s -> s.from().isBefore(now) ? new TimeSlot(now, s.to()) : s)
                    .toList();
        }

        List<Room> rooms() {
            var makers = offers.candidates(process, List.of(), NO_BUYER);
            var machines = makers.stream().map(m -> m.capability().resource()).toList();
            var whole = new TimeSlot(slots.getFirst().from(), slots.getLast().to());
            var windows = availability.open(machines, whole);
            var busy = availability.busy(machines, whole);
            for (var maker : makers) {
                var machine = maker.capability().resource();
                var list = windows.getOrDefault(machine, List.of());
                add(
                        maker,
                        hours.computeIfAbsent(list, l -> new OpenHours(list)),
                        busy.getOrDefault(machine, List.of()));
            }
            return open.entrySet().stream()
                    .map(e -> new Room(
                            process.value(),
                            e.getKey(),
                            numbers(e.getValue()),
                            numbers(own.getOrDefault(e.getKey(), new long[weeks.size()])),
                            held.getOrDefault(e.getKey(), List.of())))
                    .toList();
        }

        private static List<Long> numbers(long[] minutes) {
            return LongStream.of(minutes).map(m -> Math.max(0, m)).boxed().toList();
        }

        private void add(Candidate maker, OpenHours windows, List<Busy> busy) {
            var city = maker.capability().city();
            double speed = maker.efficiency().doubleValue();
            var minutes = open.computeIfAbsent(city, c -> new long[weeks.size()]);
            var taken = held.computeIfAbsent(
                    city,
                    c -> IntStream.range(0, weeks.size())
                            .<Map<Deal.Id, Long>>mapToObj(w -> new HashMap<>())
                            .toList());
            for (int week = 0; week < minutes.length; week++) {
                double share = dependable(weeks.get(week));
                minutes[week] += Math.round(windows.minutes(slots.get(week)) * maker.units() * speed * share);
                for (var one : busy) {
                    var common = one.slot().common(slots.get(week));
                    long used = common.map(c -> Math.round(windows.minutes(c) * speed))
                            .orElse(0L);
                    if (used > 0) {
                        take(one, city, used, taken, week);
                    }
                }
            }
        }

        private void take(Busy busy, Place.Id city, long used, List<Map<Deal.Id, Long>> taken, int week) {
            var id = busy.deal();
            var job = id == null ? null : jobs.get(new Deal.Id(id));
            if (job != null && job.step().process().equals(process.value())) {
                taken.get(week).merge(job.id(), used, Long::sum);
            } else {
                own.computeIfAbsent(city, c -> new long[weeks.size()])[week] += used;
            }
        }
    }

    private double dependable(Week week) {
        return (week.detail() == Week.Detail.COARSE ? settings.dependable() : BigDecimal.ONE).doubleValue();
    }
}
