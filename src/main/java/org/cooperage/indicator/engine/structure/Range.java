package org.cooperage.indicator.engine.structure;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// What is known of a number: it lies from `low` to `high`, both included. Both are the same if it is known.
public record Range(double low, double high) {
    /// A share of a whole nobody has told.
    public static final Range UNKNOWN = new Range(0, 1);

    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "Nothing lies from (%s) to (%s).\nMaybe they are exchanged.".formatted(low, high));
        }
    }

    public static Range of(double known) {
        return new Range(known, known);
    }

    public boolean isKnown() {
        return low == high;
    }

    /// Whether the number is larger than the threshold.
    public Certainty above(double threshold) {
        if (low > threshold) {
            return Certainty.SURE;
        }
        return high > threshold ? Certainty.POSSIBLE : Certainty.EXCLUDED;
    }

    /// Whether the number is smaller than the threshold.
    public Certainty below(double threshold) {
        if (high < threshold) {
            return Certainty.SURE;
        }
        return low < threshold ? Certainty.POSSIBLE : Certainty.EXCLUDED;
    }

    /// Numbers that stand for all others of the range, where nothing matters but on which side of a threshold they lie.
    double[] samples(double... thresholds) {
        var near = Arrays.stream(thresholds).flatMap(t -> DoubleStream.of(Math.nextDown(t), t, Math.nextUp(t)));
        return DoubleStream.concat(DoubleStream.of(low, high), near)
                .filter(value -> value >= low && value <= high)
                .distinct()
                .toArray();
    }
}
