package org.cooperage.barrel.engine;

import java.util.List;
import org.cooperage.chain.Dimension;

/// How high one stave or hoop of a firm stands, and how well that is known.
///
/// @param score Σ w·c·s ÷ Σ w·c, 0–100; 0 when nothing is known
/// @param coverage Σ w·c ÷ Σ w over all indicators of the dimension, 0–1
/// @param parts what is known, in the order of the catalogue
/// @param toAdd the fewest indicators whose best evidence would make the score sure, most helpful first
public record Rating(Dimension dimension, double score, double coverage, List<Part> parts, List<Indicator> toAdd) {
    public static final double LEAST_COVERAGE = 0.35;
    private static final double ROUNDING = 1e-9;

    /// What one indicator does to the score.
    ///
    /// @param score 0–100
    /// @param points of the dimension's score that come from it; all of them add up to the score
    /// @param missing points it would add if it stood at 100
    public record Part(Indicator indicator, Evidence evidence, double score, double points, double missing) {}

    public Rating {
        parts = List.copyOf(parts);
        toAdd = List.copyOf(toAdd);
    }

    /// A score of which nothing but its height is told.
    public static Rating known(Dimension dimension, double score) {
        return new Rating(dimension, score, 1, List.of(), List.of());
    }

    /// A dimension of which nothing is told.
    public static Rating unknown(Dimension dimension) {
        return new Rating(dimension, 0, 0, List.of(), List.of());
    }

    /// Whether enough is known to show a rank.
    public boolean isSure() {
        return covers(coverage);
    }

    static boolean covers(double coverage) {
        return coverage >= LEAST_COVERAGE - ROUNDING;
    }
}
