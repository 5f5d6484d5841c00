package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;

/// The door of the engine: a problem and a budget in, a plan out. Stateless and thread-safe.
public final class Planner {
    /// Steps towards a better bound; more bring next to nothing.
    private static final int MOST_STEPS = 400;

    private Planner() {}

    /// Plans everything that is not fixed. Always returns a plan; tasks that fit nowhere are listed in it.
    public static Solution plan(Problem problem, Budget budget) {
        var shop = new Shop(problem);
        var structure = Structure.of(shop);
        return switch (structure) {
            case FREE_TREES -> new FreeTrees(shop).solve();
            case GENERAL ->
                budget.threads() > 1 && Team.fits(shop)
                        ? Team.solve(shop, budget)
                        : best(budget, seed -> run(shop, structure, budget, seed));
            case JOB_SHOP, LINES -> best(budget, seed -> run(shop, structure, budget, seed));
        };
    }

    /// Goes on from a complete plan for the same problem with other weights; never gets worse than that.
    public static Solution improve(Problem problem, Solution start, Budget budget) {
        return Rebuild.improve(new Shop(problem), start.assignments(), budget);
    }

    /// The plan of a rule of thumb, for comparison: earliest due date first, each lot to the cheapest maker.
    ///
    /// @param inTime as a good dispatcher does it: the cheapest of those done in time, else who is done soonest
    public static Solution ruleOfThumb(Problem problem, boolean inTime) {
        return Rebuild.ruleOfThumb(new Shop(problem), inTime);
    }

    /// The same plan with a better lower bound on its cost; where only the makespan counts, nothing is gained. The
    /// threads of the budget share the work; the bound is the same with any number of them.
    public static Solution prove(Problem problem, Solution plan, Budget budget) {
        long steps = Math.min(MOST_STEPS, budget.iterations());
        var limited = new Budget(budget.seed(), steps, budget.timeUp(), budget.threads());
        long bound = MoneyBound.of(new Shop(problem), plan.cost().total(), limited);
        return new Solution(
                plan.assignments(),
                plan.unplanned(),
                plan.cost(),
                plan.makespan(),
                Math.max(bound, plan.lowerBound()),
                plan.iterations(),
                plan.stoppedBecause());
    }

    private static Solution run(Shop shop, Structure structure, Budget budget, long seed) {
        return switch (structure) {
            case JOB_SHOP -> JobShop.solve(shop, budget, seed);
            case LINES -> FlowLines.solve(shop, budget, seed);
            case FREE_TREES, GENERAL -> Rebuild.solve(shop, budget, seed);
        };
    }

    /// Runs as many searches as the budget has threads and takes the best, the lowest seed among equals.
    private static Solution best(Budget budget, LongFunction<Solution> search) {
        if (budget.threads() == 1) {
            return search.apply(budget.seed());
        }
        try (var workers = Executors.newFixedThreadPool(budget.threads())) {
            var runs = new ArrayList<Future<Solution>>();
            for (int thread = 0; thread < budget.threads(); thread++) {
                long seed = budget.seed() + thread;
                runs.add(workers.submit(() -> search.apply(seed)));
            }
            return join(runs);
        }
    }

    private static Solution join(List<Future<Solution>> runs) {
        var solutions = new ArrayList<Solution>();
        for (var run : runs) {
            try {
                solutions.add(run.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The planning was interrupted.\nMaybe the application is stopping.", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("A search failed; see its cause.", e.getCause());
            }
        }
        return solutions.stream()
                .min(Comparator.comparingLong(s -> s.cost().total()))
                .orElseThrow();
    }
}
