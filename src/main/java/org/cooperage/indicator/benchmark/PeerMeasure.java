package org.cooperage.indicator.benchmark;

import org.jspecify.annotations.Nullable;

/// What peers are compared by; more is better.
enum PeerMeasure {
    OUTPUT_PER_MU(Unit.WAN_A_MU, 10_000, null),
    TAX_PER_MU(Unit.WAN_A_MU, 10_000, null),
    RESEARCH_SHARE(Unit.PERCENT, 100, null),
    SERVICE_SCORE(Unit.POINTS, 5, null),
    UTILISATION(Unit.PERCENT, 100, null),
    ON_TIME(Unit.PERCENT, 100, "otif"),
    LOCAL_SPEND(Unit.PERCENT, 100, "local-share"),
    JOBS(Unit.PERSONS, 10_000_000, "jobs");

    enum Unit {
        WAN_A_MU,
        PERCENT,
        /// Of five.
        POINTS,
        PERSONS
    }

    private final Unit unit;
    private final double most;
    private final @Nullable String indicator;

    PeerMeasure(Unit unit, double most, @Nullable String indicator) {
        this.unit = unit;
        this.most = most;
        this.indicator = indicator;
    }

    public Unit unit() {
        return unit;
    }

    double most() {
        return most;
    }

    /// The platform tells it of its cities by this indicator; null: it is stated.
    public @Nullable String indicator() {
        return indicator;
    }

    /// Of the catalogue, where percentages are 0–1.
    double scaled(double value) {
        return unit == Unit.PERCENT ? 100 * value : value;
    }
}
