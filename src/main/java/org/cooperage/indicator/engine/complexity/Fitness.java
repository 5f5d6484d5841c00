package org.cooperage.indicator.engine.complexity;

import java.util.Arrays;
import org.cooperage.indicator.engine.relatedness.Presence;

/// Fitness of regions and complexity of activities (Tacchella et al. 2012): F ← M·Q, Q ← 1 ÷ Mᵀ(1 ÷ F), both from the
/// round before and divided by their mean, beginning with ones. An activity a weak region has cannot be hard.
public final class Fitness {
    public static final int ROUNDS = 20;

    private Fitness() {}

    public static Ranks of(Presence presence, int rounds) {
        var fitness = ones(presence.regions().size());
        var complexity = ones(presence.activities().size());
        for (int round = 0; round < rounds; round++) {
            var nextFitness = new double[fitness.length];
            for (int r = 0; r < fitness.length; r++) {
                for (int a : presence.of(r)) {
                    nextFitness[r] += complexity[a];
                }
            }
            var nextComplexity = new double[complexity.length];
            for (int a = 0; a < complexity.length; a++) {
                for (int r : presence.with(a)) {
                    nextComplexity[a] += 1 / fitness[r];
                }
                nextComplexity[a] = 1 / nextComplexity[a];
            }
            fitness = byMean(nextFitness);
            complexity = byMean(nextComplexity);
        }
        return Ranks.of(fitness, complexity);
    }

    private static double[] ones(int size) {
        var ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] byMean(double[] values) {
        double mean = Arrays.stream(values).average().orElse(1);
        return Vectors.times(1 / mean, values);
    }
}
