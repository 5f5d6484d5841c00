package org.cooperage.indicator.engine.upgrade;

/// What a measure tells about; the first letter of its code.
public enum Aspect {
    /// Dataisation: activity leaves usable data.
    D,
    /// Online-isation: interaction happens online.
    O,
    /// Flexibility: small lots, many variants, fast change.
    F,
    /// Outcomes: what came of it; without them no stage.
    C,
    /// Ground: further evidence gates ask for.
    G,
    /// Meters: parts of the transaction cost.
    M,
    /// Structure: what kind of cluster it is.
    S;

    /// Whether its measures are summed up to an index of 0–100.
    public boolean isIndex() {
        return this == D || this == O || this == F;
    }
}
