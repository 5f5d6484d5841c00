package org.cooperage.plan.engine;

import java.util.List;
import java.util.Optional;

/// A plan and how good it is.
///
/// @param assignments in the order of the tasks; tasks in `unplanned` have none
/// @param unplanned tasks for which no place was found before the horizon
/// @param makespan end of the last task, minutes from the origin
/// @param lowerBound no plan costs less (micro-yuan); [#NO_BOUND] if none is known
/// @param iterations steps of search done
public record Solution(
        List<Assignment> assignments,
        List<Integer> unplanned,
        Cost cost,
        int makespan,
        long lowerBound,
        long iterations,
        StopReason stoppedBecause) {
    public static final long NO_BOUND = Long.MIN_VALUE;

    public Solution {
        assignments = List.copyOf(assignments);
        unplanned = List.copyOf(unplanned);
    }

    public boolean complete() {
        return unplanned.isEmpty();
    }

    public boolean hasBound() {
        return lowerBound != NO_BOUND;
    }

    /// Share by which the plan may be above the best possible one, 0 if proven best; NaN without a bound.
    public double gap() {
        if (!hasBound()) {
            return Double.NaN;
        }
        long total = cost.total();
        return total == lowerBound ? 0 : (total - lowerBound) / Math.max(1.0, Math.abs((double) total));
    }

    public Optional<Assignment> find(int task) {
        return assignments.stream().filter(a -> a.task() == task).findFirst();
    }

    /// Why the search ended.
    public enum StopReason {
        /// The plan costs as much as the lower bound.
        PROVEN,
        /// The given number of steps is used up.
        ITERATIONS,
        /// The caller said stop.
        TIME,
        /// No neighbourhood knows anything better.
        EXHAUSTED
    }
}
