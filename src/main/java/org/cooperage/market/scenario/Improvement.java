package org.cooperage.market.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.cooperage.market.floor.Floor;
import org.cooperage.market.floor.FloorCheck;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Part;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.search.Planner;

/// Betters the plan in force step by step instead of planning all of it anew: what must move is placed first, then some
/// jobs at a time are taken out – a late order, or those that compete for the same machines in the same days – and
/// planned by the engine with all else fixed; kept if it costs no more.
///
/// So the plan never gets worse than the one in force, and stays near it. The same seed gives the same steps, not the
/// same plan: how far a step gets is a matter of time.
final class Improvement {
    private static final int MOST_TASKS = 90;
    private static final int NEAR_MINUTES = 4 * 1440;
    private static final long STEP_NANOS = 250_000_000;
    /// So many steps an operation without anything better end the search.
    private static final int PATIENCE = 3;

    private static final Budget NO_STEPS = Budget.iterations(1, 0);

    private final Floor floor;
    private final Problem problem;
    private final Map<Integer, List<Integer>> tasksOf = new TreeMap<>();
    private final Map<Integer, Set<Integer>> operationsOf = new HashMap<>();
    private final List<Integer> operations;
    private final SplittableRandom random;
    private Solution best;
    private Part.Held held;
    private final Set<Integer> movable;
    private long bound = Solution.NO_BOUND;
    private int quiet;

    Improvement(Floor floor, Set<Integer> free, long seed) {
        this.floor = floor;
        problem = floor.problem();
        random = new SplittableRandom(seed);
        var must = mustMove();
        for (int task = 0; task < problem.tasks().size(); task++) {
            if (free.contains(task) || task >= floor.lots().size()) {
                int operation = problem.tasks().get(task).operation();
                tasksOf.computeIfAbsent(operation, o -> new ArrayList<>()).add(task);
                operationsOf
                        .computeIfAbsent(problem.operations().get(operation).order(), o -> new LinkedHashSet<>())
                        .add(operation);
            }
        }
        operations = List.copyOf(tasksOf.keySet());
        best = floor.withOnly(must).plan(budget(() -> false, 200));
        held = new Part.Held(problem, best.assignments());
        movable = union(free, must);
    }

    Floor floor() {
        return floor;
    }

    /// No plan that moves only what may move costs less. A step's own bound says nothing of the whole: it holds all
    /// else fixed.
    ///
    /// @param timeUp when to stop looking for a better bound
    void prove(BooleanSupplier timeUp) {
        var whole = floor.withOnly(movable).problem();
        bound = Planner.prove(whole, bounded(best, Solution.NO_BOUND), Budget.until(0, timeUp))
                .lowerBound();
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Solution bounded(Solution plan, long bound) {
        return new Solution(
                plan.assignments(),
                plan.unplanned(),
                plan.cost(),
                plan.makespan(),
                bound,
                plan.iterations(),
                plan.stoppedBecause());
    }

    /// Lots whose place is assumed away, with the rest of their orders: everything behind them has to follow.
    private Set<Integer> mustMove() {
        var broken = new HashSet<Integer>();
        for (int task : floor.movable()) {
            var stands = floor.inForce().get(task);
            boolean taken = problem.resourceOf(stands).busy().stream()
                    .anyMatch(b -> b.unit() == stands.unit()
                            && b.span().from() < stands.end()
                            && stands.occupiedFrom() < b.span().to());
            if (taken) {
                broken.add(problem.operationOf(task).order());
            }
        }
        var must = new HashSet<Integer>();
        floor.movable().stream()
                .filter(task -> broken.contains(problem.operationOf(task).order()))
                .forEach(must::add);
        return must;
    }

    boolean isExhausted() {
        return operations.isEmpty() || quiet > PATIENCE * operations.size();
    }

    /// Steps until time is up or nothing helps any more; the best plan so far.
    Solution until(BooleanSupplier timeUp) {
        while (!timeUp.getAsBoolean() && !isExhausted()) {
            step(timeUp);
        }
        return bounded(best, bound);
    }

    /// The orders concerned are cut out with what all others hold, so that a step costs what it touches, whatever the
    /// size of the whole.
    private void step(BooleanSupplier timeUp) {
        var free = neighbours(focus());
        var part = Part.of(problem, held, orders(free));
        var stays = best.assignments().stream()
                .filter(a -> !free.contains(a.task()))
                .toList();
        long until = System.nanoTime() + STEP_NANOS;
        var budget = budget(() -> timeUp.getAsBoolean() || System.nanoTime() >= until, 60);
        var found = Planner.plan(fixing(part, stays), budget);
        var before = Planner.plan(fixing(part, best.assignments()), NO_STEPS);
        boolean cheaper = found.cost().total() < before.cost().total();
        if (!cheaper || !isSound(fixing(part, stays), before, found) || !accept(part, found)) {
            quiet++;
        }
    }

    private static boolean isSound(Problem part, Solution before, Solution found) {
        return FloorCheck.of(part, before).faults(found).isEmpty();
    }

    private Set<Integer> orders(Set<Integer> tasks) {
        return tasks.stream().map(task -> problem.operationOf(task).order()).collect(Collectors.toSet());
    }

    private Problem fixing(Part part, List<Assignment> plan) {
        var own = part.problem();
        return new Problem(
                own.sites(),
                own.travel(),
                own.resources(),
                own.orders(),
                own.operations(),
                own.tasks(),
                own.links(),
                own.groups(),
                own.weights(),
                part.ofWhole(plan),
                part.ofWhole(problem.previous()));
    }

    /// What is cheaper for the part must be so for the whole.
    private boolean accept(Part part, Solution found) {
        var its = Set.copyOf(part.tasks());
        var all = new ArrayList<>(part.inWhole(found.assignments()));
        best.assignments().stream().filter(a -> !its.contains(a.task())).forEach(all::add);
        var whole = floor.with(all, Set.of()).plan(NO_STEPS);
        if (whole.cost().total() >= best.cost().total()) {
            return false;
        }
        best = whole;
        held = new Part.Held(problem, best.assignments());
        quiet = 0;
        return true;
    }

    private Budget budget(BooleanSupplier timeUp, long steps) {
        return new Budget(random.nextInt(1 << 20), steps, timeUp, 1);
    }

    private int focus() {
        return operations.get(random.nextInt(operations.size()));
    }

    /// The whole order of the operation, and whoever stands on its machines about the same time.
    private Set<Integer> neighbours(int operation) {
        int order = problem.operations().get(operation).order();
        var chosen = new LinkedHashSet<Integer>();
        operationsOf.getOrDefault(order, Set.of()).forEach(o -> chosen.addAll(tasksOf.getOrDefault(o, List.of())));
        var machines = new HashSet<Integer>();
        problem.operations().get(operation).modes().forEach(m -> machines.add(m.resource()));
        int start = start(operation);
        for (var place : best.assignments()) {
            int its = problem.tasks().get(place.task()).operation();
            boolean near = machines.contains(problem.modeOf(place).resource())
                    && Math.abs(place.start() - start) < NEAR_MINUTES;
            if (near
                    && tasksOf.containsKey(its)
                    && chosen.size() + tasksOf.get(its).size() <= MOST_TASKS) {
                chosen.addAll(tasksOf.get(its));
            }
        }
        return chosen;
    }

    private int start(int operation) {
        var tasks = tasksOf.getOrDefault(operation, List.of());
        return best.assignments().stream()
                .filter(a -> tasks.contains(a.task()))
                .mapToInt(Assignment::start)
                .min()
                .orElse(floor.now());
    }
}
