package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cooperage.match.Match;
import org.cooperage.plan.Job;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// A part of a step that is placed on its own: the whole step in a new plan; in a repair one job that stays with
/// its maker, or all that has to be placed anew.
///
/// @param makers who may do it
/// @param kept the job it was in the plan in force; null if it is placed anew
/// @param fixed whether the portions stay exactly where `kept` has them
/// @param notBefore minute before which nothing of it starts
record Work(
        int step,
        List<Match> makers,
        List<Breakdown.Portion> portions,
        @Nullable Job kept,
        boolean fixed,
        @Nullable BigDecimal agreedPrice,
        int notBefore) {
    Work {
        makers = List.copyOf(makers);
        portions = List.copyOf(portions);
        if (makers.isEmpty() || portions.isEmpty()) {
            throw new IllegalArgumentException(
                    "The work on step (%d) has (%d) makers and (%d) portions.\nMaybe nobody can do it; say so before planning."
                            .formatted(step, makers.size(), portions.size()));
        }
    }

    static Work anew(int step, List<Match> makers, List<Breakdown.Portion> portions, int notBefore) {
        return new Work(step, makers, portions, null, false, null, notBefore);
    }

    /// Where its portions are in the plan in force; none if it is placed anew.
    List<Job.Lot> lots() {
        return kept == null
                ? List.of()
                : kept.lots().stream()
                        .filter(lot -> portions.stream().anyMatch(p -> p.number() == lot.lot()))
                        .toList();
    }

    long quantity() {
        return portions.stream().mapToLong(Breakdown.Portion::quantity).sum();
    }

    /// Yuan per unit before tax: as agreed, else what the maker asks plus hand work at the local reference.
    BigDecimal unitPrice(Match maker, Step at) {
        if (agreedPrice != null) {
            return agreedPrice;
        }
        return kept != null
                ? kept.unitPrice()
                : maker.candidate().terms().unitPrice().add(at.handWorkPrice()).setScale(4, RoundingMode.HALF_UP);
    }

    Money setupFee(Match maker) {
        return kept != null ? kept.setupFee() : maker.candidate().terms().setupFee();
    }
}
