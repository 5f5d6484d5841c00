package org.cooperage.indicator.engine.element;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cooperage.indicator.engine.structure.Range;

/// Indices of resource elements, 0–100. What is not known leaves a range, never an average.
public final class ElementIndex {
    private static final double TOP = 100;
    /// So that an element at nothing does not hide all others behind a zero.
    private static final double LEAST = 1;

    private ElementIndex() {}

    /// 0 at the floor, 100 at the target, straight in between; the target may be below the floor.
    public static double score(double value, double floor, double target) {
        if (floor == target) {
            throw new IllegalArgumentException(
                    "Floor and target are both (%s).\nMaybe one of them is missing.".formatted(floor));
        }
        return Math.clamp(TOP * (value - floor) / (target - floor), 0, TOP);
    }

    /// Mean of the parts with equal weights; an unknown one may be anything.
    ///
    /// @param scores NaN: unknown
    public static Range of(List<Double> scores) {
        double low = scores.stream().mapToDouble(it -> it.isNaN() ? 0 : it).sum() / scores.size();
        double high = scores.stream().mapToDouble(it -> it.isNaN() ? TOP : it).sum() / scores.size();
        return new Range(low, high);
    }

    /// Geometric mean: no element can be bought off by another. Less than 1 counts as 1.
    public static Range together(List<Range> elements) {
        return new Range(mean(elements, Range::low), mean(elements, Range::high));
    }

    private static double mean(List<Range> elements, ToDoubleFunction<Range> end) {
        return Math.exp(elements.stream()
                .mapToDouble(it -> Math.log(Math.max(LEAST, end.applyAsDouble(it))))
                .average()
                .orElse(0));
    }
}
