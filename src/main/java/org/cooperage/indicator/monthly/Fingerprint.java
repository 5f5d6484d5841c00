package org.cooperage.indicator.monthly;

/// A number that changes with what it is of, so that [org.cooperage.indicator.engine.Telling] sees that somebody has
/// changed where nothing adds up.
public final class Fingerprint {
    private static final int MIX = 0x9E3779B1;
    private static final double RANGE = 1 << 20;

    private Fingerprint() {}

    /// From 1 to 2; the same for what has the same text.
    public static double of(Object thing) {
        int mixed = thing.toString().hashCode() * MIX;
        return 1 + (mixed >>> 12) / RANGE;
    }
}
