package org.cooperage.plan.draft;

import java.util.Objects;
import org.cooperage.match.Match;
import org.cooperage.plan.Weight;
import org.cooperage.plan.Weighting;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Yuan;

/// How long a maker takes for a unit and what it costs, preferences in money.
final class Rates {
    private static final int MILLIS = 1000;

    private final Commission commission;
    private final Machines machines;
    private final Weighting weighting;

    Rates(Commission commission, Machines machines, Weighting weighting) {
        this.commission = commission;
        this.machines = machines;
        this.weighting = weighting;
    }

    Mode mode(Match maker, Work work, Step step) {
        var candidate = maker.candidate();
        var operation = step.operation();
        double efficiency = candidate.efficiency().doubleValue();
        var run = operation.runMinutes();
        var cycle = operation.cycleMinutes();
        var once = operation.onceMinutes();
        double fixedMinutes = cycle != null ? cycle : Objects.requireNonNullElse(once, 0);
        double perUnit = cycle == null && once == null && run != null ? run.doubleValue() / step.scale() : 0;
        double price = work.unitPrice(maker, step).doubleValue();
        return new Mode(
                machines.indexOf(maker),
                (int) Math.ceil(fixedMinutes / efficiency),
                (long) Math.ceil(perUnit * MILLIS / efficiency),
                0,
                Yuan.of(price / step.scale()),
                risk(maker, step),
                Yuan.of(fairness(maker, work, price) / step.scale()),
                familiarity(maker, work, price / step.scale()),
                smallest(maker, work, step),
                Yuan.of(work.setupFee(maker).yuan().doubleValue()));
    }

    private long risk(Match maker, Step step) {
        double rejects = Math.max(
                0,
                step.operation().yield().doubleValue()
                        - Match.surePassRate(maker.candidate().record()));
        return Yuan.of(rejects * commission.valueAfter(step) / step.scale());
    }

    /// More for a firm that is full where the others are empty, less for one that was nearly chosen before.
    private double fairness(Match maker, Work work, double price) {
        return (maker.load().value() - meanLoad(work)) * price * weighting.number(Weight.LOAD)
                + maker.score().credit();
    }

    private static double meanLoad(Work work) {
        return work.makers().stream()
                .mapToDouble(m -> m.load().value())
                .average()
                .orElse(0);
    }

    private long familiarity(Match maker, Work work, double price) {
        boolean somebodyIs = work.makers().stream().anyMatch(m -> m.candidate().jobsForBuyer() > 0);
        return somebodyIs && maker.candidate().jobsForBuyer() == 0
                ? Yuan.of(price * weighting.number(Weight.UNFAMILIAR))
                : 0;
    }

    private static long smallest(Match maker, Work work, Step step) {
        if (work.kept() != null || step.isOnce()) {
            return 0;
        }
        var own = maker.candidate().terms().minLot();
        return Math.min(work.quantity(), step.toEngine(own.max(step.operation().minLot())));
    }
}
