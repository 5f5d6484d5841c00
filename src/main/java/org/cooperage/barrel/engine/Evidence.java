package org.cooperage.barrel.engine;

/// What is known of one indicator of one firm.
///
/// @param ageMonths since when, in months before now
public record Evidence(Indicator.Code indicator, double value, Source source, double ageMonths) {
    private static final double HALF_LIFE_MONTHS = 12;

    public Evidence {
        if (!Double.isFinite(value) || !(ageMonths >= 0)) {
            throw new IllegalArgumentException(
                    "The value (%s) of (%s), (%s) months old, is no evidence.\nMaybe leave it out."
                            .formatted(value, indicator, ageMonths));
        }
    }

    /// How much it counts, 0–1: confidence in its source × 0.5^(age ÷ 12 months).
    public double weight() {
        return source.confidence() * Math.pow(0.5, ageMonths / HALF_LIFE_MONTHS);
    }
}
