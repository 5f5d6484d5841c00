package org.cooperage.plan.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cooperage.match.Match;
import org.cooperage.plan.Weighting;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Problem;

/// An order as the engine sees it, with the way back: which task is which portion, which mode which maker.
///
/// @param works in the order of the engine's operations; the delivery comes after them
/// @param tasks for each task but the last, which is the delivery
/// @param weighting what the weights of the problem were made of
/// @param origin minute 0
record Model(
        Commission commission,
        Breakdown breakdown,
        List<Work> works,
        List<Task> tasks,
        Problem problem,
        Weighting weighting,
        Instant origin) {
    record Task(int work, Breakdown.Portion portion) {}

    /// The same with other weights.
    Model with(Problem restated) {
        return new Model(commission, breakdown, works, tasks, restated, weighting, origin);
    }

    Work workOf(Assignment assignment) {
        return works.get(tasks.get(assignment.task()).work());
    }

    Match makerOf(Assignment assignment) {
        return workOf(assignment).makers().get(assignment.mode());
    }

    Breakdown.Portion portionOf(Assignment assignment) {
        return tasks.get(assignment.task()).portion();
    }

    boolean isDelivery(Assignment assignment) {
        return assignment.task() >= tasks.size();
    }

    Step stepOf(Work work) {
        return breakdown.steps().get(work.step());
    }

    Instant at(int minute) {
        return origin.plusSeconds(minute * 60L);
    }

    /// The minute in which the moment lies.
    static int minute(Instant origin, Instant moment) {
        return Math.toIntExact(Math.floorDiv(Duration.between(origin, moment).toSeconds(), 60L));
    }

    /// The first minute that begins at or after the moment.
    static int minuteAfter(Instant origin, Instant moment) {
        return Math.toIntExact(Math.ceilDiv(Duration.between(origin, moment).toSeconds(), 60L));
    }
}
