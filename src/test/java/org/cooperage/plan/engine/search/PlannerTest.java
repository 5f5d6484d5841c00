package org.cooperage.plan.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.cooperage.plan.check.Checker;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Site;
import org.cooperage.plan.engine.Solution.StopReason;
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Weights;
import org.cooperage.plan.engine.Yuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    static LongStream fewSeeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPlanOfARandomClusterKeepsEveryRule(long seed) {
        var problem = RandomProblems.cluster(seed);

        var solution = Planner.plan(problem, Budget.iterations(seed, 60));

        assertThat(Checker.check(problem, solution)).isEmpty();
    }

    @Test
    void nearlyEveryRandomClusterIsPlannedCompletely() {
        long incomplete = seeds().filter(
                        seed -> !Planner.plan(RandomProblems.cluster(seed), Budget.iterations(seed, 60))
                                .complete())
                .count();

        assertThat(incomplete).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void aTinyJobShopIsPlannedAsWellAsByTryingEverything(long seed) {
        var problem = tiny(seed, Weights.MAKESPAN);

        var solution = Planner.plan(problem, Budget.iterations(seed, 20_000));

        assertThat(solution.cost().total()).isEqualTo(BruteForce.best(problem));
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void aTinyClusterIsPlannedAsWellAsByTryingEverything(long seed) {
        var problem = tiny(seed, Weights.MONEY);

        var solution = Planner.plan(problem, Budget.iterations(seed, 4_000));

        assertThat(solution.cost().total()).isEqualTo(BruteForce.best(problem));
        assertThat(solution.lowerBound()).isLessThanOrEqualTo(solution.cost().total());
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void restrictedHoursAreAvoidedNearlyAsWellAsByTryingEverything(long seed) {
        var problem = dear(tiny(seed, Weights.MONEY), seed);

        var solution = Planner.plan(problem, Budget.iterations(seed, 4_000));

        assertThat(Checker.check(problem, solution)).isEmpty();
        long best = BruteForce.best(problem);
        assertThat(solution.cost().total()).isBetween(best, best + best / 50);
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void aCeilingIsKeptAsWellAsByTryingEverything(long seed) {
        var problem = tiny(seed, Weights.MONEY);
        var free = Planner.plan(problem, Budget.iterations(seed, 1_000)).cost();
        var limited = within(problem, (free.price() + free.transport()) / 3);

        var solution = Planner.plan(limited, Budget.iterations(seed, 4_000));

        assertThat(Checker.check(limited, solution)).isEmpty();
        assertThat(solution.cost().total()).isEqualTo(BruteForce.best(limited));
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void whatAMakerAsksOnceIsPaidOnceAsByTryingEverything(long seed) {
        var problem = asking(tiny(seed, Weights.MONEY), seed);

        var solution = Planner.plan(problem, Budget.iterations(seed, 4_000));

        assertThat(Checker.check(problem, solution)).isEmpty();
        assertThat(solution.cost().total()).isEqualTo(BruteForce.best(problem));
        assertThat(Planner.prove(problem, solution, Budget.until(1, () -> false))
                        .lowerBound())
                .isLessThanOrEqualTo(solution.cost().total());
    }

    /// The makers ask different amounts for setting up.
    private static Problem asking(Problem problem, long seed) {
        var operations = new ArrayList<Operation>();
        for (var o : problem.operations()) {
            var modes = o.modes().stream()
                    .map(m -> m.asking(Yuan.of((m.resource() * 7 + seed + operations.size()) % 5 * 9)))
                    .toList();
            operations.add(new Operation(
                    o.code(),
                    o.order(),
                    o.quantity(),
                    o.yieldPpm(),
                    modes,
                    o.maxSites(),
                    o.maxFirmPpm(),
                    o.interruptible()));
        }
        return new Problem(
                problem.sites(),
                problem.travel(),
                problem.resources(),
                problem.orders(),
                operations,
                problem.tasks(),
                problem.links(),
                problem.groups(),
                problem.weights(),
                problem.fixed(),
                problem.previous());
    }

    /// Power costs more in two windows of the first machine and one of the last.
    private static Problem dear(Problem problem, long seed) {
        var hours = Calendar.open(List.of(new Span(0, 10), new Span(25, 30 + (int) (seed % 10))));
        var resources = new ArrayList<>(problem.resources());
        resources.set(0, resources.getFirst().dearIn(hours, Yuan.of(60 + seed % 7 * 20)));
        resources.set(2, resources.getLast().dearIn(Calendar.open(List.of(new Span(5, 20))), Yuan.of(90)));
        return restated(problem, resources, problem.orders());
    }

    private static Problem within(Problem problem, long ceiling) {
        var orders = problem.orders().stream().map(o -> o.within(ceiling, 300)).toList();
        return restated(problem, problem.resources(), orders);
    }

    private static Problem restated(Problem problem, List<Resource> resources, List<Order> orders) {
        return new Problem(
                problem.sites(),
                problem.travel(),
                resources,
                orders,
                problem.operations(),
                problem.tasks(),
                problem.links(),
                problem.groups(),
                problem.weights(),
                problem.fixed(),
                problem.previous());
    }

    @Test
    void whereNothingBindsTheOptimumIsProven() {
        var problem = unlimited(tiny(3, Weights.MONEY));

        var solution = Planner.plan(problem, Budget.iterations(1, 10));

        assertThat(solution.stoppedBecause()).isEqualTo(StopReason.PROVEN);
        assertThat(solution.cost().total()).isEqualTo(solution.lowerBound());
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        var general = RandomProblems.cluster(7);
        var jobShop = tiny(5, Weights.MAKESPAN);

        for (var problem : List.of(general, jobShop)) {
            var once = Planner.plan(problem, Budget.iterations(11, 300).threads(2));
            var again = Planner.plan(problem, Budget.iterations(11, 300).threads(2));

            assertThat(again).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void noTinyClusterIsPlannedForLessThanTheProof(long seed) {
        var problem = tiny(seed, Weights.MONEY);
        var solution = Planner.plan(problem, Budget.iterations(seed, 10));

        var proven = Planner.prove(problem, solution, Budget.until(1, () -> false));

        assertThat(proven.lowerBound()).isLessThanOrEqualTo(BruteForce.best(problem));
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void noTinyClusterThatPaysForSplittingIsPlannedForLessThanTheProof(long seed) {
        var problem = tiny(seed, Weights.MONEY.splitting(Yuan.of(1 + seed % 60)));
        var solution = Planner.plan(problem, Budget.iterations(seed, 10));

        var proven = Planner.prove(problem, solution, Budget.until(1, () -> false));

        assertThat(proven.lowerBound()).isLessThanOrEqualTo(BruteForce.best(problem));
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void noTinyClusterWithCeilingsIsPlannedForLessThanTheProof(long seed) {
        var problem = within(Yuan.of(seed % 12), tiny(seed, Weights.MONEY));
        var solution = Planner.plan(problem, Budget.iterations(seed, 10));

        var proven = Planner.prove(problem, solution, Budget.until(1, () -> false));

        assertThat(solution.lowerBound()).isLessThanOrEqualTo(BruteForce.best(problem));
        assertThat(proven.lowerBound()).isLessThanOrEqualTo(BruteForce.best(problem));
    }

    @Test
    void aCeilingThatNobodyCanKeepIsInTheProof() {
        var free = tiny(5, Weights.MONEY);
        var tight = within(0, free);

        long withCeiling = Planner.prove(tight, Planner.plan(tight, Budget.iterations(1, 50)), Budget.iterations(1, 50))
                .lowerBound();
        long without = Planner.prove(free, Planner.plan(free, Budget.iterations(1, 50)), Budget.iterations(1, 50))
                .lowerBound();

        assertThat(withCeiling).isGreaterThan(without);
    }

    private static Problem within(long ceiling, Problem problem) {
        return new Problem(
                problem.sites(),
                problem.travel(),
                problem.resources(),
                problem.orders().stream().map(o -> o.within(ceiling, 300)).toList(),
                problem.operations(),
                problem.tasks(),
                problem.links(),
                problem.groups(),
                problem.weights(),
                problem.fixed(),
                problem.previous());
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void goingOnFromAPlanNeverMakesItWorse(long seed) {
        var problem = RandomProblems.cluster(seed);
        var plan = Planner.plan(problem, Budget.iterations(seed, 20));

        var better = Planner.improve(problem, plan, Budget.iterations(seed, 40));

        assertThat(Checker.check(problem, better)).isEmpty();
        assertThat(better.cost().total()).isLessThanOrEqualTo(plan.cost().total());
        assertThat(Planner.prove(problem, better, Budget.until(1, () -> false)).lowerBound())
                .isLessThanOrEqualTo(better.cost().total());
    }

    @Test
    void theRulesOfThumbKeepEveryRule() {
        seeds().limit(60).forEach(seed -> {
            var problem = RandomProblems.cluster(seed);

            assertThat(Checker.check(problem, Planner.ruleOfThumb(problem, seed % 2 == 0)))
                    .as("seed " + seed)
                    .isEmpty();
        });
    }

    @Test
    void aStopRequestStillGivesAPlan() {
        var problem = RandomProblems.cluster(9);

        var solution = Planner.plan(problem, Budget.until(1, () -> true));

        assertThat(solution.stoppedBecause()).isEqualTo(StopReason.TIME);
        assertThat(Checker.check(problem, solution)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void aRepairLeavesTheFrozenTimeAlone(long seed) {
        var problem = RandomProblems.cluster(seed);
        var plan = Planner.plan(problem, Budget.iterations(1, 30));
        int frozenUntil = plan.makespan() / 3;

        var repair = problem.weighted(problem.weights().changing(Yuan.of(50), Yuan.of(1)))
                .repairing(plan.assignments(), frozenUntil, Set.of());
        var repaired = Planner.plan(repair, Budget.iterations(1, 60));

        assertThat(Checker.check(repair, repaired)).isEmpty();
        assertThat(frozen(repaired.assignments(), frozenUntil)).containsAll(frozen(plan.assignments(), frozenUntil));
    }

    private static List<List<Integer>> frozen(List<Assignment> plan, int until) {
        return plan.stream()
                .filter(a -> a.start() < until)
                .map(a -> List.of(a.task(), a.mode(), a.unit(), a.start(), a.end()))
                .toList();
    }

    /// Two jobs of two or three steps on three machines in two towns.
    private static Problem tiny(long seed, Weights weights) {
        var random = new SplittableRandom(seed);
        var operations = new ArrayList<Operation>();
        var tasks = new ArrayList<Task>();
        var links = new ArrayList<Link>();
        var orders = new ArrayList<Order>();
        for (int job = 0; job < 2; job++) {
            orders.add(new Order("job" + job, 0, 20 + random.nextInt(30), Yuan.of(2000), Yuan.of(100)));
            for (int step = 0; step < 2 + job; step++) {
                var modes = new ArrayList<Mode>();
                for (int machine = 0; machine < 3; machine++) {
                    if (modes.isEmpty() || random.nextBoolean()) {
                        modes.add(Mode.priced(machine, 1 + random.nextInt(20), Yuan.of(random.nextInt(5))));
                    }
                }
                operations.add(Operation.of(job + "." + step, job, modes));
                tasks.add(Task.of(job + "." + step, operations.size() - 1));
                if (step > 0) {
                    links.add(Link.of(tasks.size() - 2, tasks.size() - 1));
                }
            }
        }
        var sites = List.of(Site.at(0, "a"), Site.at(1, "b"));
        var resources = List.of(Resource.of("a1", 0, 1), Resource.of("a2", 0, 1), Resource.of("b1", 1, 1));
        var minutes = new int[][] {{0, 3}, {3, 0}};
        var money = new long[][] {{0, Yuan.ONE}, {Yuan.ONE, 0}};
        return new Problem(
                sites,
                Travel.of(minutes, money, new long[2][2]),
                resources,
                orders,
                operations,
                tasks,
                links,
                List.of(),
                weights,
                List.of(),
                List.of());
    }

    private static Problem unlimited(Problem problem) {
        var resources = problem.resources().stream()
                .map(r -> Resource.of(r.code(), r.site(), Resource.UNLIMITED))
                .toList();
        var orders = problem.orders().stream().map(o -> Order.undated(o.code())).toList();
        return new Problem(
                problem.sites(),
                problem.travel(),
                resources,
                orders,
                problem.operations(),
                problem.tasks(),
                problem.links(),
                List.of(),
                problem.weights(),
                List.of(),
                List.of());
    }
}
