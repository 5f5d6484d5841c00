package org.cooperage.indicator.chainmap;

/// A figure of a link: known, known in part, withheld, or not there. Withheld is not zero.
///
/// @param value 0 unless it is known
public record Fact(State state, double value) {
    public static final Fact NONE = new Fact(State.NONE, 0);
    public static final Fact WITHHELD = new Fact(State.WITHHELD, 0);

    public enum State {
        KNOWN,
        /// A sum of which some parts are withheld.
        AT_LEAST,
        WITHHELD,
        /// Nothing to compute it from.
        NONE
    }

    public static Fact of(double value) {
        return new Fact(State.KNOWN, value);
    }

    public boolean isKnown() {
        return state == State.KNOWN || state == State.AT_LEAST;
    }

    public boolean isWithheld() {
        return state == State.WITHHELD;
    }

    public double or(double other) {
        return isKnown() ? value : other;
    }

    Fact times(double factor) {
        return new Fact(state, value * factor);
    }

    Fact plus(Fact other) {
        if (state == State.NONE) {
            return other;
        }
        if (other.state == State.NONE) {
            return this;
        }
        boolean whole = state == State.KNOWN && other.state == State.KNOWN;
        if (!isKnown() && !other.isKnown()) {
            return WITHHELD;
        }
        return new Fact(whole ? State.KNOWN : State.AT_LEAST, value + other.value);
    }
}
