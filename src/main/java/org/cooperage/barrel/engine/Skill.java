package org.cooperage.barrel.engine;

import org.cooperage.shared.Bilingual;

/// How a firm's record in a process stands beside all others that do it.
///
/// @param jobs behind it
/// @param value in percent
/// @param firms how many others
/// @param lower first quartile of the others, whole percent
/// @param median of the others
/// @param upper third quartile of the others
public record Skill(
        String process,
        Bilingual name,
        Kind kind,
        int jobs,
        double value,
        int firms,
        long lower,
        long median,
        long upper) {
    public enum Kind {
        /// Jobs delivered in full by the agreed hour.
        ON_TIME,
        /// Pieces that passed the inspection.
        GOOD
    }

    /// Better than three of four others, and better than the middle at all.
    public boolean isStrength() {
        return value >= upper && value > median;
    }

    /// Worse than three of four others.
    public boolean isWeakness() {
        return value < lower;
    }
}
