package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.match.Match;
import org.cooperage.match.Shortlist;
import org.cooperage.plan.Job;
import org.cooperage.plan.Missing;
import org.cooperage.plan.RepairRequest;
import org.cooperage.plan.RepairRequest.Treatment;

/// Sorts the jobs in force into work that stays, work that may move, and work to be placed anew.
final class Sorting {
    private final RepairRequest request;
    private final Commission commission;
    private final Breakdown breakdown;
    private final List<Shortlist> shortlists;
    private final List<Work> works = new ArrayList<>();
    private final Map<Integer, List<Breakdown.Portion>> anew = new HashMap<>();
    private final List<Missing> missing = new ArrayList<>();

    Sorting(RepairRequest request, Commission commission, Breakdown breakdown, List<Shortlist> shortlists) {
        this.request = request;
        this.commission = commission;
        this.breakdown = breakdown;
        this.shortlists = shortlists;
        for (int step = 0; step < breakdown.steps().size(); step++) {
            anew.put(step, new ArrayList<>(breakdown.portionsOf(step)));
        }
    }

    void add(Job job) {
        int step = stepOf(job);
        var maker = shortlists.get(step).matches().stream()
                .filter(m -> m.candidate().capability().resource().value().equals(job.resourceId()))
                .findFirst();
        if (maker.isEmpty()) {
            return;
        }
        switch (request.treatmentOf(job)) {
            case Treatment.Fixed() -> stay(job, step, maker.get(), job.unitPrice());
            case Treatment.Repriced(var price) -> stay(job, step, maker.get(), price);
            case Treatment.Movable() -> move(job, step, maker.get(), request.notBefore(), job.quantity());
            case Treatment.NotBefore(var start) -> move(job, step, maker.get(), start, job.quantity());
            case Treatment.Capped(var most) -> move(job, step, maker.get(), request.notBefore(), most);
            case Treatment.Replaced() -> {}
            case Treatment.At(var resource, var start) -> moveTo(job, step, maker.get(), resource, start);
        }
    }

    private int stepOf(Job job) {
        for (int step = 0; step < breakdown.steps().size(); step++) {
            if (breakdown.steps().get(step).seq() == job.operationSeq()) {
                return step;
            }
        }
        throw new IllegalStateException("The routing has no operation (%d) any more.\nMaybe plan the order anew."
                .formatted(job.operationSeq()));
    }

    private void stay(Job job, int step, Match maker, BigDecimal price) {
        keep(job, step, maker, job.lots(), true, price, 0);
    }

    /// Lots that have begun by then stay; of the others as many as the maker may keep.
    private void move(Job job, int step, Match maker, Instant from, BigDecimal most) {
        var begun = job.lots().stream()
                .filter(l -> l.occupied().isBefore(request.notBefore()))
                .toList();
        var open = new ArrayList<Job.Lot>();
        var sum = begun.stream().map(Job.Lot::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var lot : job.lots()) {
            if (!begun.contains(lot) && sum.add(lot.quantity()).compareTo(most) <= 0) {
                sum = sum.add(lot.quantity());
                open.add(lot);
            }
        }
        keep(job, step, maker, begun, true, job.unitPrice(), 0);
        keep(job, step, maker, open, false, job.unitPrice(), minute(from));
    }

    /// Whoever owns the machine does it; where he cannot, it is placed anew by itself.
    private void moveTo(Job job, int step, Match present, UUID resource, Instant start) {
        if (resource.equals(job.resourceId())) {
            move(job, step, present, start, job.quantity());
            return;
        }
        var numbers = job.lots().stream().map(Job.Lot::lot).collect(Collectors.toSet());
        var open = Objects.requireNonNull(anew.get(step));
        var portions = open.stream().filter(p -> numbers.contains(p.number())).toList();
        shortlists.get(step).matches().stream()
                .filter(m -> m.candidate().capability().resource().value().equals(resource))
                .findFirst()
                .filter(m -> !portions.isEmpty())
                .ifPresent(match -> {
                    open.removeAll(portions);
                    works.add(Work.anew(step, List.of(match), portions, minute(start)));
                });
    }

    private int minute(Instant moment) {
        return Math.max(0, Model.minuteAfter(commission.begins(), moment));
    }

    private void keep(
            Job job, int step, Match maker, List<Job.Lot> lots, boolean fixed, BigDecimal price, int notBefore) {
        var numbers = lots.stream().map(Job.Lot::lot).collect(Collectors.toSet());
        var portions = Objects.requireNonNull(anew.get(step)).stream()
                .filter(p -> numbers.contains(p.number()))
                .toList();
        if (!portions.isEmpty()) {
            Objects.requireNonNull(anew.get(step)).removeAll(portions);
            works.add(new Work(step, List.of(maker), portions, job, fixed, price, notBefore));
        }
    }

    List<Work> works() {
        anew.forEach((step, portions) -> {
            var makers = Repairer.without(shortlists.get(step), request.excludedMakers());
            if (!portions.isEmpty() && makers.isEmpty()) {
                missing.add(new Diagnosis(commission, breakdown, shortlists).noMaker(step));
            } else if (!portions.isEmpty()) {
                works.add(Work.anew(step, makers.matches(), portions, minute(request.notBefore())));
            }
        });
        return works;
    }

    List<Missing> missing() {
        return missing;
    }
}
