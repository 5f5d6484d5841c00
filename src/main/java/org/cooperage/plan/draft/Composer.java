package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cooperage.match.Match;
import org.cooperage.plan.Job;
import org.cooperage.plan.Transport;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.Solution;
import org.cooperage.shared.Ids;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// Turns what the engine found into jobs, one for each maker's resource and part of a step.
final class Composer {
    private final Model model;
    private final Solution solution;
    private final Ids ids;
    private final Trips trips;
    private final Map<Integer, Assignment> byTask = new HashMap<>();

    Composer(Model model, Solution solution, Ids ids, Trips trips) {
        this.model = model;
        this.solution = solution;
        this.ids = ids;
        this.trips = trips;
        solution.assignments().forEach(a -> byTask.put(a.task(), a));
    }

    /// What the maker of a job does, before it is known where the goods go next.
    record Part(UUID key, Work work, Match maker, List<Assignment> lots) {}

    /// Jobs and trips; the price is reckoned afterwards.
    record Draft(List<Job> jobs, List<Transport> transports) {}

    Draft compose() {
        var parts = parts();
        var keyOfTask = new HashMap<Integer, UUID>();
        parts.forEach(p -> p.lots().forEach(a -> keyOfTask.put(a.task(), p.key())));
        var moves = trips.between(model, parts, byTask, keyOfTask);
        var jobs = parts.stream().map(part -> job(part, moves)).toList();
        return new Draft(jobs, moves);
    }

    private List<Part> parts() {
        var found = new LinkedHashMap<String, Part>();
        solution.assignments().stream()
                .filter(a -> !model.isDelivery(a))
                .sorted(Comparator.comparingInt(
                                (Assignment a) -> model.workOf(a).step())
                        .thenComparingInt(Assignment::start)
                        .thenComparingInt(Assignment::task))
                .forEach(a ->
                        found.computeIfAbsent(nameOf(a), name -> part(a)).lots().add(a));
        return List.copyOf(found.values());
    }

    /// A job that stays is one job, whether some of its portions may move or not.
    private String nameOf(Assignment a) {
        var kept = model.workOf(a).kept();
        return kept != null
                ? kept.key().toString()
                : model.tasks().get(a.task()).work() + "/" + a.mode();
    }

    private Part part(Assignment a) {
        var work = model.workOf(a);
        var kept = work.kept();
        return new Part(kept == null ? ids.next() : kept.key(), work, model.makerOf(a), new ArrayList<>());
    }

    private Job job(Part part, List<Transport> moves) {
        var step = model.stepOf(part.work());
        var operation = step.operation();
        var candidate = part.maker().candidate();
        var quantity = step.fromEngine(sum(part, true));
        var output = step.fromEngine(sum(part, false));
        var price = part.work().unitPrice(part.maker(), step);
        var fee = part.work().setupFee(part.maker());
        var slots = slots(part);
        return new Job(
                part.key(),
                operation.seq(),
                operation.name(),
                step.process().value(),
                candidate.capability().owner().value(),
                candidate.capability().id().value(),
                candidate.capability().resource().value(),
                candidate.site().value(),
                candidate.capability().city().value(),
                nextSite(part.key(), moves),
                quantity,
                output,
                operation.unit(),
                lines(part),
                part.lots().stream().map(a -> lot(a, step)).toList(),
                slots,
                spanOf(slots),
                price,
                fee,
                amount(price, quantity, fee),
                step.handWork().stream()
                        .map(h -> new Job.HandWork(h.seq(), h.name()))
                        .toList(),
                step.kg(output, model.commission().product().unitKg()).setScale(2, RoundingMode.HALF_UP));
    }

    static Money amount(BigDecimal unitPrice, BigDecimal quantity, Money setupFee) {
        return new Money(unitPrice.multiply(quantity)).plus(setupFee);
    }

    private long sum(Part part, boolean input) {
        return part.lots().stream()
                .map(model::portionOf)
                .mapToLong(p -> input ? p.quantity() : p.output())
                .sum();
    }

    private Job.Lot lot(Assignment a, Step step) {
        return new Job.Lot(
                model.portionOf(a).number(),
                step.fromEngine(model.portionOf(a).quantity()),
                a.unit() + 1,
                model.at(a.occupiedFrom()),
                model.at(a.start()),
                model.at(a.end()));
    }

