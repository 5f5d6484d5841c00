package org.cooperage.market.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cooperage.deal.JobTerms;
import org.cooperage.deal.OpenJob;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.search.Planner;

/// The agreed work as a problem of the engine, and where it stands now.
///
/// @param origin minute 0 of the problem
/// @param now the present minute
/// @param lots what the first tasks of the problem are; tasks behind them are work that is only assumed
/// @param machines what the resources of the problem are
/// @param inForce where each lot stands, in their order
/// @param assumed what is otherwise on it than in truth
public record Floor(
        Instant origin,
        int now,
        Problem problem,
        List<Lot> lots,
        List<Machine> machines,
        List<Assignment> inForce,
        List<Assumption> assumed) {

    public Floor {
        lots = List.copyOf(lots);
        machines = List.copyOf(machines);
        inForce = List.copyOf(inForce);
        assumed = List.copyOf(assumed);
    }

    /// One unit's share of a job.
    public record Lot(OpenJob job, JobTerms.Slot slot) {}

    /// The plan in force as a solution: nothing moves, only the cost is reckoned.
    public Solution asItIs() {
        return Planner.plan(withOnly(Set.of()).problem(), Budget.iterations(1, 0));
    }

    /// What checks a plan of this floor before anybody is told.
    public FloorCheck check() {
        return FloorCheck.of(problem, asItIs());
    }

    public Solution plan(Budget budget) {
        return Planner.plan(problem, budget);
    }

    /// The same with every lot fixed where it is but these; assumed work stays to be placed.
    public Floor withOnly(Set<Integer> free) {
        return with(inForce, free);
    }

    /// The same with everything fixed as in a plan but these, and what the plan found no place for.
    public Floor with(Collection<Assignment> plan, Set<Integer> free) {
        return with(plan.stream().filter(a -> !free.contains(a.task())).toList());
    }

    /// Lots that may move: not under way and not in the frozen days, or forced to.
    public Set<Integer> movable() {
        var fixed = new BitSet();
        problem.fixed().forEach(a -> fixed.set(a.task()));
        return IntStream.range(0, lots.size())
                .filter(task -> !fixed.get(task))
                .boxed()
                .collect(Collectors.toSet());
    }

    private Floor with(List<Assignment> fixed) {
        var restated = new Problem(
                problem.sites(),
                problem.travel(),
                problem.resources(),
                problem.orders(),
                problem.operations(),
                problem.tasks(),
                problem.links(),
                problem.groups(),
                problem.weights(),
                fixed,
                problem.previous());
        return new Floor(origin, now, restated, lots, machines, inForce, assumed);
    }

    /// Whether an outage takes away the place where a lot stands.
    public boolean isStruck(int task) {
        var lot = lots.get(task);
        var stands = inForce.get(task);
        return assumed.stream()
                .anyMatch(a -> a instanceof Assumption.Outage outage
                        && outage.during().overlaps(lot.slot().during())
                        && outage.strikes(machineOf(stands), stands.unit()));
    }

    public Instant at(int minute) {
        return origin.plus(Duration.ofMinutes(minute));
    }

    public int minute(Instant moment) {
        return minute(origin, moment);
    }

    static int minute(Instant origin, Instant moment) {
        return Math.toIntExact(Math.floorDiv(Duration.between(origin, moment).toSeconds(), 60L));
    }

    /// The machine an assignment uses.
    public Machine machineOf(Assignment assignment) {
        return machines.get(problem.modeOf(assignment).resource());
    }
}
