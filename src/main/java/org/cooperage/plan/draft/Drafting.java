package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.match.Match;
import org.cooperage.place.Freights;
import org.cooperage.plan.Plan;
import org.cooperage.plan.Transport;
import org.cooperage.plan.check.Checker;
import org.cooperage.plan.check.Violation;
import org.cooperage.plan.engine.Cost;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.shared.Ids;
import org.cooperage.shared.Money;
import org.cooperage.shared.Share;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Turns solutions into plans that may be shown: composed, priced, explained and checked.
@Component
class Drafting {
    private static final Logger log = LoggerFactory.getLogger(Drafting.class);

    private final Freights freights;
    private final Ids ids;
    private final PlanSettings settings;

    Drafting(Freights freights, Ids ids, PlanSettings settings) {
        this.freights = freights;
        this.ids = ids;
        this.settings = settings;
    }

    /// @param passRate expected share of good pieces
    record Drafted(Plan plan, Share passRate, Model model, Solution solution) {}

    /// The same with the reasons for its choices.
    Drafted explained(Drafted drafted) {
        var plan = drafted.plan();
        var explaining = new Explaining(drafted.model(), drafted.solution());
        var told = new Plan(
                plan.begins(),
                plan.promised(),
                plan.jobs(),
                plan.transports(),
                plan.parts(),
                explaining.choices(plan.jobs()),
                explaining.notes(plan.jobs()),
                plan.terms(),
                plan.weighting(),
                plan.boundGap(),
                plan.passedOver());
        return new Drafted(told, drafted.passRate(), drafted.model(), drafted.solution());
    }

    /// Empty if some work found no place, or if a checker found a fault; then nothing may be proposed.
    Optional<Drafted> draft(Model model, Solution solution, Function<UUID, @Nullable UUID> carrierOfCity) {
        if (!solution.complete()) {
            log.info(
                    "No place for {} of {} lots of {}",
                    solution.unplanned().size(),
                    model.tasks().size(),
                    model.commission().need().code());
            return Optional.empty();
        }
        var draft = new Composer(model, solution, ids, new Trips(freights, carrierOfCity)).compose();
        var plan = plan(model, solution, draft);
        var faults = faults(model, solution, plan);
        if (!faults.isEmpty()) {
            log.error(
                    "A plan for {} was withheld: {}", model.commission().need().code(), faults);
            return Optional.empty();
        }
        return Optional.of(new Drafted(plan, passRate(model, plan), model, solution));
    }

    private Plan plan(Model model, Solution solution, Composer.Draft draft) {
        var parts = new Pricing(settings, model.breakdown().steps()).parts(draft.jobs(), draft.transports());
        return new Plan(
                draft.jobs().stream()
                        .map(j -> j.span().from())
                        .min(Instant::compareTo)
                        .orElseThrow(),
                promised(model, draft),
                draft.jobs(),
                draft.transports(),
                parts,
                List.of(),
                List.of(),
                terms(solution.cost()),
                model.weighting(),
                solution.hasBound() ? solution.gap() : null,
                List.of());
    }

    /// When the last goods are at the place of delivery.
    private static Instant promised(Model model, Composer.Draft draft) {
        var done = draft.jobs().stream().map(j -> j.span().to());
        var there = draft.transports().stream().filter(Transport::isDelivery).map(Transport::arrive);
        return Stream.concat(done, there).max(Instant::compareTo).orElseThrow();
    }

    /// What the engine's independent checker and the clerk's check of the document find.
    private static List<String> faults(Model model, Solution solution, Plan plan) {
        var fixed = model.problem().fixed().stream()
                .map(a -> model.problem().tasks().get(a.task()).code())
                .collect(Collectors.toSet());
        var faults = new ArrayList<>(PlanCheck.check(plan, model.breakdown()));
        Checker.check(model.problem(), solution).stream()
                .filter(v -> !isHistory(v, fixed))
                .forEach(v -> faults.add(v.toString()));
        return faults;
    }

    /// What is running or agreed may stand in hours that were closed since; it stays all the same.
    private static boolean isHistory(Violation violation, Set<String> fixed) {
        return switch (violation.rule()) {
            case DURATION, CALENDAR, SETUP, RELEASE -> fixed.contains(violation.where());
            case ONCE,
                    EXISTS,
                    OVERLAP,
                    WAIT,
                    BATCH,
                    BATCH_CAPACITY,
                    SAME_SITE,
                    OVERTAKING,
                    SITES,
                    EXPOSURE,
                    MINIMUM,
                    QUANTITY,
                    FIXED -> false;
            case COST -> !fixed.isEmpty();
        };
    }

    /// What the planner weighed; terms of nothing are left out.
    static List<Plan.Term> terms(Cost cost) {
        var terms = new ArrayList<Plan.Term>();
        add(terms, "PRICE", cost.price());
        add(terms, "TRANSPORT", cost.transport());
        add(terms, "SETUP", cost.setup());
        add(terms, "HOLDING", cost.holding());
        add(terms, "LATENESS", cost.lateness());
        add(terms, "FLOW", cost.flow());
        add(terms, "RISK", cost.risk());
        add(terms, "SPLIT", cost.split());
        add(terms, "CHANGE", cost.change());
        add(terms, "FAIRNESS", cost.fairness());
        add(terms, "INCUMBENCY", cost.incumbency());
        add(terms, "EVENNESS", cost.evenness());
        add(terms, "PEAK", cost.peak());
        add(terms, "BUDGET", cost.budget());
        return terms;
    }

    private static void add(List<Plan.Term> terms, String name, long micros) {
        if (micros != 0) {
            terms.add(new Plan.Term(name, new Money(BigDecimal.valueOf(Yuan.toYuan(micros)))));
        }
    }

    /// What share of its pieces each maker's work passes, weighted by what is paid for it.
    private static Share passRate(Model model, Plan plan) {
        var makers = new HashMap<UUID, Match>();
        model.works()
                .forEach(w -> w.makers()
                        .forEach(m -> makers.put(m.candidate().capability().id().value(), m)));
        double sum = 0;
        double weight = 0;
        for (var job : plan.jobs()) {
            var maker = makers.get(job.capabilityId());
            if (maker != null) {
                double paid = Math.max(1, job.amount().yuan().doubleValue());
                sum += maker.passRate() * paid;
                weight += paid;
            }
        }
        return weight == 0 ? Share.ALL : new Share(Math.clamp(sum / weight, 0, 1));
    }
}
