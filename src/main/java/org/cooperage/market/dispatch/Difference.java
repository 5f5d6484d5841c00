package org.cooperage.market.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cooperage.deal.JobStage;
import org.cooperage.market.dispatch.Consequences.Shift;
import org.cooperage.market.dispatch.Situation.Placed;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plan;
import org.jspecify.annotations.Nullable;

/// What a changed plan does to the jobs placed so far; whatever is not named stays.
///
/// @param agreed counters that the plan takes over
/// @param moved agreed jobs at another time
/// @param cut jobs under way that end earlier, or with less
/// @param gone jobs nobody does any more as they were
/// @param added jobs to be offered
record Difference(List<Step> agreed, List<Step> moved, List<Step> cut, List<Placed> gone, List<Job> added) {

    record Step(Placed from, Job to) {}

    static Difference between(Situation before, Plan after) {
        var difference = new Difference(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var wanted = new HashMap<>(byKey(after));
        for (var placed : before.placed()) {
            difference.take(placed, wanted.remove(placed.key()));
        }
        after.jobs().stream().filter(j -> wanted.containsKey(j.key())).forEach(difference.added::add);
        return difference;
    }

    private static HashMap<UUID, Job> byKey(Plan plan) {
        var jobs = new HashMap<UUID, Job>();
        plan.jobs().forEach(j -> jobs.put(j.key(), j));
        return jobs;
    }

    private void take(Placed placed, @Nullable Job job) {
        if (job == null) {
            gone.add(placed);
        } else if (placed.isLost()) {
            replace(placed, job);
        } else if (placed.is(JobStage.COUNTERED)) {
            takeCountered(placed, job);
        } else if (placed.isUnderWay()) {
            if (!placed.isFor(job) || !placed.isAt(job)) {
                cut.add(new Step(placed, job));
            }
        } else if (!placed.isFor(job)) {
            replace(placed, job);
        } else if (!placed.isAt(job)) {
            takeMoved(placed, job);
        }
    }

    /// Nobody is bound to what he did not ask for: a counter the plan does not meet waits to be judged where the
    /// plan leaves the job alone, else its maker gets a new offer.
    private void takeCountered(Placed placed, Job job) {
        if (placed.isMetBy(job)) {
            agreed.add(new Step(placed, job));
        } else if (!placed.isFor(job) || !placed.isAt(job)) {
            replace(placed, job);
        }
    }

    /// Who has not answered yet gets a new offer instead of a moved one.
    private void takeMoved(Placed placed, Job job) {
        if (placed.is(JobStage.ACCEPTED) || placed.is(JobStage.COMMITTED)) {
            moved.add(new Step(placed, job));
        } else {
            replace(placed, job);
        }
    }

    private void replace(Placed placed, Job job) {
        gone.add(placed);
        added.add(job);
    }

    /// The same for people: who is concerned, with what, before and after.
    List<Shift> shifts() {
        var shifts = new ArrayList<Shift>();
        moved.forEach(m -> shifts.add(shift(Shift.Kind.MOVED, m.from().job(), m.to())));
        agreed.forEach(m -> shifts.add(shift(Shift.Kind.AGREED, m.from().job(), m.to())));
        cut.forEach(m -> shifts.add(shift(Shift.Kind.CUT, m.from().job(), m.to())));
        gone.forEach(g -> shifts.add(shift(Shift.Kind.GONE, g.job(), null)));
        added.forEach(a -> shifts.add(shift(Shift.Kind.ADDED, null, a)));
        return List.copyOf(shifts);
    }

    private static Shift shift(Shift.Kind kind, @Nullable Job before, @Nullable Job after) {
        var any = after == null ? Objects.requireNonNull(before) : after;
        return new Shift(
                kind,
                any.makerId(),
                any.operation(),
                any.quantity(),
                any.unit(),
                before == null ? null : before.span(),
                after == null ? null : after.span());
    }
}
