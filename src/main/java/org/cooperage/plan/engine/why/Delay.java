package org.cooperage.plan.engine.why;

import java.util.List;

/// Why an order ends when it does: the chain from its last task back to the first cause.
///
/// @param order position of the order
/// @param lateMinutes after its due date; negative if it is early, for which the chain is as true
/// @param chain from the end to the beginning
public record Delay(int order, int lateMinutes, List<Step> chain) {
    public Delay {
        chain = List.copyOf(chain);
    }

    /// One stretch of time and what filled it.
    ///
    /// @param task the task that worked or waited
    /// @param other the task waited for, or -1
    public record Step(Cause cause, int task, int other, int from, int to) {}

    public enum Cause {
        /// The task itself was worked on (rest in closed hours included).
        WORK,
        /// Goods were on their way from `other`, or resting.
        MOVE,
        /// The unit was busy with `other` and changing over after it, or had no gap long enough.
        CAPACITY,
        /// The unit was promised to others.
        PROMISED,
        /// The resource was closed.
        CLOSED,
        /// Material or order were not released.
        RELEASE
    }
}
