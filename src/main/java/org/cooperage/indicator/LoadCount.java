package org.cooperage.indicator;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Busy;
import org.cooperage.chain.Process;
import org.cooperage.indicator.LoadStore.Line;
import org.cooperage.offer.Candidate;
import org.cooperage.offer.Offers;
import org.cooperage.party.Party;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.TimeSlot;

/// Counts open and held unit-hours of every firm, process by process: three queries for each process.
final class LoadCount {

    /// Nobody refuses nobody.
    private static final Party.Id NO_BUYER = new Party.Id(new UUID(0, 0));

    private final Offers offers;
    private final Availability availability;

    LoadCount(Offers offers, Availability availability) {
        this.offers = offers;
        this.availability = availability;
    }

    List<Line> lines(List<Process> processes, List<TimeSlot> weeks) {
        var lines = new ArrayList<Line>();
        processes.forEach(process -> lines.addAll(lines(process.id(), weeks)));
        return lines;
    }

    private List<Line> lines(Process.Id process, List<TimeSlot> weeks) {
        var makers = offers.candidates(process, List.of(), NO_BUYER);
        var machines = makers.stream().map(m -> m.capability().resource()).toList();
        var whole = new TimeSlot(weeks.getFirst().from(), weeks.getLast().to());
        var open = availability.open(machines, whole);
        var busy = availability.busy(machines, whole);
        var lines = new HashMap<Object, Line>();
        for (var maker : makers) {
            var machine = maker.capability().resource();
            var windows = open.getOrDefault(machine, List.of());
            var taken = busy.getOrDefault(machine, List.of());
            for (var week : weeks) {
                var line = line(maker, week, windows, taken);
                lines.merge(List.of(line.at(), line.owner()), line, Line::plus);
            }
        }
        return List.copyOf(lines.values());
    }

    private static Line line(Candidate maker, TimeSlot week, List<TimeSlot> windows, List<Busy> taken) {
        var ofWeek = windows.stream().flatMap(w -> w.common(week).stream()).toList();
        double openHours = hours(ofWeek) * maker.units();
        double heldHours = taken.stream()
                .filter(b -> b.slot().overlaps(week))
                .mapToDouble(b -> hours(ofWeek.stream()
                        .flatMap(w -> w.common(b.slot()).stream())
                        .toList()))
                .sum();
        return new Line(
                maker.capability().process(),
                maker.capability().city(),
                LocalDate.ofInstant(week.from(), BusinessClock.ZONE),
                maker.capability().owner(),
                openHours,
                Math.min(openHours, heldHours));
    }

    private static double hours(List<TimeSlot> slots) {
        return slots.stream()
                        .map(TimeSlot::length)
                        .reduce(Duration.ZERO, Duration::plus)
                        .toMinutes()
                / 60.0;
    }
}
