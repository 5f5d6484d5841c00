package org.cooperage.market.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cooperage.market.floor.LittleFloor.FREE;
import static org.cooperage.market.floor.LittleFloor.SETUP;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cooperage.plan.check.Checker;
import org.cooperage.plan.check.Violation;
import org.cooperage.plan.check.Violation.Rule;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.search.Planner;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.Test;

/// Agreed work keeps its colour: whatever is put beside it changes over, unless it is of the same.
class FloorTest {
    private static final int HOUR = 60;
    private static final int RANDOM_FLOORS = 40;
    private static final int TINY_FLOORS = 60;

    @Test
    void agreedWorkBringsItsChangingOverAlong() {
        var little = new LittleFloor();
        int mill = little.machine(1);
        little.job("red", mill, 1, hours(0, 10));
        little.job("blue", mill, 1, hours(10, 20));

        var floor = little.floor();

        assertThat(floor.problem().tasks()).extracting(t -> t.quantity()).containsExactly(540L, 540L);
        assertThat(Checker.check(floor.problem(), floor.asItIs())).isEmpty();
    }

    @Test
    void besideAnotherColourAMovedJobChangesOver() {
        var moved = movedBehind("blue");

        assertThat(start(moved, 1) - end(moved, 0)).isEqualTo(SETUP);
        assertThat(moved.assignments().get(1).occupiedFrom()).isEqualTo(end(moved, 0));
    }

    @Test
    void besideItsOwnColourAMovedJobNeedsNothing() {
        var moved = movedBehind("red");

        assertThat(start(moved, 1)).isEqualTo(end(moved, 0) + SETUP);
        assertThat(moved.assignments().get(1).occupiedFrom()).isEqualTo(start(moved, 1));
    }

    /// The second job is wanted on the machine of the first, a red one, from the minute at which that is done.
    private static Solution movedBehind(String colour) {
        var little = new LittleFloor();
        int mill = little.machine(1);
        int other = little.machine(1);
        little.job("red", mill, 1, hours(0, 10));
        var job = little.job(colour, other, 1, hours(0, 10));
        var move =
                new Assumption.Moved(job, little.resource(mill), hours(10, 11).from());
        var floor = little.floor(0, move);

        var plan = Pushing.plan(floor, move, () -> false);

        assertThat(FloorCheck.of(floor, little.floor(0)).faults(plan)).isEmpty();
        return plan;
    }

    @Test
    void aJobOfManyColoursIsBesideNobodyOfItsOwn() {
        var little = new LittleFloor();
        int mill = little.machine(1);
        little.job("red+blue", mill, 1, hours(0, 10));
        little.job("red+blue", mill, 1, hours(10, 20));

        assertThat(little.floor().problem().tasks()).extracting(t -> t.family()).doesNotHaveDuplicates();
    }

    @Test
    void aSlotTooShortForChangingOverWasAgreedWithout() {
        var little = new LittleFloor();
        int mill = little.machine(1);
        little.job("red", mill, 1, hours(0, 1));

        var floor = little.floor();

        assertThat(floor.problem().tasks().getFirst().quantity()).isEqualTo(HOUR);
        assertThat(Checker.check(floor.problem(), floor.asItIs())).isEmpty();
    }

    @Test
    void aPlanWithoutTimeForChangingOverIsNotTold() {
        var little = new LittleFloor();
        int mill = little.machine(1);
        int other = little.machine(1);
        little.job("red", mill, 1, hours(0, 10));
        little.job("blue", other, 1, hours(0, 10));
        var floor = little.floor();
        var agreed = floor.asItIs();
        var squeezed = new ArrayList<>(agreed.assignments());
        int end = end(agreed, 0);
        squeezed.set(1, new Assignment(1, 1, 0, end, end, end + 540));

        var faults = floor.check().faults(with(agreed, squeezed));

        assertThat(faults).extracting(Violation::rule).contains(Rule.SETUP);
    }

