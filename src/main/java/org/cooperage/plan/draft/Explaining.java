package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.match.Match;
import org.cooperage.plan.Choice;
import org.cooperage.plan.Job;
import org.cooperage.plan.Reason;
import org.cooperage.plan.Reason.Code;
import org.cooperage.plan.Weight;
import org.cooperage.plan.engine.Cost;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.plan.engine.why.Choices;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// Puts the engine's reasons into the words of a plan: makers for sites, yuan for micro-yuan.
final class Explaining {
    private static final double FULL = 0.7;
    private static final double MINUTES_PER_HOUR = 60;

    private final Model model;
    private final Solution solution;
    private final Map<String, Match> makerOfSite = new HashMap<>();

    Explaining(Model model, Solution solution) {
        this.model = model;
        this.solution = solution;
        model.works()
                .forEach(w -> w.makers()
                        .forEach(m -> makerOfSite.put(m.candidate().site().toString(), m)));
    }

    /// Why each job that was placed anew went to its maker.
    List<Choice> choices(List<Job> jobs) {
        var choices = new ArrayList<Choice>();
        for (var choice : Choices.of(model.problem(), solution)) {
            if (choice.operation() < model.works().size()) {
                var work = model.works().get(choice.operation());
                var site = model.problem().sites().get(choice.site()).code();
                jobs.stream().filter(j -> isOf(j, work, site)).forEach(j -> choices.add(choice(j, work, choice)));
            }
        }
        return choices;
    }

    private boolean isOf(Job job, Work work, String site) {
        return work.kept() == null
                && job.operationSeq() == model.stepOf(work).seq()
                && job.siteId().toString().equals(site);
    }

    private Choice choice(Job job, Work work, org.cooperage.plan.engine.why.Choice found) {
        var alternatives = found.alternatives().stream().map(this::alternative).toList();
        return new Choice(job.key(), reasons(work, found), alternatives, wouldChange(job, found));
    }

    private Choice.Alternative alternative(org.cooperage.plan.engine.why.Choice.Alternative other) {
        var maker = makerAt(other.site());
        return new Choice.Alternative(
                maker.candidate().capability().owner().value(),
                maker.candidate().capability().city().value(),
                money(other.difference().total()),
                Drafting.terms(other.difference()),
                Duration.ofMinutes(other.laterMinutes()));
    }

    private Match makerAt(int site) {
        var code = model.problem().sites().get(site).code();
        var maker = makerOfSite.get(code);
        if (maker == null) {
            throw new IllegalStateException(
                    "Nobody works at the site (%s).\nMaybe it is the place of delivery.".formatted(code));
        }
        return maker;
    }

    private List<Reason> reasons(Work work, org.cooperage.plan.engine.why.Choice found) {
        var step = model.stepOf(work);
        var reasons = new ArrayList<Reason>();
        if (found.candidates() <= 1) {
            return List.of(Reason.of(Code.ONLY_MAKER).about(step.seq()));
        }
        reasons.add(Reason.of(Code.BEST_OF, found.candidates()).about(step.seq()));
        if (!found.alternatives().isEmpty()) {
            addComparison(reasons, step, found.alternatives().getFirst());
        }
        if (step.operation().oneMakerPerColour()) {
            reasons.add(Reason.of(Code.SAME_DYE_LOT).about(step.seq()));
        }
        if (makerAt(found.site()).score().credit() < 0) {
            reasons.add(Reason.of(Code.ROTATION).about(step.seq()));
        }
        if (makerAt(found.site()).candidate().jobsForBuyer() > 0) {
            reasons.add(Reason.of(
                            Code.KNOWN_TO_BUYER,
                            makerAt(found.site()).candidate().jobsForBuyer())
                    .about(step.seq()));
        }
        return reasons;
    }

    /// What decided against the next best.
    private void addComparison(List<Reason> reasons, Step step, org.cooperage.plan.engine.why.Choice.Alternative next) {
        var difference = next.difference();
        var rival = makerAt(next.site()).candidate().capability();
        double cheaper = -Yuan.toYuan(difference.price());
        var code = decisive(difference, next.laterMinutes());
        var numbers = switch (code) {
            case EARLIER_THAN -> Reason.of(code, cheaper, next.laterMinutes() / MINUTES_PER_HOUR);
            case NEARER_THAN -> Reason.of(code, cheaper, Yuan.toYuan(difference.transport()));
            case CHEAPER_POWER -> Reason.of(code, Yuan.toYuan(difference.peak()));
            case BETTER_QUALITY -> Reason.of(code, Yuan.toYuan(difference.risk()));
            default -> Reason.of(code, -cheaper);
        };
        reasons.add(numbers.about(step.seq())
                .naming(rival.owner().value(), rival.city().value()));
    }

    private static Code decisive(Cost difference, int laterMinutes) {
        if (laterMinutes > MINUTES_PER_HOUR && difference.price() < 0) {
            return Code.EARLIER_THAN;
        }
        if (difference.transport() > Math.max(difference.price(), difference.risk())) {
            return Code.NEARER_THAN;
        }
        if (difference.peak() > Math.max(difference.price(), difference.risk())) {
            return Code.CHEAPER_POWER;
        }
        return difference.risk() > difference.price() ? Code.BETTER_QUALITY : Code.LOWEST_PRICE;
    }

    private List<Reason> wouldChange(Job job, org.cooperage.plan.engine.why.Choice found) {
        if (found.alternatives().isEmpty()) {
            return List.of();
        }
        var next = found.alternatives().getFirst();
        double less = Yuan.toYuan(next.difference().total());
        if (less <= 0) {
            return List.of();
        }
        var rival = makerAt(next.site()).candidate().capability();
        double perUnit = less / job.quantity().doubleValue();
        return List.of(Reason.of(Code.IF_CHEAPER_BY, less, perUnit)
                .about(job.operationSeq())
                .naming(rival.owner().value(), rival.city().value()));
    }

    /// What the buyer should know about the whole: which step fills the calendars, which was shared out because it
    /// had to.
    List<Reason> notes(List<Job> jobs) {
        var notes = new ArrayList<Reason>();
        @Nullable Reason tightest = null;
        double most = FULL;
        for (var work : model.works()) {
            double load = work.makers().stream()
                    .mapToDouble(m -> m.load().value())
                    .average()
                    .orElse(0);
            if (load > most && work.makers().size() > 1) {
                most = load;
                tightest = Reason.of(Code.BOTTLENECK, load * 100)
                        .about(model.stepOf(work).seq())
                        .naming(null, mainCity(work));
            }
        }
        if (tightest != null) {
            notes.add(tightest);
        }
        if (solution.cost().budget() > 0) {
            double above =
                    Yuan.toYuan(solution.cost().budget()) / model.weighting().number(Weight.BUDGET);
            notes.add(Reason.of(Code.ABOVE_CEILING, above));
        }
        var makers = new HashMap<Integer, Integer>();
        jobs.forEach(j -> makers.merge(j.operationSeq(), 1, Integer::sum));
        makers.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .ifPresent(e ->
                        notes.add(Reason.of(Code.TOO_MUCH_FOR_ONE, e.getValue()).about(e.getKey())));
        return notes;
    }

    private static @Nullable UUID mainCity(Work work) {
        var count = new HashMap<UUID, Integer>();
        work.makers().forEach(m -> count.merge(m.candidate().capability().city().value(), 1, Integer::sum));
        return count.entrySet().stream()
                .max(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Money money(long micros) {
        return new Money(BigDecimal.valueOf(Yuan.toYuan(micros)));
    }
}
