package org.cooperage.indicator.engine.structure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// How alike many things are.
public final class Resemblance {
    private Resemblance() {}

    /// Mean cosine of two of them over all pairs, 0–1; NaN of fewer than two. The sum over all
    /// pairs of unit vectors u is (|Σu|² − n) ÷ 2, so no pair need be looked at: n vectors cost
    /// n steps. A vector of nothing resembles none.
    ///
    /// @param vectors none of whose components is negative
    public static <K> double mean(Collection<Map<K, Double>> vectors) {
        int count = vectors.size();
        if (count < 2) {
            return Double.NaN;
        }
        var sum = new HashMap<K, Double>();
        double units = 0;
        for (var vector : vectors) {
            double length = length(vector);
            if (length > 0) {
                units++;
                vector.forEach((key, value) -> sum.merge(key, value / length, Double::sum));
            }
        }
        double square = sum.values().stream().mapToDouble(v -> v * v).sum();
        return Math.clamp((square - units) / (count * (count - 1.0)), 0, 1);
    }

    /// Of one pair, 0–1; 0 where one of them is nothing.
    public static <K> double cosine(Map<K, Double> one, Map<K, Double> other) {
        double lengths = length(one) * length(other);
        double product = one.entrySet().stream()
                .mapToDouble(it -> it.getValue() * other.getOrDefault(it.getKey(), 0.0))
                .sum();
        return lengths > 0 ? Math.clamp(product / lengths, 0, 1) : 0;
    }

    /// Several sides of a thing as one vector, each side weighing the same: the cosine of two such vectors is the mean
    /// of the cosines of their sides.
    public static Map<String, Double> ofSides(Map<String, Map<String, Double>> sides) {
        var vector = new HashMap<String, Double>();
        sides.forEach((side, values) -> {
            double length = length(values);
            values.forEach((key, value) -> vector.put(side + '/' + key, length > 0 ? value / length : 0));
        });
        return vector;
    }

    private static <K> double length(Map<K, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
    }
}
