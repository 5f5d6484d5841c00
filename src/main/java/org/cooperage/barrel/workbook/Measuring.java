package org.cooperage.barrel.workbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Resource;
import org.cooperage.barrel.workbook.MadeStore.Known;
import org.cooperage.barrel.workbook.engine.Range;
import org.cooperage.barrel.workbook.engine.Shift.Quantiles;
import org.cooperage.barrel.workbook.engine.Step;
import org.cooperage.barrel.workbook.engine.Terms;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Component;

/// Proposes the steps of a product from what the platform measured, and measures them again later.
@Component
class Measuring {
    /// So far back.
    static final Duration PERIOD = Duration.ofDays(365);

    private static final double LOWER = 0.25;
    private static final double UPPER = 0.75;

    private final MadeStore store;
    private final Availability availability;
    private final Clock clock;

    Measuring(MadeStore store, Availability availability, Clock clock) {
        this.store = store;
        this.availability = availability;
        this.clock = clock;
    }

    List<MadeStore.Product> products(Party.Id firm) {
        return store.products(firm);
    }

    /// Steps as measured, those without reports as the routing has them; the demand is what was made in a year.
    Sheet propose(Party.Id firm, String title, String product, String unit) {
        var now = clock.instant();
        var known = store.known(firm, product, now.minus(PERIOD));
        var made = made(firm, product, now.minus(PERIOD), now);
        var steps = new ArrayList<Step>();
        for (var one : known) {
            steps.add(step(steps.size() + 1, one, made));
        }
        double units = known.stream().mapToDouble(Known::made).max().orElse(0);
        var usual = Terms.USUAL;
        var terms = new Terms(
                usual.lot(),
                units > 0 ? Range.of(Math.ceil(units)) : usual.unitsAYear(),
                usual.openHoursAYear(),
                usual.labourYuan(),
                usual.machineYuan());
        return new Sheet(title, product, unit, terms, steps, List.of());
    }

    private static Step step(int id, Known known, List<Made> all) {
        var made = all.stream()
                .filter(job -> job.seq() == known.seq() && job.outside() == known.outside())
                .toList();
        var prices = made.stream().map(Made::yuan).filter(Objects::nonNull).toList();
        int stations = made.isEmpty() ? 1 : (int) Math.max(1, Math.round(median(made, Made::machines)));
        return new Step(
                id,
                written(known.name()),
                known.process(),
                known.outside(),
                true,
                made.isEmpty() ? Range.of(rounded(known.minutes())) : spread(made, Made::minutes),
                made.isEmpty() ? Range.NONE : spread(made, Made::waitHours),
                known.setupMinutes(),
                made.isEmpty() ? 100 : Math.max(0.1, rounded(median(made, Made::accuratePercent))),
                1,
                known.process() == null ? 0 : 1,
                stations,
                Range.of(rounded(known.outside() ? 0 : known.materialYuan())),
                prices.isEmpty() ? Range.NONE : Range.of(rounded(Quantiles.of(prices, 0.5))),
                made.isEmpty()
                        ? null
                        : new Step.Seen(
                                made.size(),
                                made.getLast().day(),
                                made.getFirst().day()));
    }

    static String written(Bilingual name) {
        return name.zh().equals(name.en()) || name.en().isBlank() ? name.zh() : name.zh() + " | " + name.en();
    }

    private static double median(List<Made> made, ToDoubleFunction<Made> value) {
        return Quantiles.of(made.stream().mapToDouble(value).boxed().toList(), 0.5);
    }

    /// The middle half of the jobs.
    private static Range spread(List<Made> made, ToDoubleFunction<Made> value) {
        var values = made.stream().mapToDouble(value).boxed().toList();
        return new Range(rounded(Quantiles.of(values, LOWER)), rounded(Quantiles.of(values, UPPER)));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /// Own jobs with the open minutes of their machine only; the calendar of another firm's machine is not ours to see.
    List<Made> made(Party.Id firm, String product, Instant from, Instant until) {
        var made = store.made(firm, product, from, until);
        var machines = made.stream()
                .filter(job -> !job.outside() && job.machine() != null)
                .map(job -> new Resource.Id(Objects.requireNonNull(job.machine())))
                .collect(Collectors.toSet());
        if (machines.isEmpty()) {
            return made;
        }
        var first = made.stream().map(Made::begun).min(Instant::compareTo).orElse(from);
        var open = availability.open(machines, new TimeSlot(first, until));
        return made.stream()
                .map(job -> job.outside() ? job : inOpenHours(job, open))
                .toList();
    }

    /// Stops are spread evenly over open and closed hours. Work reported while the machine is closed counts whole.
    private static Made inOpenHours(Made job, Map<Resource.Id, List<TimeSlot>> open) {
        if (job.machine() == null) {
            return job;
        }
        var span = new TimeSlot(job.begun(), job.done());
        double openMinutes = open.getOrDefault(new Resource.Id(job.machine()), List.of()).stream()
                .flatMap(window -> window.common(span).stream())
                .mapToDouble(slot -> slot.length().toSeconds() / 60.0)
                .sum();
        double all = span.length().toSeconds() / 60.0;
        return openMinutes <= 0 ? job : job.with(job.openMinutes() * Math.min(1, openMinutes / all));
    }
}
