package org.cooperage.indicator.engine.ranking;

import java.util.Arrays;
import java.util.List;

/// Weights of criteria from comparing them two by two (AHP, Saaty 1980): the principal eigenvector of the comparisons.
///
/// @param weights add up to 1
/// @param largest eigenvalue; the number of criteria if nothing contradicts itself
/// @param index of inconsistency (largest − n) ÷ (n − 1)
/// @param ratio index ÷ what chance gives; above 0.1 ask again
public record PairwiseWeights(List<Double> weights, double largest, double index, double ratio) {
    /// Mean index of random comparisons of 1 … 10 criteria (Saaty).
    private static final double[] CHANCE = {0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};

    private static final int ROUNDS = 1_000;
    private static final double CONVERGED = 1e-15;

    public PairwiseWeights {
        weights = List.copyOf(weights);
    }

    /// @param comparisons how much more the row matters than the column, all above 0
    public static PairwiseWeights of(double[][] comparisons) {
        int n = comparisons.length;
        var weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        double largest = n;
        for (int round = 0; round < ROUNDS; round++) {
            var next = times(comparisons, weights);
            double sum = Arrays.stream(next).sum();
            double change = 0;
            for (int i = 0; i < n; i++) {
                change = Math.max(change, Math.abs(next[i] / sum - weights[i]));
                weights[i] = next[i] / sum;
            }
            largest = sum;
            if (change < CONVERGED) {
                break;
            }
        }
        double index = n == 1 ? 0 : (largest - n) / (n - 1);
        double chance = CHANCE[Math.min(n, CHANCE.length) - 1];
        return new PairwiseWeights(
                Arrays.stream(weights).boxed().toList(), largest, index, chance == 0 ? 0 : index / chance);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> {
                    double sum = 0;
                    for (int j = 0; j < vector.length; j++) {
                        sum += row[j] * vector[j];
                    }
                    return sum;
                })
                .toArray();
    }
}
