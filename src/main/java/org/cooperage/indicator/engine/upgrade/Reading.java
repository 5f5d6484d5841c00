package org.cooperage.indicator.engine.upgrade;

/// What a measure was in a quarter.
///
/// @param value in the measure's unit
/// @param numerator and denominator what it was made of; the value and 1 where it is no ratio
/// @param contributors firms behind it; 0 for a stated one
public record Reading(
        Measure.Code measure,
        Quarter quarter,
        double value,
        double numerator,
        double denominator,
        int contributors,
        Source source,
        Audit audit) {

    public Reading {
        if (!Double.isFinite(value) || source == Source.PLATFORM && audit != Audit.NONE) {
            throw new IllegalArgumentException(
                    "The reading of (%s) is (%s) from (%s), audit (%s).\nMaybe a denominator is 0."
                            .formatted(measure, value, source, audit));
        }
    }

    /// How far it is believed, 0–1: what was confirmed fully, what was refuted not at all.
    public double trust() {
        return switch (audit) {
            case CONFIRMED -> 1;
            case REFUTED -> 0;
            case NONE, DUE -> source.trust();
        };
    }

    /// Counted by the platform, or confirmed by an audit: good enough to open a gate.
    public boolean isProof() {
        return trust() == 1;
    }
}
