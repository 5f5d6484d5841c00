package org.cooperage.indicator.engine.upgrade;

/// What an audit found about a stated reading.
public enum Audit {
    NONE,
    /// Drawn, and not looked at yet.
    DUE,
    CONFIRMED,
    REFUTED
}
