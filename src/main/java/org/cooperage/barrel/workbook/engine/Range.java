package org.cooperage.barrel.workbook.engine;

/// A figure known to lie between two values; a sure one has both the same. Added and taken away as an interval.
public record Range(double low, double high) {
    public static final Range NONE = new Range(0, 0);

    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "A range cannot run from (%s) to (%s).\nMaybe the two are swapped.".formatted(low, high));
        }
    }

    public static Range of(double sure) {
        return new Range(sure, sure);
    }

    public Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    public Range minus(Range other) {
        return new Range(low - other.high, high - other.low);
    }

    /// @param factor not negative
    public Range times(double factor) {
        return new Range(low * factor, high * factor);
    }

    /// Product of two ranges, of which either may be negative.
    public Range times(Range other) {
        double a = low * other.low;
        double b = low * other.high;
        double c = high * other.low;
        double d = high * other.high;
        return new Range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    public double middle() {
        return (low + high) / 2;
    }

    public boolean isSure() {
        return low == high;
    }
}
