package org.cooperage.plan.engine;

/// The three plans a buyer is offered: the same problem with other weights.
public enum Goal {
    CHEAPEST,
    FASTEST,
    EVEN;

    /// What the plans other than the cheapest are for.
    ///
    /// @param fasterPerDay micro-yuan a day earlier is worth to the fastest
    /// @param fairnessPercent of the fairness stated, to the most even
    /// @param concentration micro-yuan for one firm doing all of an operation, to the most even
    public record Wishes(long fasterPerDay, int fairnessPercent, long concentration) {}

    /// Restates a problem for this goal.
    public Problem of(Problem problem, Wishes wishes) {
        return switch (this) {
            case CHEAPEST -> problem;
            case FASTEST -> problem.hurried(wishes.fasterPerDay());
            case EVEN -> problem.weighted(problem.weights().even(wishes.fairnessPercent(), wishes.concentration()));
        };
    }
}
