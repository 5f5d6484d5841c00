package org.cooperage.indicator.engine.upgrade;

/// What a gate asks of a measure or an index.
public enum Condition {
    /// An index of 0–100 stands at least there, surely.
    INDEX,
    AT_LEAST,
    AT_MOST,
    /// Better than the baseline by so many per cent of it.
    IMPROVED,
    /// Better than the baseline by so many points.
    GAINED,
    /// Better than a year before, so many years running.
    RISING,
    /// The stage is at least that.
    STAGE
}
