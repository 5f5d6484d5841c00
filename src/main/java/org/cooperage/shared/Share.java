package org.cooperage.shared;

/// A part of a whole, 0–1.
public record Share(double value) implements Comparable<Share> {

    public static final Share NONE = new Share(0);
    public static final Share ALL = new Share(1);

    public Share {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "A share lies between 0 and 1, not (%s).\nMaybe it is in percent.".formatted(value));
        }
    }

    public static Share ofPercent(double percent) {
        return new Share(percent / 100);
    }

    /// Part ÷ whole; of nothing, nothing.
    public static Share of(double part, double whole) {
        return whole == 0 ? NONE : new Share(part / whole);
    }

    public double percent() {
        return value * 100;
    }

    public Share rest() {
        return new Share(1 - value);
    }

    @Override
    public int compareTo(Share other) {
        return Double.compare(value, other.value);
    }
}
