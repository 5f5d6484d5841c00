package org.cooperage.indicator.engine.upgrade;

/// A way with steps in order, each with gates.
public enum Ladder {
    /// Fusion, transformation, innovation.
    STAGE(3),
    /// First the outside, then the inside: market, restructuring, ecosystem.
    ECOMMERCE(3),
    /// First the inside, then the outside: connected production, no middlemen, ecosystem.
    INDUSTRY(3),
    /// Terminals, data exchange, optimisation, change of the industry, change of society.
    PROGRESS(5);

    private final int steps;

    Ladder(int steps) {
        this.steps = steps;
    }

    public int steps() {
        return steps;
    }
}
