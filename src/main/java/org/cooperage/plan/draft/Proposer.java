package org.cooperage.plan.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.match.Shortlist;
import org.cooperage.need.Need;
import org.cooperage.plan.Plan;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Proposing;
import org.cooperage.plan.Relaxation;
import org.cooperage.plan.engine.Goal;
import org.cooperage.shared.Share;
import org.springframework.stereotype.Component;

/// Finds up to three plans for a need, or says why there is none. Keeps nothing.
@Component
public class Proposer {
    /// Plans whose price differs by less than this share and whose date by less than this are the same to a
    /// buyer.
    private static final double SAME_PRICE = 0.002;

    private static final long SAME_HOURS = 6;

    private final Planning planning;
    private final Solving solving;
    private final PlanSettings settings;

    Proposer(Planning planning, Solving solving, PlanSettings settings) {
        this.planning = planning;
        this.solving = solving;
        this.settings = settings;
    }

    /// What came of it: plans by goal, the recommended first; or none, and why.
    public sealed interface Outcome {
        record Found(Map<Proposal.Goal, Draft> plans) implements Outcome {}

        record None(Proposing.Impossible why) implements Outcome {}
    }

    /// @param passRate expected share of good pieces at the final inspection
    public record Draft(Plan plan, Share passRate) {}

    /// @param freed deals whose holds count as free
    public Outcome propose(Need need, Set<UUID> freed) {
        var commission = planning.commission(need);
        var breakdown = planning.breakdown(commission);
        var shortlists = planning.shortlists(commission, breakdown, Set.of(), Set.of(), freed);
        var diagnosis = new Diagnosis(commission, breakdown, shortlists);
        var hopeless = diagnosis.beforePlanning();
        if (!hopeless.isEmpty()) {
            return new Outcome.None(new Proposing.Impossible(hopeless, List.of()));
        }
        var drafted = draft(commission, breakdown, shortlists);
        var fitting = fitting(need, drafted);
        if (!fitting.isEmpty()) {
            return new Outcome.Found(explained(distinct(fitting), new Passing(breakdown, shortlists)));
        }
        return new Outcome.None(diagnosis.afterPlanning(drafted, withMoreMakers(need)));
    }

    /// A proposal may be confirmed so long.
    public Duration validFor() {
        return settings.validFor();
    }

    /// Reasons take time to find: only what will be shown is explained, side by side.
    private Map<Proposal.Goal, Draft> explained(Map<Proposal.Goal, Drafting.Drafted> kept, Passing passing) {
        var shown = new LinkedHashMap<Proposal.Goal, Draft>();
        solving.explained(kept)
                .forEach((goal, drafted) -> shown.put(
                        goal, new Draft(drafted.plan().passing(passing.of(drafted.plan())), drafted.passRate())));
        return shown;
    }

    private Map<Proposal.Goal, Drafting.Drafted> draft(
            Commission commission, Breakdown breakdown, List<Shortlist> shortlists) {
        var drafted = new LinkedHashMap<Proposal.Goal, Drafting.Drafted>();
        solving.all(Solving.Stated.anew(commission, breakdown, Planning.works(breakdown, shortlists)))
                .forEach((goal, plan) -> drafted.put(goalOf(goal), plan));
        return drafted;
    }

    private static Proposal.Goal goalOf(Goal goal) {
        return switch (goal) {
            case CHEAPEST -> Proposal.Goal.CHEAPEST;
            case FASTEST -> Proposal.Goal.FASTEST;
            case EVEN -> Proposal.Goal.EVEN;
        };
    }

    private static Map<Proposal.Goal, Drafting.Drafted> fitting(
            Need need, Map<Proposal.Goal, Drafting.Drafted> drafted) {
        var fitting = new LinkedHashMap<>(drafted);
        fitting.values().removeIf(d -> !fits(need, d.plan()));
        return fitting;
    }

    static boolean fits(Need need, Plan plan) {
        var ceiling = need.ceiling();
        return !plan.promised().isAfter(need.due())
                && (ceiling == null || plan.price().compareTo(ceiling) <= 0);
    }

    /// Drops what a buyer could not tell apart, and gives the cheapest plan the name it has earned.
    private static Map<Proposal.Goal, Drafting.Drafted> distinct(Map<Proposal.Goal, Drafting.Drafted> fitting) {
        var byPrice = new ArrayList<>(fitting.entrySet());
        byPrice.sort(Comparator.comparing(e -> e.getValue().plan().price()));
        var cheapest = byPrice.getFirst().getValue();
        var kept = new LinkedHashMap<Proposal.Goal, Drafting.Drafted>();
        kept.put(Proposal.Goal.CHEAPEST, cheapest);
        for (var entry : fitting.entrySet()) {
            var goal = entry.getKey();
            var plan = entry.getValue().plan();
            if (goal != Proposal.Goal.CHEAPEST && kept.values().stream().noneMatch(k -> isAlike(k.plan(), plan))) {
                kept.put(goal, entry.getValue());
            }
        }
        return kept;
    }

    private static boolean isAlike(Plan one, Plan other) {
        double a = one.price().yuan().doubleValue();
        double b = other.price().yuan().doubleValue();
        long hours = Math.abs(Duration.between(one.promised(), other.promised()).toHours());
        return Math.abs(a - b) <= SAME_PRICE * Math.max(a, b) && hours < SAME_HOURS;
    }

    /// Whether more makers for an operation than the buyer allows would do, within date and price.
    private Optional<Relaxation> withMoreMakers(Need need) {
        int more = Math.min(100, need.maxMakers() * 2);
        if (more == need.maxMakers()) {
            return Optional.empty();
        }
        var wider = Diagnosis.withMakers(need, more);
        var commission = planning.commission(wider);
        var breakdown = planning.breakdown(commission);
        var shortlists = planning.shortlists(commission, breakdown);
        if (!new Diagnosis(commission, breakdown, shortlists).beforePlanning().isEmpty()) {
            return Optional.empty();
        }
        return draft(commission, breakdown, shortlists).values().stream()
                .map(Drafting.Drafted::plan)
                .filter(plan -> fits(wider, plan))
                .min(Comparator.comparing(Plan::price))
                .map(plan ->
                        new Relaxation(Relaxation.Kind.MORE_MAKERS, null, null, more, plan.price(), plan.promised()));
    }
}
