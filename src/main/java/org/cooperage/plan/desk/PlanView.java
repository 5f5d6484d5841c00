package org.cooperage.plan.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.cooperage.plan.Choice;
import org.cooperage.plan.Colours;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plan;
import org.cooperage.plan.PricePart;
import org.cooperage.plan.Proposal;
import org.cooperage.shared.Money;
import org.cooperage.shared.Share;
import org.cooperage.shared.TimeSlot;

/// A proposal as the pages show it.
///
/// @param perUnit price for one ordered unit
/// @param dearer share by which it is dearer than the cheapest beside it
/// @param transport share of the price
public record PlanView(
        Proposal proposal, Money perUnit, double dearer, Share transport, List<Operation> operations, List<Leg> legs) {
    /// One operation with everybody who does a part of it.
    public record Operation(
            int seq, String fill, Job sample, BigDecimal quantity, Money amount, TimeSlot span, List<Part> parts) {}

    public record Part(Job job, Optional<Choice> choice) {}

    /// One kind of price part, summed.
    public record Leg(PricePart.Kind kind, Money amount, Share share) {}

    static PlanView of(Proposal proposal, BigDecimal units, Money cheapest) {
        var plan = proposal.plan();
        double dearer = cheapest.isZero()
                ? 0
                : proposal.price().yuan().doubleValue() / cheapest.yuan().doubleValue() - 1;
        return new PlanView(
                proposal,
                new Money(proposal.price().yuan().divide(units, 4, RoundingMode.HALF_UP)),
                dearer,
                share(plan.sumOf(PricePart.Kind.TRANSPORT), proposal.price()),
                operations(plan),
                legs(plan));
    }

    private static Share share(Money part, Money whole) {
        return Share.of(part.yuan().doubleValue(), whole.yuan().doubleValue());
    }

    private static List<Leg> legs(Plan plan) {
        var legs = new ArrayList<Leg>();
        for (var kind : PricePart.Kind.values()) {
            var amount = plan.sumOf(kind);
            if (!amount.isZero()) {
                legs.add(new Leg(kind, amount, share(amount, plan.price())));
            }
        }
        return legs;
    }

    private static List<Operation> operations(Plan plan) {
        var bySeq = new TreeMap<Integer, List<Job>>();
        plan.jobs()
                .forEach(j -> bySeq.computeIfAbsent(j.operationSeq(), s -> new ArrayList<>())
                        .add(j));
        return bySeq.entrySet().stream()
                .map(e -> operation(plan, e.getKey(), e.getValue()))
                .toList();
    }

    private static Operation operation(Plan plan, int seq, List<Job> jobs) {
        jobs.sort(Comparator.comparing((Job j) -> j.span().from())
                .thenComparing(Job::quantity, Comparator.reverseOrder()));
        var first = jobs.getFirst();
        var to = jobs.stream()
                .map(j -> j.span().to())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Operation(
                seq,
                Colours.of(first.processId()),
                first,
                jobs.stream().map(Job::quantity).reduce(BigDecimal.ZERO, BigDecimal::add),
                jobs.stream().map(Job::amount).reduce(Money.ZERO, Money::plus),
                new TimeSlot(first.span().from(), to),
                jobs.stream().map(j -> new Part(j, choice(plan, j.key()))).toList());
    }

    private static Optional<Choice> choice(Plan plan, UUID job) {
        return plan.choices().stream().filter(c -> c.jobKey().equals(job)).findFirst();
    }
}
