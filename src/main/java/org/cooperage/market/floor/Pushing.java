package org.cooperage.market.floor;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.search.Planner;

/// Moves a job on a floor made around it: the plan in force is kept but for the job, what stands in its way and what
/// waits for either; from there the engine goes on. So little moves, and soon.
public final class Pushing {
    /// A first place for the few lots that must move is found in some of them.
    private static final long FIRST_STEPS = 60;

    private static final long STEPS = 200;
    private static final long STEPS_FROM_NOTHING = 400;

    private final Floor floor;
    private final Set<Integer> wished;

    private Pushing(Floor floor, Assumption.Moved move) {
        this.floor = floor;
        wished = tasks(floor, move);
    }

    /// @param timeUp when the best so far has to do
    public static Solution plan(Floor floor, Assumption.Moved move, BooleanSupplier timeUp) {
        return new Pushing(floor, move).plan(timeUp);
    }

    private Solution plan(BooleanSupplier timeUp) {
        var start = floor.withOnly(pushed()).plan(new Budget(1, FIRST_STEPS, timeUp, 1));
        return start.complete()
                ? Planner.improve(floor.problem(), start, new Budget(1, STEPS, timeUp, 1))
                : floor.plan(new Budget(1, STEPS_FROM_NOTHING, timeUp, 1));
    }

    private static Set<Integer> tasks(Floor floor, Assumption.Moved move) {
        var tasks = new HashSet<Integer>();
        for (int task = 0; task < floor.lots().size(); task++) {
            if (floor.lots().get(task).job().id().equals(move.job())) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    /// The job, whoever stands on its machine when it would, and all that waits for these.
    private Set<Integer> pushed() {
        var pushed = new HashSet<>(wished);
        var movable = floor.movable();
        movable.stream().filter(this::isInTheWay).forEach(pushed::add);
        var next = new ArrayDeque<>(pushed);
        while (!next.isEmpty()) {
            int task = next.remove();
            for (int waiting : successors(task)) {
                if (movable.contains(waiting) && pushed.add(waiting)) {
                    next.add(waiting);
                }
            }
        }
        return pushed;
    }

    private List<Integer> successors(int task) {
        return floor.problem().links().stream()
                .filter(link -> link.from() == task)
                .map(link -> link.to())
                .toList();
    }

    private boolean isInTheWay(int other) {
        var stands = floor.inForce().get(other);
        return wished.stream().anyMatch(task -> isWishedThere(task, stands) && stands.task() != task);
    }

    private boolean isWishedThere(int task, Assignment stands) {
        var wish = floor.problem().tasks().get(task);
        var now = floor.inForce().get(task);
        int changing = now.start() - now.occupiedFrom();
        int minutes = now.end() - now.start();
        int machine = floor.problem().modeOf(stands).resource();
        boolean sameMachine =
                floor.problem().operationOf(task).modes().stream().anyMatch(mode -> mode.resource() == machine);
        return sameMachine
                && stands.occupiedFrom() < wish.release() + minutes
                && wish.release() - changing < stands.end();
    }
}
