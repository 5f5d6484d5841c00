package org.cooperage.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// All weights of a class of buyers, as they were when a plan was made.
public record Weighting(BuyerClass buyers, Map<Weight, BigDecimal> values) {
    public Weighting {
        var plain = new EnumMap<Weight, BigDecimal>(Weight.class);
        values.forEach((weight, value) -> plain.put(weight, plain(value)));
        values = Collections.unmodifiableMap(plain);
    }

    /// What is shipped.
    public static Weighting usual(BuyerClass buyers) {
        var values = new EnumMap<Weight, BigDecimal>(Weight.class);
        for (var weight : Weight.values()) {
            values.put(weight, weight.usual());
        }
        return new Weighting(buyers, values);
    }

    public Weighting with(Map<Weight, BigDecimal> changed) {
        var all = new EnumMap<Weight, BigDecimal>(Weight.class);
        all.putAll(values);
        all.putAll(changed);
        return new Weighting(buyers, all);
    }

    /// Zero for a weight that did not exist yet.
    public BigDecimal of(Weight weight) {
        return values.getOrDefault(weight, BigDecimal.ZERO);
    }

    public double number(Weight weight) {
        return of(weight).doubleValue();
    }

    /// Of a weight that is a multiple.
    public int percent(Weight weight) {
        return Math.toIntExact(Math.round(number(weight) * 100));
    }

    /// Kept the same way however it was typed, so that what is read back is equal.
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
