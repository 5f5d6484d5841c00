package org.cooperage.bench.shop;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Timefold on flexible job shops: each machine has a list of steps, lists that wait for each other are forbidden. The
/// makespan counts; among equals early ends do, because the makespan alone shows few moves a direction. The score is
/// computed whole: with ends as declarative shadow variables, circles cost so much that it is a hundred times slower.
///
/// Default phases. Several threads on one problem are not in the community edition, so each thread solves with its own
/// seed and the best answer counts.
public final class Timefold {
    private Timefold() {}

    static Answer solve(JobShop shop, int seconds, int threads, long seed) {
        long begun = System.nanoTime();
        var best = IntStream.range(0, threads)
                .mapToObj(thread -> start(shop, seconds, seed + thread))
                .toList()
                .stream()
                .map(Running::join)
                .filter(plan -> plan.score.isFeasible())
                .mapToInt(plan -> -plan.score.mediumScore())
                .min();
        double taken = (System.nanoTime() - begun) / 1e9;
        return best.isEmpty()
                ? new Answer(Double.NaN, Double.NaN, taken)
                : new Answer(best.getAsInt(), Double.NaN, taken);
    }

    private record Running(Thread thread, Plan[] solved) {
        Plan join() {
            try {
                thread.join();
                return solved[0];
            } catch (InterruptedException e) {
                throw new IllegalStateException("The solver was interrupted.", e);
            }
        }
    }

    private static Running start(JobShop shop, int seconds, long seed) {
        var solved = new Plan[1];
        var config = new SolverConfig()
                .withSolutionClass(Plan.class)
                .withEntityClasses(Machine.class)
                .withEasyScoreCalculatorClass(Times.class)
                .withRandomSeed(seed)
                .withTerminationSpentLimit(Duration.ofSeconds(seconds));
        var solver = SolverFactory.<Plan>create(config).buildSolver();
        var thread = Thread.ofPlatform().start(() -> solved[0] = solver.solve(plan(shop)));
        return new Running(thread, solved);
    }

    private static Plan plan(JobShop shop) {
        var plan = new Plan();
        for (int m = 0; m < shop.machines(); m++) {
            plan.machines.add(new Machine(m));
        }
        for (var job : shop.jobs()) {
            int before = -1;
            for (var choices : job) {
                var step = new Step(plan.steps.size(), before, new HashMap<>());
                for (var choice : choices) {
                    step.minutes().put(choice.machine(), choice.minutes());
                    plan.machines.get(choice.machine()).able.add(step);
                }
                plan.steps.add(step);
                before = step.number();
            }
        }
        return plan;
    }

    @PlanningSolution
    public static class Plan {
        @PlanningEntityCollectionProperty
        public List<Machine> machines = new ArrayList<>();

        @ProblemFactCollectionProperty
        public List<Step> steps = new ArrayList<>();

        @PlanningScore
        public HardMediumSoftScore score;
    }

    @PlanningEntity
    public static class Machine {
        @PlanningId
        public int number;

        @ValueRangeProvider(id = "able")
        public List<Step> able = new ArrayList<>();

        @PlanningListVariable(valueRangeProviderRefs = "able")
        public List<Step> steps = new ArrayList<>();

        public Machine() {}

        Machine(int number) {
            this.number = number;
        }
    }

    /// @param before the number of the step before it in its job, or -1
    public record Step(@PlanningId int number, int before, Map<Integer, Integer> minutes) {}

    /// Lets every machine work its list off, each step as soon as the one before it in the job is done. Steps that wait
    /// for each other count as broken rules; steps not yet on a list are taken as done.
    public static class Times implements EasyScoreCalculator<Plan, HardMediumSoftScore> {
        @Override
        public HardMediumSoftScore calculateScore(Plan plan) {
            var end = new int[plan.steps.size()];
            int waiting = 0;
            for (var machine : plan.machines) {
                for (var step : machine.steps) {
                    end[step.number()] = -1;
                    waiting++;
                }
            }
            var done = new int[plan.machines.size()];
            var free = new int[plan.machines.size()];
            int makespan = 0;
            int sum = 0;
            for (boolean moves = true; moves; ) {
                moves = false;
                for (var machine : plan.machines) {
                    int m = machine.number;
                    while (done[m] < machine.steps.size()) {
                        var step = machine.steps.get(done[m]);
                        int ready = step.before() < 0 ? 0 : end[step.before()];
                        if (ready < 0) {
                            break;
                        }
                        free[m] = Math.max(free[m], ready) + step.minutes().get(m);
                        end[step.number()] = free[m];
                        sum += free[m];
                        makespan = Math.max(makespan, free[m]);
                        done[m]++;
                        waiting--;
                        moves = true;
                    }
                }
            }
            return HardMediumSoftScore.of(-waiting, -makespan, -sum);
        }
    }
}
