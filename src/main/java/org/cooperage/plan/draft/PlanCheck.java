package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plan;
import org.cooperage.plan.PricePart;
import org.cooperage.plan.Transport;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// Verifies a finished plan against the order, from the document alone: what a careful clerk would check before it goes
/// out. The engine's own checker has verified times, calendars and groups before.
final class PlanCheck {
    private final Plan plan;
    private final Breakdown breakdown;
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> stepOfSeq = new HashMap<>();

    private PlanCheck(Plan plan, Breakdown breakdown) {
        this.plan = plan;
        this.breakdown = breakdown;
        for (int step = 0; step < breakdown.steps().size(); step++) {
            stepOfSeq.put(breakdown.steps().get(step).seq(), step);
        }
    }

    /// What is wrong with the plan; empty if it may be proposed.
    static List<String> check(Plan plan, Breakdown breakdown) {
        var check = new PlanCheck(plan, breakdown);
        check.everyPortionIsDoneOnce();
        check.noUnitDoesTwoThings();
        check.coloursStayTogether();
        check.goodsArriveInTime();
        check.moneyAddsUp();
        return check.faults;
    }

    private void everyPortionIsDoneOnce() {
        for (int step = 0; step < breakdown.steps().size(); step++) {
            var at = breakdown.steps().get(step);
            var done = new TreeMap<Integer, BigDecimal>();
            for (var job : jobsOf(at.seq())) {
                for (var lot : job.lots()) {
                    if (done.put(lot.lot(), lot.quantity()) != null) {
                        faults.add("portion %d of operation %d is done twice".formatted(lot.lot(), at.seq()));
                    }
                }
            }
            for (var portion : breakdown.portionsOf(step)) {
                var quantity = done.get(portion.number());
                if (quantity == null || quantity.compareTo(at.fromEngine(portion.quantity())) != 0) {
                    faults.add("portion %d of operation %d has %s, not %s"
                            .formatted(portion.number(), at.seq(), quantity, at.fromEngine(portion.quantity())));
                }
            }
        }
    }

    private List<Job> jobsOf(int seq) {
        return plan.jobs().stream().filter(j -> j.operationSeq() == seq).toList();
    }

    private void noUnitDoesTwoThings() {
        var byUnit = new HashMap<String, List<Job.Slot>>();
        plan.jobs().stream()
                .flatMap(j -> j.slots().stream())
                .forEach(s -> byUnit.computeIfAbsent(s.resourceId() + "/" + s.unit(), u -> new ArrayList<>())
                        .add(s));
        byUnit.forEach((unit, slots) -> {
            slots.sort(Comparator.comparing(s -> s.during().from()));
            for (int i = 1; i < slots.size(); i++) {
                if (slots.get(i - 1).during().overlaps(slots.get(i).during())) {
                    faults.add("unit %s does two things at %s"
                            .formatted(unit, slots.get(i).during().from()));
                }
            }
        });
    }

    private void coloursStayTogether() {
        for (int step = 0; step < breakdown.steps().size(); step++) {
            var at = breakdown.steps().get(step);
            if (at.operation().oneMakerPerColour()) {
                var sites = new HashMap<Integer, Set<UUID>>();
                for (var job : jobsOf(at.seq())) {
                    for (var lot : job.lots()) {
                        int colour = breakdown.portionsOf(step).get(lot.lot()).colour();
                        sites.computeIfAbsent(colour, c -> new HashSet<>()).add(job.siteId());
                    }
                }
                sites.forEach((colour, where) -> {
                    if (where.size() > 1) {
                        faults.add(
                                "colour %d of operation %d is at %d sites".formatted(colour, at.seq(), where.size()));
                    }
                });
            }
        }
    }

    /// For every portion that changes site there is a trip that leaves after it is done and is there before it is
    /// needed.
    private void goodsArriveInTime() {
        for (var flow : breakdown.flows()) {
            var from = find(flow.from());
            var to = find(flow.to());
            if (from != null && to != null && travels(flow, from, to) && noTripCarries(from, to)) {
                faults.add("portion %d of operation %d does not arrive in time"
                        .formatted(flow.to().number(), to.job().operationSeq()));
            }
        }
        var late = plan.transports().stream()
                .filter(t -> t.isDelivery() && t.arrive().isAfter(plan.promised()));
        late.forEach(t -> faults.add("the delivery of %s comes after the promise".formatted(t.arrive())));
        nothingLeavesUntested();
    }

    /// All that is made is delivered, and not before the tests on the whole are passed.
    private void nothingLeavesUntested() {
        int last = breakdown.lastGoods();
        for (var job : jobsOf(breakdown.steps().get(last).seq())) {
            if (plan.transports().stream()
                    .noneMatch(t -> t.isDelivery() && t.fromJob().equals(job.key()))) {
                faults.add("what job %s makes is never delivered".formatted(job.key()));
            }
        }
        for (var test : breakdown.lastTests()) {
            var at = breakdown.steps().get(test.step()).operation();
            for (var job : jobsOf(at.seq())) {
                var passed = job.span().to().plus(Duration.ofMinutes(at.waitMinMinutes()));
                plan.transports().stream()
                        .filter(t -> t.isDelivery() && t.depart().isBefore(passed))
                        .forEach(t -> faults.add("a delivery leaves at %s, before operation %d is passed at %s"
                                .formatted(t.depart(), at.seq(), passed)));
            }
        }
    }

    private record Placed(Job job, Job.Lot lot) {}

    private @Nullable Placed find(Breakdown.Portion portion) {
        for (var job : jobsOf(breakdown.steps().get(portion.step()).seq())) {
            for (var lot : job.lots()) {
                if (lot.lot() == portion.number()) {
                    return new Placed(job, lot);
                }
            }
        }
        return null;
    }

    private boolean travels(Breakdown.Flow flow, Placed from, Placed to) {
        return !from.job().siteId().equals(to.job().siteId())
                && !breakdown.steps().get(flow.from().step()).isOnce()
                && flow.to().step() <= breakdown.lastGoods();
    }

    private boolean noTripCarries(Placed from, Placed to) {
        return plan.transports().stream().noneMatch(t -> carries(t, from, to));
    }

    private static boolean carries(Transport trip, Placed from, Placed to) {
        return trip.fromJob().equals(from.job().key())
                && to.job().key().equals(trip.toJob())
                && !trip.depart().isBefore(from.lot().end())
                && !trip.arrive().isAfter(to.lot().start());
    }

    private void moneyAddsUp() {
        var seen = new HashSet<Integer>();
        plan.jobs().forEach(j -> seen.add(j.operationSeq()));
        if (!seen.containsAll(stepOfSeq.keySet())) {
            faults.add("operations %s have no job".formatted(stepOfSeq.keySet()));
        }
        var processing = plan.jobs().stream().map(Job::amount).reduce(Money.ZERO, Money::plus);
        if (!processing.equals(plan.sumOf(PricePart.Kind.PROCESSING))) {
            faults.add(
                    "the jobs cost %s, the price says %s".formatted(processing, plan.sumOf(PricePart.Kind.PROCESSING)));
        }
        var freight = plan.transports().stream().map(Transport::cost).reduce(Money.ZERO, Money::plus);
        if (!freight.equals(plan.sumOf(PricePart.Kind.TRANSPORT))) {
            faults.add("the trips cost %s, the price says %s".formatted(freight, plan.sumOf(PricePart.Kind.TRANSPORT)));
        }
    }
}
