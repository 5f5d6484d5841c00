package org.cooperage.barrel.engine;

import java.util.Collection;
import java.util.Map;
import org.cooperage.chain.Dimension;

/// What the barrel holds.
///
/// A stave or hoop that is not known counts as 100: then the figures say at most how much, and `sure` is false.
///
/// @param lowest the literal law: the lowest stave, 0–100
/// @param level the smooth one: [Σ w·(S ÷ 100)^−4]^(−1/4) × 100 with equal w, staves below 1 counted as 1
/// @param hoops 0.7 + 0.3 × mean of the hoops ÷ 100
/// @param staves whether all staves are known
/// @param sure whether all staves and hoops are known
public record Water(double lowest, double level, double hoops, boolean staves, boolean sure) {
    private static final double SHARPNESS = 4;
    private static final double FULL = 100;
    private static final double LOOSE = 0.7;

    /// @param scores of whatever is known
    public static Water of(Map<Dimension, Double> scores) {
        var staves = Dimension.STAVES.stream()
                .map(one -> scores.getOrDefault(one, FULL))
                .toList();
        var hoops = Dimension.HOOPS.stream()
                .map(one -> scores.getOrDefault(one, FULL))
                .toList();
        return new Water(
                staves.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                level(staves),
                LOOSE + (1 - LOOSE) * mean(hoops) / FULL,
                scores.keySet().containsAll(Dimension.STAVES),
                scores.keySet().containsAll(Dimension.STAVES) && scores.keySet().containsAll(Dimension.HOOPS));
    }

    /// What the barrel carries: level × hoops.
    public double capacity() {
        return level * hoops;
    }

    static double level(Collection<Double> staves) {
        double sum = 0;
        for (double stave : staves) {
            sum += Math.pow(Math.max(1, stave) / FULL, -SHARPNESS) / staves.size();
        }
        return Math.pow(sum, -1 / SHARPNESS) * FULL;
    }

    private static double mean(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(FULL);
    }
}
