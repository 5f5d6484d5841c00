package org.cooperage.plan.engine;

/// The three plans a buyer is offered: the same problem with other weights.
public enum Goal {
    CHEAPEST,
    FASTEST,
    EVEN;

    /// Restates a problem for this goal.
    ///
    /// @param orderValue what the whole is roughly worth in micro-yuan; the preferences are scaled by it
    public Problem of(Problem problem, long orderValue) {
        return switch (this) {
            case CHEAPEST -> problem;
            case FASTEST -> problem.hurried(orderValue / 20);
            case EVEN -> problem.weighted(problem.weights().even(300, orderValue / 10));
        };
    }
}
