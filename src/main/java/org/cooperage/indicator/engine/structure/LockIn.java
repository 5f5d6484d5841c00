package org.cooperage.indicator.engine.structure;

/// How far a cluster turns around itself, 0–1: the danger that nobody hears of what is new.
///
/// @param internalRatio trade within ÷ all trade; what is above 0.85 counts, 1 counts full
/// @param similarity mean cosine of what firms offer, 0–1
/// @param priceWar share of goods sold below the 10th percentile of their last 90 days
/// @param newPartners share of outside partners that are new
public record LockIn(double internalRatio, double similarity, double priceWar, double newPartners) {
    private static final double HARMLESS = 0.85;

    public LockIn {
        for (double share : new double[] {internalRatio, similarity, priceWar, newPartners}) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "(%s) is no share of a whole.\nMaybe it is a percentage; divide by 100.".formatted(share));
            }
        }
    }

    /// 0.3·ratio above 0.85 + 0.3·similarity + 0.2·price war + 0.2·(1 − new partners). Weights are a best guess.
    public double index() {
        double turned = Math.max(0, internalRatio - HARMLESS) / (1 - HARMLESS);
        return 0.3 * turned + 0.3 * similarity + 0.2 * priceWar + 0.2 * (1 - newPartners);
    }
}
