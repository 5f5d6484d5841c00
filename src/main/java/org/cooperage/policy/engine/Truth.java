package org.cooperage.policy.engine;

/// Truth as far as it is known: Kleene's strong logic of indeterminacy (Introduction to Metamathematics, §64).
///
/// What is unknown stays unknown only while it matters: `FALSE and UNKNOWN` is false. Two unknowns are never compared,
/// so `x or not x` is unknown while x is.
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    /// The smaller of the two in the order false, unknown, true.
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The larger of the two.
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }

    public boolean isTrue() {
        return this == TRUE;
    }

    public boolean isFalse() {
        return this == FALSE;
    }

    public boolean isUnknown() {
        return this == UNKNOWN;
    }
}
