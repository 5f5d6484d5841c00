package org.cooperage.barrel.engine;

/// What a service did to a dimension, as observed: firms with it against like firms without it.
///
/// @param points median over the pairs of change with minus change without
/// @param lower end of the 95 % interval of that median
/// @param upper end of the 95 % interval of that median
/// @param pairs how many firms with the service were compared, each with another one without
/// @param unmatched firms with the service for which no like firm was left
/// @param naive median change of the compared firms with the service, before anything is taken off: not the effect
public record Lift(double points, double lower, double upper, int pairs, int unmatched, double naive) {
    /// Fewer pairs tell nothing that could be relied upon.
    public static final int FEWEST = 20;

    /// Whether the interval leaves no effect out.
    public boolean isClear() {
        return lower > 0 || upper < 0;
    }
}