    private List<Job.Line> lines(Part part) {
        var sums = new LinkedHashMap<String, Job.Line>();
        part.lots().stream()
                .map(model::portionOf)
                .sorted(Comparator.comparingInt(Breakdown.Portion::number))
                .flatMap(p -> p.lines().stream())
                .forEach(line -> sums.merge(
                        line.colour() + "\n" + line.size(),
                        line,
                        (a, b) ->
                                new Job.Line(a.colour(), a.size(), a.quantity().add(b.quantity()))));
        return List.copyOf(sums.values());
    }

    /// Lots that follow each other on a unit, with nothing but closed hours between them, are one slot.
    private List<Job.Slot> slots(Part part) {
        var resource = part.maker().candidate().capability().resource().value();
        var calendar = model.problem().resourceOf(part.lots().getFirst()).calendar();
        var sorted = part.lots().stream()
                .map(a -> withSetup(calendar, a))
                .sorted(Comparator.comparingInt(Assignment::unit).thenComparingInt(Assignment::occupiedFrom))
                .toList();
        var slots = new ArrayList<Job.Slot>();
        @Nullable Assignment first = null;
        int end = 0;
        for (var a : sorted) {
            if (first != null && a.unit() == first.unit() && follows(part, calendar, end, a)) {
                end = Math.max(end, a.end());
            } else {
                if (first != null) {
                    slots.add(slot(resource, first, end));
                }
                first = a;
                end = a.end();
            }
        }
        slots.add(slot(resource, Objects.requireNonNull(first), end));
        return slots;
    }

    /// A lot that needs no changing over after the one before it would need it after somebody else's: the time for it
    /// is
    /// taken, so that whoever gets the gap leaves the machine as it must be.
    private Assignment withSetup(Calendar calendar, Assignment a) {
        var resource = model.problem().resourceOf(a);
        int setup = resource.setups()
                .minutes(Setups.UNKNOWN, model.problem().tasks().get(a.task()).family());
        if (setup == 0 || a.occupiedFrom() < a.start()) {
            return a;
        }
        int from = Math.max(endBefore(a), calendar.startBefore(a.start(), setup));
        return new Assignment(a.task(), a.mode(), a.unit(), from, a.start(), a.end());
    }

    private int endBefore(Assignment next) {
        int resource = model.problem().modeOf(next).resource();
        return solution.assignments().stream()
                .filter(a -> a.unit() == next.unit()
                        && a.end() <= next.start()
                        && a.task() != next.task()
                        && model.problem().modeOf(a).resource() == resource)
                .mapToInt(Assignment::end)
                .max()
                .orElse(0);
    }

    private boolean follows(Part part, Calendar calendar, int end, Assignment next) {
        if (next.occupiedFrom() <= end) {
            return true;
        }
        return calendar.worked(end, next.occupiedFrom()) == 0
                && model.problem().resourceOf(next).busy().stream()
                        .noneMatch(b -> b.unit() == next.unit()
                                && b.span().from() < next.occupiedFrom()
                                && end < b.span().to());
    }

    private Job.Slot slot(UUID resource, Assignment first, int end) {
        return new Job.Slot(resource, first.unit() + 1, new TimeSlot(model.at(first.occupiedFrom()), model.at(end)));
    }

    private static TimeSlot spanOf(List<Job.Slot> slots) {
        var from = slots.stream()
                .map(s -> s.during().from())
                .min(Instant::compareTo)
                .orElseThrow();
        var to =
                slots.stream().map(s -> s.during().to()).max(Instant::compareTo).orElseThrow();
        return new TimeSlot(from, to);
    }

    /// Where most of a job's goods go.
    private static @Nullable UUID nextSite(UUID job, List<Transport> moves) {
        var kg = new HashMap<UUID, BigDecimal>();
        for (var move : moves) {
            var site = move.toSiteId();
            if (move.fromJob().equals(job) && site != null) {
                kg.merge(site, move.kg(), BigDecimal::add);
            }
        }
        return kg.entrySet().stream()
                .max(Map.Entry.<UUID, BigDecimal>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
