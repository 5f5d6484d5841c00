package org.cooperage.barrel.engine;

/// The firms one is measured against in a dimension: all others of the narrowest group that has enough of them.
///
/// @param lower first quartile of their scores
/// @param upper third quartile
/// @param percentile share of them that stand lower, 0–1; those that stand level count half
public record Peers(Breadth breadth, int firms, double lower, double median, double upper, double percentile) {
    /// Fewer peers tell too little, and too much about each of them.
    public static final int FEWEST = 8;

    /// Peers that are all alike still leave room for chance: a spread below this counts as this.
    static final double LEAST_SPREAD = 5;

    /// How far one had to look for peers, the narrowest first.
    public enum Breadth {
        LINK_AND_SIZE,
        LINK,
        ALL
    }

    /// How many spreads a score lies below the median; negative above it.
    public double gap(double score) {
        return (median - score) / Math.max(LEAST_SPREAD, upper - lower);
    }
}
