package org.cooperage.indicator.engine.concentration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How unevenly a whole is split. Values are parts of it, none negative, not all zero.
public final class Shares {
    private Shares() {}

    /// Herfindahl–Hirschman index Σ share², 0–1: below 0.15 low, above 0.25 high (US DOJ 2010).
    public static double herfindahl(double... values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(v -> v / sum * (v / sum)).sum();
    }

    /// Share of the `largest` largest together, CR4 for 4.
    public static double ratio(int largest, double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double top = 0;
        for (int i = Math.max(0, sorted.length - largest); i < sorted.length; i++) {
            top += sorted[i];
        }
        return top / Arrays.stream(values).sum();
    }

    /// Shannon's entropy −Σ share·log₂ share in bits; 0 for a single share, log₂ n for n equal ones.
    public static double entropy(double... values) {
        double sum = Arrays.stream(values).sum();
        return -Arrays.stream(values)
                .filter(v -> v > 0)
                .map(v -> v / sum * Math.log(v / sum) / Math.log(2))
                .sum();
    }

    /// Gini's coefficient of `values` against `bases` (Hoover 1936): twice the area between the diagonal and the curve
    /// of cumulated shares, places in the order of value ÷ base. 0 if proportional. A place with no base
    /// counts first.
    public static double gini(double[] values, double[] bases) {
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> bases[i] == 0 ? 0 : values[i] / bases[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double allValues = Arrays.stream(values).sum();
        double allBases = Arrays.stream(bases).sum();
        double value = 0;
        double base = 0;
        double area = 0;
        for (int i : order) {
            double nextValue = value + values[i] / allValues;
            double nextBase = base + bases[i] / allBases;
            area += nextValue * base - value * nextBase;
            value = nextValue;
            base = nextBase;
        }
        return area;
    }
}
