package org.cooperage.park.investment.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooperage.indicator.engine.ranking.Topsis;

/// Ranks alternatives by TOPSIS and says what each criterion adds.
///
/// A criterion adds its part of the squared distance to the worst, times the closeness: the parts sum to it. TOPSIS
/// itself is not a sum, so this is one way among others to share it out; best guess, it only has to explain.
public final class TargetRanking {
    private TargetRanking() {}

    /// @param weight 0 or more; they need not sum to 1
    public record Criterion(String name, double weight, boolean moreIsBetter) {
        public Criterion {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "The weight (%s) of (%s) must be a number from 0 on.\nMaybe it is missing; say 0."
                                .formatted(weight, name));
            }
        }
    }

    /// @param values by criterion, in its own unit
    public record Alternative<T>(T it, List<Double> values) {
        public Alternative {
            values = List.copyOf(values);
        }
    }

    /// @param closeness 0–1, 1 is best
    /// @param parts by criterion; they sum to the closeness
    public record Ranked<T>(T it, int rank, double closeness, List<Double> values, List<Double> parts) {
        public Ranked {
            values = List.copyOf(values);
            parts = List.copyOf(parts);
        }

        /// Where each part begins if they lie one behind the other.
        public List<Double> starts() {
            var starts = new ArrayList<Double>();
            double at = 0;
            for (double part : parts) {
                starts.add(at);
                at += part;
            }
            return starts;
        }
    }

    /// The best first; equal ones keep their order.
    public static <T> List<Ranked<T>> rank(List<Alternative<T>> alternatives, List<Criterion> criteria) {
        if (alternatives.isEmpty()) {
            return List.of();
        }
        var values = alternatives.stream()
                .map(a -> a.values().stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        var weights = weights(criteria);
        var closeness = Topsis.closeness(
                values, weights, criteria.stream().map(Criterion::moreIsBetter).toList());
        var order = new ArrayList<Integer>();
        for (int i = 0; i < values.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> closeness[i]).reversed());
        var ranked = new ArrayList<Ranked<T>>();
        for (int i : order) {
            ranked.add(new Ranked<>(
                    alternatives.get(i).it(),
                    ranked.size() + 1,
                    closeness[i],
                    alternatives.get(i).values(),
                    parts(values, weights, criteria, i, closeness[i])));
        }
        return List.copyOf(ranked);
    }

    /// Made to sum to 1; all alike where all are 0.
    private static double[] weights(List<Criterion> criteria) {
        double sum = criteria.stream().mapToDouble(Criterion::weight).sum();
        return criteria.stream()
                .mapToDouble(c -> sum == 0 ? 1.0 / criteria.size() : c.weight() / sum)
                .toArray();
    }

    private static List<Double> parts(
            double[][] values, double[] weights, List<Criterion> criteria, int at, double closeness) {
        var squares = new double[weights.length];
        double all = 0;
        for (int c = 0; c < weights.length; c++) {
            double norm = 0;
            double worst = values[at][c];
            for (var row : values) {
                norm += row[c] * row[c];
                worst = criteria.get(c).moreIsBetter() ? Math.min(worst, row[c]) : Math.max(worst, row[c]);
            }
            double distance = norm == 0 ? 0 : (values[at][c] - worst) / Math.sqrt(norm) * weights[c];
            squares[c] = distance * distance;
            all += squares[c];
        }
        var parts = new ArrayList<Double>();
        for (double square : squares) {
            parts.add(all == 0 ? closeness / squares.length : square / all * closeness);
        }
        return parts;
    }
}