    @Test
    void noPlanOfARandomFloorBreaksARule() {
        for (int seed = 0; seed < RANDOM_FLOORS; seed++) {
            var floor = random(seed);
            var agreed = floor.asItIs();
            var planned = floor.plan(Budget.iterations(seed, 60));
            var improved = Planner.improve(floor.problem(), agreed, Budget.iterations(seed, 60));

            assertThat(Checker.check(floor.problem(), agreed))
                    .as("agreed, seed %d", seed)
                    .isEmpty();
            assertThat(floor.check().faults(planned))
                    .as("planned, seed %d", seed)
                    .isEmpty();
            assertThat(floor.check().faults(improved))
                    .as("improved, seed %d", seed)
                    .isEmpty();
            assertThat(improved.cost().total())
                    .isLessThanOrEqualTo(agreed.cost().total());
            assertThat(withoutChangingOver(floor.problem(), improved))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        var one = random(7).plan(Budget.iterations(3, 60));
        var other = random(7).plan(Budget.iterations(3, 60));

        assertThat(other.assignments()).isEqualTo(one.assignments());
    }

    @Test
    void tinyFloorsAreBestPossible() {
        int best = 0;
        for (int seed = 0; seed < TINY_FLOORS; seed++) {
            var problem = tiny(seed).problem();
            long found =
                    Planner.plan(problem, Budget.iterations(seed, 300)).cost().total();
            long least = new Trying(problem).least();

            assertThat(found).as("seed %d", seed).isGreaterThanOrEqualTo(least);
            best += found == least ? 1 : 0;
        }
        assertThat(best).isGreaterThanOrEqualTo(TINY_FLOORS - 2);
    }

    /// Up to four jobs of two colours on two machines that are always open, so late that each hour sooner pays.
    private static Floor tiny(int seed) {
        var random = new SplittableRandom(seed);
        var little = new LittleFloor("0.5");
        int[] free = {little.machine(1), little.machine(1)};
        int[] until = {24, 24};
        for (int job = 0; job < 2 + random.nextInt(3); job++) {
            int machine = random.nextInt(2);
            int length = 3 + random.nextInt(20);
            var during = hours(until[machine], until[machine] + length);
            until[machine] += length + random.nextInt(5);
            var colour = random.nextBoolean() ? "red" : "blue";
            little.job(colour, free[machine], 1, during, FREE.minus(Duration.ofDays(1 + random.nextInt(3))));
        }
        return little.floor();
    }

    private static Floor random(int seed) {
        var random = new SplittableRandom(seed);
        var little = new LittleFloor();
        for (int machine = 0; machine < 3; machine++) {
            int units = 1 + random.nextInt(2);
            little.machine(units, days(6 + random.nextInt(4), 8 + random.nextInt(14)));
            for (int unit = 1; unit <= units; unit++) {
                int day = 0;
                while (day < 8) {
                    fill(little, random, machine, unit, day);
                    day += 1 + random.nextInt(2);
                }
            }
        }
        return little.floor();
    }

    private static void fill(LittleFloor little, SplittableRandom random, int machine, int unit, int day) {
        int begin = 24 * day + 10;
        var during = hours(begin, begin + 1 + random.nextInt(4));
        if (random.nextInt(5) == 0) {
            little.taken(machine, unit, during);
        } else {
            var due = during.to().plus(Duration.ofHours(random.nextInt(60) - 30));
            little.job(List.of("red", "blue", "red+blue").get(random.nextInt(3)), machine, unit, during, due);
        }
    }

    private static List<TimeSlot> days(int opens, int hours) {
        var days = new ArrayList<TimeSlot>();
        for (int day = 0; day < 30; day++) {
            var begin = LittleFloor.NOW.plus(Duration.ofDays(day)).plus(Duration.ofHours(opens));
            days.add(TimeSlot.of(begin, Duration.ofHours(hours)));
        }
        return days;
    }

    /// Lots with too few open minutes between them and the one before, counted without the checker.
    private static List<String> withoutChangingOver(Problem problem, Solution plan) {
        var byUnit = new TreeMap<Integer, List<Assignment>>();
        plan.assignments()
                .forEach(a -> byUnit.computeIfAbsent(
                                problem.modeOf(a).resource() * 100 + a.unit(), u -> new ArrayList<>())
                        .add(a));
        var found = new ArrayList<String>();
        for (var lots : byUnit.values()) {
            lots.sort(Comparator.comparingInt(Assignment::start));
            for (int i = 1; i < lots.size(); i++) {
                var before = lots.get(i - 1);
                var next = problem.tasks().get(lots.get(i).task());
                boolean same = problem.tasks().get(before.task()).family() == next.family();
                int open = problem.resourceOf(before)
                        .calendar()
                        .worked(before.end(), lots.get(i).start());
                if (open < (same || next.family() < 0 ? 0 : SETUP)) {
                    found.add(next.code());
                }
            }
        }
        return found;
    }

    private static Solution with(Solution plan, List<Assignment> assignments) {
        return new Solution(
                assignments,
                plan.unplanned(),
                plan.cost(),
                plan.makespan(),
                plan.lowerBound(),
                plan.iterations(),
                plan.stoppedBecause());
    }

    private static int start(Solution plan, int task) {
        return plan.assignments().get(task).start();
    }

    private static int end(Solution plan, int task) {
        return plan.assignments().get(task).end();
    }

    private static TimeSlot hours(int from, int to) {
        Instant begin = FREE.plus(Duration.ofHours(from));
        return new TimeSlot(begin, FREE.plus(Duration.ofHours(to)));
    }

    /// Every sequence of all lots over all machines, each as soon as it can: what the cheapest costs. Of lots that are
    /// late already none gains by waiting.
    private static final class Trying {
        private final Problem problem;
        private long least = Long.MAX_VALUE;

        Trying(Problem problem) {
            this.problem = problem;
        }

        long least() {
            go(List.of());
            return least;
        }

        private void go(List<Assignment> placed) {
            if (placed.size() == problem.tasks().size()) {
                least = Math.min(least, cost(placed));
                return;
            }
            for (int task = 0; task < problem.tasks().size(); task++) {
                int next = task;
                if (placed.stream().noneMatch(a -> a.task() == next)) {
                    var modes = problem.operationOf(task).modes();
                    for (int mode = 0; mode < modes.size(); mode++) {
                        var more = new ArrayList<>(placed);
                        more.add(behind(placed, task, mode));
                        go(more);
                    }
                }
            }
        }

        private Assignment behind(List<Assignment> placed, int task, int mode) {
            var stated = problem.tasks().get(task);
            int resource = problem.operationOf(task).modes().get(mode).resource();
            int end = 0;
            int family = -1;
            for (var a : placed) {
                if (problem.modeOf(a).resource() == resource) {
                    end = a.end();
                    family = problem.tasks().get(a.task()).family();
                }
            }
            int free = end + problem.resources().get(resource).setups().minutes(family, stated.family());
            int start = Math.max(free, stated.release());
            int minutes = problem.operationOf(task).modes().get(mode).minutesFor(stated.quantity());
            return new Assignment(task, mode, 0, start, start, start + minutes);
        }

        private long cost(List<Assignment> plan) {
            var fixed = new Problem(
                    problem.sites(),
                    problem.travel(),
                    problem.resources(),
                    problem.orders(),
                    problem.operations(),
                    problem.tasks(),
                    problem.links(),
                    problem.groups(),
                    problem.weights(),
                    plan,
                    problem.previous());
            return Planner.plan(fixed, Budget.iterations(1, 0)).cost().total();
        }
    }
}
