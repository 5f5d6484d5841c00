package org.cooperage.indicator.engine.ranking;

import java.util.ArrayList;
import java.util.List;

/// Weights of criteria by how much they tell alternatives apart (entropy method, 熵权法).
///
/// Columns are stretched to 0–1 with 1 the best, divided by their sum to shares p; e = −Σ p·ln p ÷ ln n, and the
/// weights are in proportion to 1 − e. A criterion in which all are alike weighs nothing; if all criteria are such,
/// they weigh the same.
public record EntropyWeights(List<Double> weights, List<Double> entropies) {
    public EntropyWeights {
        weights = List.copyOf(weights);
        entropies = List.copyOf(entropies);
    }

    /// @param values by alternative, then by criterion; two alternatives or more
    public static EntropyWeights of(double[][] values, List<Boolean> moreIsBetter) {
        var entropies = new ArrayList<Double>();
        for (int c = 0; c < moreIsBetter.size(); c++) {
            entropies.add(entropy(values, c, moreIsBetter.get(c)));
        }
        double told = entropies.stream().mapToDouble(e -> 1 - e).sum();
        var weights = entropies.stream()
                .map(e -> told == 0 ? 1.0 / entropies.size() : (1 - e) / told)
                .toList();
        return new EntropyWeights(weights, entropies);
    }

    private static double entropy(double[][] values, int criterion, boolean moreIsBetter) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (var row : values) {
            least = Math.min(least, row[criterion]);
            most = Math.max(most, row[criterion]);
        }
        if (least == most) {
            return 1;
        }
        double sum = 0;
        double logs = 0;
        for (var row : values) {
            double good = (moreIsBetter ? row[criterion] - least : most - row[criterion]) / (most - least);
            sum += good;
            logs += good == 0 ? 0 : good * Math.log(good);
        }
        return (Math.log(sum) - logs / sum) / Math.log(values.length);
    }
}
