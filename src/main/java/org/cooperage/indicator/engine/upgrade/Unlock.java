package org.cooperage.indicator.engine.upgrade;

import java.util.Comparator;
import java.util.List;

/// What would open one requirement of the next gate.
///
/// @param missing how far it is to the threshold, in its unit; NaN where nothing is known
/// @param lifts for an index: the measures that could lift it most, at most three
public record Unlock(Step.Requirement requirement, Proof nearest, double missing, List<Lift> lifts) {
    private static final int MOST_LIFTS = 3;

    public Unlock {
        lifts = List.copyOf(lifts);
    }

    /// @param points the index would gain if the measure stood at its target, proved
    public record Lift(IndexRange.Part part, double points) {}

    /// For each requirement of the next stage that is not met; nothing at the last stage.
    public static List<Unlock> next(Snapshot now) {
        if (now.stage() == Ladder.STAGE.steps()) {
            return List.of();
        }
        return now.step(Ladder.STAGE, now.stage() + 1).open().stream()
                .map(open -> of(open, now))
                .toList();
    }

    private static Unlock of(Step.Requirement open, Snapshot now) {
        var nearest = open.alternatives().stream()
                .min(Comparator.comparing(Unlock::distance))
                .orElseThrow();
        var lifts = nearest.clause().condition() == Condition.INDEX
                ? lifts(now.index(nearest.clause().index()))
                : List.<Lift>of();
        return new Unlock(open, nearest, missing(nearest), lifts);
    }

    /// What is known and near comes before what is not known.
    private static double distance(Proof proof) {
        return proof.isKnown()
                ? missing(proof) / Math.max(1, Math.abs(proof.clause().threshold()))
                : Double.MAX_VALUE;
    }

    private static double missing(Proof proof) {
        double gap = proof.clause().condition() == Condition.AT_MOST
                ? proof.high() - proof.clause().threshold()
                : proof.clause().threshold() - proof.low();
        return Double.isNaN(gap) ? gap : Math.max(0, gap);
    }

    private static List<Lift> lifts(IndexRange range) {
        return range.parts().stream()
                .map(part -> new Lift(part, range.room(part)))
                .sorted(Comparator.comparingDouble(Lift::points)
                        .reversed()
                        .thenComparing(lift -> lift.part().measure().code()))
                .limit(MOST_LIFTS)
                .toList();
    }
}
