package org.cooperage.plan.draft;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plan;
import org.cooperage.plan.Transport;

/// Jobs that make a shortfall good. They are not part of the order's own chain of portions: a later repair
/// leaves them as they are and plans around them.
record Extras(List<Job> jobs, List<Transport> transports) {
    private static final int FIRST_LOT = 100_000;

    static Extras of(Plan plan) {
        var jobs = plan.jobs().stream().filter(Extras::isExtra).toList();
        return new Extras(
                jobs, plan.transports().stream().filter(t -> isOf(t, jobs)).toList());
    }

    static Plan without(Plan plan) {
        var extras = of(plan);
        return plan.with(
                plan.jobs().stream().filter(j -> !isExtra(j)).toList(),
                plan.transports().stream()
                        .filter(t -> !extras.transports().contains(t))
                        .toList());
    }

    /// The plan without some of its jobs and their trips.
    static Plan dropping(Plan plan, Set<UUID> keys) {
        var gone = plan.jobs().stream().filter(j -> keys.contains(j.key())).toList();
        return plan.with(
                plan.jobs().stream().filter(j -> !keys.contains(j.key())).toList(),
                plan.transports().stream().filter(t -> !isOf(t, gone)).toList());
    }

    Plan addedTo(Plan plan) {
        return plan.with(
                Stream.concat(plan.jobs().stream(), jobs.stream()).toList(),
                Stream.concat(plan.transports().stream(), transports.stream()).toList());
    }

    /// Adds a plan for a shortfall to the plan in force, numbered after the last one.
    static Plan append(Plan inForce, Plan extra) {
        int last = of(inForce).jobs().stream()
                .mapToInt(j -> j.lots().getFirst().lot() / FIRST_LOT)
                .max()
                .orElse(0);
        int offset = FIRST_LOT * (last + 1);
        var jobs = extra.jobs().stream().map(j -> renumbered(j, offset)).toList();
        return new Extras(jobs, extra.transports()).addedTo(inForce);
    }

    List<Job.Slot> slots() {
        return jobs.stream().flatMap(j -> j.slots().stream()).toList();
    }

    private static boolean isExtra(Job job) {
        return job.lots().getFirst().lot() >= FIRST_LOT;
    }

    private static boolean isOf(Transport trip, List<Job> jobs) {
        return jobs.stream().anyMatch(j -> j.key().equals(trip.fromJob()));
    }

    private static Job renumbered(Job job, int offset) {
        var lots = job.lots().stream()
                .map(l -> new Job.Lot(l.lot() + offset, l.quantity(), l.unit(), l.occupied(), l.start(), l.end()))
                .toList();
        return job.with(lots);
    }
}
