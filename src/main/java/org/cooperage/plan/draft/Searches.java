package org.cooperage.plan.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Goal;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.search.Planner;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Runs the engine, as many searches at a time as there are threads; requests queue up rather than slow each
/// other down.
@Component
class Searches implements DisposableBean {
    /// A repair that would be late is searched for so many times longer.
    private static final int PATIENCE = 10;

    private final PlanSettings settings;
    private final ExecutorService threads;

    Searches(PlanSettings settings) {
        this.settings = settings;
        this.threads = Executors.newFixedThreadPool(
                settings.threads(),
                Thread.ofPlatform().name("search-", 0).daemon().factory());
    }

    /// A problem as it was restated for a goal, and what was found.
    record Searched(Problem problem, Solution solution) {}

    /// One solution for each goal.
    Map<Goal, Searched> all(Problem problem, Goal.Wishes wishes) {
        var running = new LinkedHashMap<Goal, Future<Searched>>();
        for (var goal : Goal.values()) {
            var restated = goal.of(problem, wishes);
            running.put(goal, threads.submit(() -> new Searched(restated, search(restated, 1))));
        }
        var found = new LinkedHashMap<Goal, Searched>();
        running.forEach((goal, search) -> found.put(goal, wait(search)));
        return inTime(found);
    }

    /// Where some goal was reached in time, the late ones start anew from its plan and make it cheaper or more
    /// even.
    private Map<Goal, Searched> inTime(Map<Goal, Searched> found) {
        var punctual = found.values().stream()
                .map(Searched::solution)
                .filter(s -> s.complete() && s.cost().lateness() == 0)
                .findFirst();
        if (punctual.isEmpty()) {
            return found;
        }
        var again = new LinkedHashMap<Goal, Future<Searched>>();
        found.forEach((goal, searched) -> {
            if (isLate(searched)) {
                again.put(goal, threads.submit(() -> improved(searched.problem(), punctual.get())));
            }
        });
        again.forEach((goal, search) -> found.put(goal, wait(search)));
        return found;
    }

    private Searched improved(Problem problem, Solution start) {
        return new Searched(problem, Planner.improve(problem, start, budget(1)));
    }

    private static boolean isLate(Searched searched) {
        return !searched.solution().complete() || searched.solution().cost().lateness() > 0;
    }

    /// Does the same to every value, side by side; keeps their order.
    <K, V> Map<K, V> each(Map<K, V> values, UnaryOperator<V> work) {
        var running = new LinkedHashMap<K, Future<V>>();
        values.forEach((key, value) -> running.put(key, threads.submit(() -> work.apply(value))));
        var done = new LinkedHashMap<K, V>();
        running.forEach((key, value) -> done.put(key, wait(value)));
        return done;
    }

    Solution one(Problem problem) {
        return wait(threads.submit(() -> search(problem, 1)));
    }

    /// The same for repairs, which nobody waits for at a page: what comes out late is looked at longer.
    Solution patient(Problem problem) {
        var quick = one(problem);
        if (quick.cost().lateness() == 0) {
            return quick;
        }
        var longer = wait(threads.submit(() -> search(problem, PATIENCE)));
        return longer.cost().lateness() < quick.cost().lateness() ? longer : quick;
    }

    private Solution search(Problem problem, int patience) {
        return Planner.plan(problem, budget(patience));
    }

    private Budget budget(int patience) {
        long until =
                System.nanoTime() + settings.searchTime().multipliedBy(patience).toNanos();
        return new Budget(settings.seed(), patience * settings.searchSteps(), () -> System.nanoTime() - until >= 0, 1);
    }

    private static <T> T wait(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The planning was interrupted.\nMaybe the application is stopping.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The search failed; see its cause.", e.getCause());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
