package org.cooperage.indicator.engine.upgrade;

import java.util.Optional;

/// A clause with its verdict and what it rests on.
///
/// @param low and high what was compared with the threshold, in its unit; both NaN where nothing is known
public record Proof(
        Clause clause,
        Verdict verdict,
        Why why,
        double low,
        double high,
        Optional<Reading> reading,
        Optional<Reading> baseline) {

    static Proof unknown(Clause clause, Why why, Optional<Reading> reading) {
        return new Proof(clause, Verdict.MISSING, why, Double.NaN, Double.NaN, reading, Optional.empty());
    }

    public boolean isKnown() {
        return !Double.isNaN(low);
    }
}
