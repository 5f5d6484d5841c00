package org.cooperage.barrel.engine;

import org.cooperage.chain.Dimension;
import org.jspecify.annotations.Nullable;

/// One stave or hoop of a firm beside its peers.
///
/// @param weight how much it matters to the owner's strategy, 1–3
/// @param peers null when there are too few, or when the rating is not sure
public record Standing(Rating rating, int weight, @Nullable Peers peers) {
    private static final double LOW = 40;
    private static final double LOW_STEP = 20;

    public Dimension dimension() {
        return rating.dimension();
    }

    public double score() {
        return rating.score();
    }

    public boolean isSure() {
        return rating.isSure();
    }

    /// Spreads below the median of the peers; negative above it, 0 without peers.
    public double gap() {
        return peers == null ? 0 : peers.gap(score());
    }

    /// How much this one holds the firm back: weight × (what it lacks beside peers + half of what it lacks to 40 ÷ 20).
    public double shortness() {
        return weight * Math.max(0, gap()) + 0.5 * weight * Math.max(0, (LOW - score()) / LOW_STEP);
    }

    /// The same one if it stood elsewhere; peers stay where they are.
    Standing at(double score) {
        var lifted = new Rating(dimension(), score, rating.coverage(), rating.parts(), rating.toAdd());
        return new Standing(lifted, weight, peers);
    }
}
