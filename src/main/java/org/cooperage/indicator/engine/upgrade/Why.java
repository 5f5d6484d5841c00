package org.cooperage.indicator.engine.upgrade;

/// Why a clause has its verdict.
public enum Why {
    ENOUGH,
    TOO_LITTLE,
    /// Nobody has said anything that counts.
    UNKNOWN,
    /// Stated, and no audit has confirmed it.
    UNAUDITED,
    /// There is nothing to compare it with.
    NO_BASELINE,
    /// What is known leaves both open.
    PARTLY_KNOWN
}
