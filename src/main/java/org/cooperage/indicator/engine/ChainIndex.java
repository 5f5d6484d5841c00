package org.cooperage.indicator.engine;

import java.util.ArrayList;
import java.util.Map;
import java.util.OptionalDouble;

/// How a whole moved from one time to the next, told by the parts known at both: a part that comes or goes moves
/// nothing. Chained, the moves make an index.
public final class ChainIndex {
    private ChainIndex() {}

    /// Σ now ÷ Σ before, for quantities that add up; empty: no common parts, or nothing before.
    public static OptionalDouble ofSums(Map<String, Double> before, Map<String, Double> now) {
        double sumBefore = 0;
        double sumNow = 0;
        for (var part : before.entrySet()) {
            var value = now.get(part.getKey());
            if (value != null) {
                sumBefore += part.getValue();
                sumNow += value;
            }
        }
        return sumBefore > 0 ? OptionalDouble.of(sumNow / sumBefore) : OptionalDouble.empty();
    }

    /// Geometric mean of now ÷ before, for prices (Jevons 1865); parts that cost nothing are left out.
    public static OptionalDouble ofPrices(Map<String, Double> before, Map<String, Double> now) {
        var moves = new ArrayList<Double>();
        before.forEach((part, price) -> {
            var value = now.get(part);
            if (value != null && value > 0 && price > 0) {
                moves.add(Math.log(value / price));
            }
        });
        var mean = moves.stream().sorted().mapToDouble(Double::doubleValue).average();
        return mean.isPresent() ? OptionalDouble.of(Math.exp(mean.getAsDouble())) : mean;
    }
}
