package org.cooperage.indicator.engine.structure;

/// How old a cluster is, told by its moves rather than its years (Menzel, Fornahl 2010). The thresholds are a best
/// guess, no evidence yet.
public enum LifeCycle {
    EMBRYO,
    GROWTH,
    MATURITY,
    DECLINE,
    RENEWAL;

    private static final double FEW = 30;
    private static final double MOVING = 0.03;
    private static final double SHRINKING = -0.02;

    /// @param firms of the leading industry
    /// @param growth of their number in a year, 0.05 is 5 %
    /// @param netEntry (born − closed) ÷ firms in a year
    /// @param heterogeneity of what they can do, 0–1
    /// @param heterogeneityBefore the same three years earlier
    public static LifeCycle of(
            double firms, double growth, double netEntry, double heterogeneity, double heterogeneityBefore) {
        if (growth < SHRINKING) {
            return heterogeneity > heterogeneityBefore && netEntry > 0 ? RENEWAL : DECLINE;
        }
        if (firms < FEW) {
            return EMBRYO;
        }
        if (growth > MOVING || netEntry > MOVING) {
            return GROWTH;
        }
        return heterogeneity > heterogeneityBefore + MOVING ? RENEWAL : MATURITY;
    }
}
