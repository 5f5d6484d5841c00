package org.cooperage.barrel.workbook.engine;

import java.util.Arrays;
import java.util.List;

/// By how much values fell from before to after: median of all pairwise differences, with its 95 % interval.
///
/// Hodges and Lehmann, Annals of Mathematical Statistics 34 (1963), 598–611; the interval from the normal
/// approximation of the Wilcoxon rank sum (Hollander and Wolfe, Nonparametric Statistical Methods, section 4.3). It
/// assumes nothing about how the values spread, and a few odd jobs do not move it.
///
/// @param before how many values
/// @param after how many values
public record Shift(double saved, double low, double high, int before, int after) {
    private static final double Z = 1.96;

    /// Sure to have fallen.
    public boolean isClear() {
        return low > 0;
    }

    /// @param before not empty
    /// @param after not empty
    public static Shift of(List<Double> before, List<Double> after) {
        var differences = before.stream()
                .flatMapToDouble(b -> after.stream().mapToDouble(a -> b - a))
                .sorted()
                .toArray();
        int cut = cut(before.size(), after.size());
        return new Shift(
                Quantiles.of(differences, 0.5),
                differences[cut],
                differences[differences.length - 1 - cut],
                before.size(),
                after.size());
    }

    private static int cut(int n, int m) {
        double expected = n * m / 2.0 - Z * Math.sqrt(n * m * (n + m + 1) / 12.0);
        return Math.max(0, (int) Math.floor(expected));
    }

    /// Values at a share of the sorted ones, interpolated.
    public static final class Quantiles {

        private Quantiles() {}

        public static double of(List<Double> values, double share) {
            return of(values.stream().mapToDouble(Double::doubleValue).sorted().toArray(), share);
        }

        static double of(double[] sorted, double share) {
            if (sorted.length == 0) {
                throw new IllegalArgumentException("No values (%s).".formatted(Arrays.toString(sorted)));
            }
            double at = share * (sorted.length - 1);
            int below = (int) Math.floor(at);
            int above = (int) Math.ceil(at);
            return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
        }
    }
}
