package org.cooperage.shared;

import java.math.BigDecimal;

/// How much of something, with its unit. Never negative.
public record Quantity(BigDecimal value, Unit unit) implements Comparable<Quantity> {

    public Quantity {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(
                    "A quantity cannot be negative (%s %s).\nMaybe the difference was taken the wrong way round."
                            .formatted(value, unit));
        }
    }

    public static Quantity of(long amount, Unit unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    public static Quantity pieces(long amount) {
        return of(amount, Unit.PIECE);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(inSameUnit(other)), unit);
    }

    /// What is left after taking `other` away; refuses to go below nothing.
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(inSameUnit(other)), unit);
    }

    public Quantity times(BigDecimal factor) {
        return new Quantity(value.multiply(factor), unit);
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(inSameUnit(other));
    }

    private BigDecimal inSameUnit(Quantity other) {
        if (other.unit != unit) {
            throw new IllegalArgumentException(
                    "Cannot reckon (%s) with (%s).\nMaybe convert one first.".formatted(unit, other.unit));
        }
        return other.value;
    }
}
