package org.cooperage.bench.shop;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Timefold on a cluster: for each lot (or lots that stay at one site) its maker and how many days sooner or later than
/// its order's date asks it is looked at. The score is the whole plan that [Timetable] makes of that: all rules hold in
/// it and all terms of the cost count; lots without a place and broken shares are forbidden.
///
/// It starts from a good dispatcher's plan: constructing would take `lots × makers` whole plans. Each thread solves
/// with its own seed and the better plan counts, as for the published shops.
public final class ClusterTimefold {
    private static final List<Integer> DAYS = List.of(-14, -7, -3, -1, 0, 1, 3, 7, 14);
    private static final long DAY = 1440;

    private ClusterTimefold() {}

    static List<int[]> solve(String text, int seconds, int threads, long seed) {
        var cluster = Cluster.read(text);
        var runs = IntStream.range(0, threads)
                .mapToObj(thread -> start(cluster, seconds, seed + thread))
                .toList();
        return runs.stream()
                .map(ClusterTimefold::join)
                .filter(plan -> plan.score.isFeasible())
                .max(Comparator.comparing(plan -> plan.score))
                .map(plan -> plan.draw().complete())
                .orElse(List.of());
    }

    private record Running(Thread thread, Plan[] solved) {}

    private static Running start(Cluster cluster, int seconds, long seed) {
        var solved = new Plan[1];
        var config = new SolverConfig()
                .withSolutionClass(Plan.class)
                .withEntityClasses(Bundle.class)
                .withEasyScoreCalculatorClass(Score.class)
                .withRandomSeed(seed)
                .withTerminationSpentLimit(Duration.ofSeconds(seconds));
        var solver = SolverFactory.<Plan>create(config).buildSolver();
        var thread = Thread.ofPlatform().start(() -> solved[0] = solver.solve(Plan.of(cluster)));
        return new Running(thread, solved);
    }

    private static Plan join(Running run) {
        try {
            run.thread.join();
            return run.solved[0];
        } catch (InterruptedException e) {
            throw new IllegalStateException("The solver was interrupted.", e);
        }
    }

    @PlanningSolution
    public static class Plan {
        @PlanningEntityCollectionProperty
        public List<Bundle> bundles = new ArrayList<>();

        @ValueRangeProvider(id = "days")
        public List<Integer> days = DAYS;

        @PlanningScore
        public HardSoftLongScore score;

        /// Shared by all copies; without state of its own.
        public Timetable timetable;

        public Cluster cluster;

        static Plan of(Cluster cluster) {
            var plan = new Plan();
            plan.cluster = cluster;
            plan.timetable = new Timetable(cluster);
            var modes = new int[cluster.lots().size()];
            plan.timetable.dispatched().rows().forEach(row -> modes[row[0]] = row[1]);
            for (int number = 0; number < cluster.bundles().size(); number++) {
                int lot = cluster.bundles().get(number)[0];
                plan.bundles.add(new Bundle(number, cluster.stepOf(lot).modes().size(), modes[lot]));
            }
            return plan;
        }

        Timetable.Plan draw() {
            var mode = new int[cluster.lots().size()];
            var key = new long[mode.length];
            for (var bundle : bundles) {
                for (int lot : cluster.bundles().get(bundle.number)) {
                    mode[lot] = bundle.mode;
                    key[lot] = cluster.orderOf(lot).due() + DAY * bundle.later;
                }
            }
            return timetable.of(mode, key);
        }

        /// Sites too many, and pieces that a site is short of its least.
        long broken() {
            var pieces = new HashMap<List<Integer>, Long>();
            var least = new HashMap<List<Integer>, Long>();
            var sites = new int[cluster.steps().size()];
            for (var bundle : bundles) {
                for (int lot : cluster.bundles().get(bundle.number)) {
                    int step = cluster.lots().get(lot).step();
                    var place = List.of(step, cluster.siteOf(lot, bundle.mode));
                    sites[step] += pieces.containsKey(place) ? 0 : 1;
                    pieces.merge(place, cluster.lots().get(lot).pieces(), Long::sum);
                    least.merge(place, cluster.steps().get(step).modes().get(bundle.mode).least(), Math::max);
                }
            }
            long broken = IntStream.range(0, sites.length)
                    .mapToLong(step -> Math.max(0, sites[step] - cluster.steps().get(step).maxSites()))
                    .sum();
            return broken
                    + least.entrySet().stream()
                            .mapToLong(e -> Math.max(0, e.getValue() - pieces.get(e.getKey())))
                            .sum();
        }
    }

    @PlanningEntity
    public static class Bundle {
        @PlanningId
        public int number;

        @ValueRangeProvider(id = "makers")
        public List<Integer> makers = List.of();

        @PlanningVariable(valueRangeProviderRefs = "makers")
        public Integer mode;

        @PlanningVariable(valueRangeProviderRefs = "days")
        public Integer later = 0;

        public Bundle() {}

        Bundle(int number, int makers, int mode) {
            this.number = number;
            this.makers = IntStream.range(0, makers).boxed().toList();
            this.mode = mode;
        }
    }

    public static class Score implements EasyScoreCalculator<Plan, HardSoftLongScore> {
        @Override
        public HardSoftLongScore calculateScore(Plan plan) {
            if (plan.bundles.stream().anyMatch(b -> Objects.isNull(b.mode) || Objects.isNull(b.later))) {
                return HardSoftLongScore.ofHard(-plan.bundles.size());
            }
            var drawn = plan.draw();
            long hard = drawn.missing() + plan.broken();
            return HardSoftLongScore.of(-hard, drawn.missing() > 0 ? 0 : -drawn.micros());
        }
    }
}
