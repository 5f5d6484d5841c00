package org.cooperage.indicator.engine;

import java.util.Arrays;

/// How evenly something is spread over firms.
public final class Spread {
    private Spread() {}

    /// Jain's index (R. Jain et al. 1984): (Σu)² ÷ (n·Σu²). 1 if all are equal, 1/n if one has everything; 1 for
    /// nothing at all.
    ///
    /// @param values none negative
    public static double jain(double... values) {
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
        return squares == 0 ? 1 : sum * sum / (values.length * squares);
    }

    /// Gini's coefficient: mean difference of all pairs ÷ (2 × mean). 0 if all are equal, (n − 1)/n if one has
    /// everything.
    ///
    /// @param values none negative
    public static double gini(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
            sum += sorted[i];
        }
        return sum == 0 ? 0 : weighted / (sorted.length * sum);
    }

    /// Theil's index: mean of (value ÷ mean)·ln(value ÷ mean). 0 if all are equal, ln n if one has everything.
    ///
    /// @param values none negative
    public static double theil(double... values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return mean == 0
                ? 0
                : Arrays.stream(values)
                        .filter(v -> v > 0)
                        .map(v -> v / mean * Math.log(v / mean) / values.length)
                        .sum();
    }
}
