package org.cooperage.indicator.engine.structure;

/// Whether something holds of what is known only in part (Kleene 1938): whatever the rest turns out to be, it does not,
/// it may, or it does.
public enum Certainty {
    EXCLUDED,
    POSSIBLE,
    SURE;

    Certainty and(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Certainty or(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Certainty not() {
        return switch (this) {
            case EXCLUDED -> SURE;
            case POSSIBLE -> POSSIBLE;
            case SURE -> EXCLUDED;
        };
    }
}
