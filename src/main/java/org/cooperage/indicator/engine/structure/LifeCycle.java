package org.cooperage.indicator.engine.structure;

import java.util.EnumSet;
import java.util.Set;

/// How old a cluster is, told by its moves rather than its years (Menzel, Fornahl 2010). The thresholds are a best
/// guess, no evidence yet.
public enum LifeCycle {
    EMBRYO,
    GROWTH,
    MATURITY,
    DECLINE,
    RENEWAL;

    public static final double FEW = 30;
    public static final double MOVING = 0.03;
    public static final double SHRINKING = -0.02;

    /// What is known of a cluster's moves.
    ///
    /// @param firms of the leading industry
    /// @param growth of their number in a year, 0.05 is 5 %
    /// @param netEntry (born − closed) ÷ firms in a year
    /// @param change of the heterogeneity of what they can do, 0–1, in three years
    public record Moves(Range firms, Range growth, Range netEntry, Range change) {}

    /// @param firms of the leading industry
    /// @param growth of their number in a year, 0.05 is 5 %
    /// @param netEntry (born − closed) ÷ firms in a year
    /// @param heterogeneity of what they can do, 0–1
    /// @param heterogeneityBefore the same three years earlier
    public static LifeCycle of(
            double firms, double growth, double netEntry, double heterogeneity, double heterogeneityBefore) {
        return of(firms, growth, netEntry, heterogeneity - heterogeneityBefore);
    }

    private static LifeCycle of(double firms, double growth, double netEntry, double change) {
        if (growth < SHRINKING) {
            return change > 0 && netEntry > 0 ? RENEWAL : DECLINE;
        }
        if (firms < FEW) {
            return EMBRYO;
        }
        if (growth > MOVING || netEntry > MOVING) {
            return GROWTH;
        }
        return change > MOVING ? RENEWAL : MATURITY;
    }

    /// Every stage it may be at: one if what is known decides, more if not. Never empty.
    public static Set<LifeCycle> possible(Moves known) {
        var stages = EnumSet.noneOf(LifeCycle.class);
        for (double firms : known.firms().samples(FEW)) {
            for (double growth : known.growth().samples(SHRINKING, MOVING)) {
                for (double netEntry : known.netEntry().samples(0, MOVING)) {
                    for (double change : known.change().samples(0, MOVING)) {
                        stages.add(of(firms, growth, netEntry, change));
                    }
                }
            }
        }
        return stages;
    }
}
