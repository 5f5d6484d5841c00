package org.cooperage.plan.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.cooperage.plan.check.Checker;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Busy;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Group;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Site;
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Weights;
import org.cooperage.plan.engine.Yuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Blending and spinning: both at one mill, spinning neither too soon nor too late after blending.
class LongestWaitsTest {
    private static final int DAY = 1440;
    private static final int HORIZON = 16;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoLotsAtTwoMillsArePlannedAsWellAsByTryingEverything(long seed) {
        var mills = new Mills(seed);

        var solution = Planner.plan(mills.problem(), Budget.iterations(seed, 2_000));

        assertThat(solution.complete()).isEqualTo(mills.best() < Long.MAX_VALUE);
        if (solution.complete()) {
            assertThat(Checker.check(mills.problem(), solution)).isEmpty();
            assertThat(solution.cost().total()).isEqualTo(mills.best());
        }
    }

    @Test
    void blendingWaitsUntilTheSpinningLineIsFree() {
        var blender = Resource.of("blender", 0, 1);
        var line = Resource.of("line", 0, 1).with(List.of(new Busy(0, new Span(0, 20 * DAY))));

        var solution = Planner.plan(blendAndSpin(6, List.of(blender, line)), Budget.iterations(1, 0));

        assertThat(solution.complete()).isTrue();
        assertThat(solution.assignments())
                .filteredOn(a -> a.task() < 6)
                .allSatisfy(a -> assertThat(a.end()).isGreaterThanOrEqualTo(16 * DAY));
    }

    @Test
    void blendingWaitsOverClosedDaysToo() {
        var weekdays = new ArrayList<Span>();
        for (int day = 0; day < 60; day++) {
            if (day % 7 < 2) {
                weekdays.add(new Span(day * DAY + 480, day * DAY + 1080));
            }
        }
        var blender = Resource.of("blender", 0, 1).with(Calendar.open(weekdays));
        var line = Resource.of("line", 0, 1).with(List.of(new Busy(0, new Span(0, 18 * DAY))));

        var solution = Planner.plan(blendAndSpin(3, List.of(blender, line)), Budget.iterations(1, 0));

        assertThat(solution.complete()).isTrue();
    }

    @Test
    void theMillIsChosenForBothSteps() {
        var cheapBlender = Resource.of("cheap blender", 0, 1);
        var fullLine = Resource.of("full line", 0, 1).with(List.of(new Busy(0, new Span(0, 400 * DAY))));
        var dearBlender = Resource.of("dear blender", 1, 1);
        var freeLine = Resource.of("free line", 1, 1);

        var problem = blendAndSpin(4, List.of(cheapBlender, fullLine, dearBlender, freeLine));
        var solution = Planner.plan(problem, Budget.iterations(1, 0));

        assertThat(solution.assignments())
                .hasSize(8)
                .allSatisfy(a -> assertThat(problem.siteOf(a).code()).isEqualTo("mill 1"));
    }

    /// Lots blended in an hour and spun in a day, one to four days later at the same mill; mills come as blender and
    /// line.
    private static Problem blendAndSpin(int lots, List<Resource> resources) {
        var tasks = new ArrayList<Task>();
        var links = new ArrayList<Link>();
        var together = new ArrayList<Integer>();
        for (int step = 0; step < 2; step++) {
            for (int lot = 0; lot < lots; lot++) {
                together.add(tasks.size());
                tasks.add(Task.of(step + "." + lot, step));
            }
        }
        for (int lot = 0; lot < lots; lot++) {
            links.add(new Link(lot, lots + lot, DAY, 4 * DAY, 0, Link.ALONE, 0));
        }
        var operations = new ArrayList<Operation>();
        for (int step = 0; step < 2; step++) {
            var modes = new ArrayList<Mode>();
            for (int mill = 0; 2 * mill < resources.size(); mill++) {
                modes.add(Mode.priced(2 * mill + step, step == 0 ? 60 : DAY, Yuan.of(10 + 5 * mill)));
            }
            operations.add(new Operation("step " + step, 0, lots, Operation.WHOLE, modes, 9, Operation.WHOLE, true));
        }
        return problem(
                resources,
                List.of(new Order("o", 0, 90 * DAY, Yuan.of(100), Yuan.of(1))),
                operations,
                tasks,
                links,
                List.of(new Group.SameSite(together)));
    }

    private static Problem problem(
            List<Resource> resources,
            List<Order> orders,
            List<Operation> operations,
            List<Task> tasks,
            List<Link> links,
            List<Group> groups) {
        var sites = new ArrayList<Site>();
        for (int mill = 0; 2 * mill < resources.size(); mill++) {
            sites.add(Site.at(0, "mill " + mill));
        }
        return new Problem(
                sites,
                Travel.none(),
                resources,
                orders,
                operations,
                tasks,
                links,
                groups,
                Weights.MONEY,
                List.of(),
                List.of());
    }

    /// Two lots, two mills, each with a blender and a line; small enough to try every mill and every start.
    private static final class Mills {
        private final SplittableRandom random;
        private final int[] minutes = new int[4];
        private final int[][] price = new int[2][2];
        private final int least;
        private final int most;
        private final int[][] taken = new int[4][2];

        Mills(long seed) {
            random = new SplittableRandom(seed);
            for (int task = 0; task < 4; task++) {
                minutes[task] = 1 + random.nextInt(3);
                taken[task][0] = random.nextInt(6);
                taken[task][1] = taken[task][0] + random.nextInt(5);
                price[task / 2][task % 2] = random.nextInt(8);
            }
            least = random.nextInt(2);
            most = least + random.nextInt(3);
        }

        /// Task 2·lot + step; resource 2·mill + step.
        Problem problem() {
            var resources = new ArrayList<Resource>();
            for (int r = 0; r < 4; r++) {
                var resource = Resource.of("r" + r, r / 2, 1);
                var busy = new Busy(0, new Span(taken[r][0], taken[r][1] + 1));
                resources.add(resource.with(Calendar.open(List.of(new Span(0, HORIZON))))
                        .with(List.of(busy)));
            }
            var orders = new ArrayList<Order>();
            var operations = new ArrayList<Operation>();
            var tasks = new ArrayList<Task>();
            var links = new ArrayList<Link>();
            var groups = new ArrayList<Group>();
            for (int lot = 0; lot < 2; lot++) {
                orders.add(new Order("lot " + lot, 0, Calendar.NEVER, 0, Yuan.of(1440)));
                for (int step = 0; step < 2; step++) {
                    var modes = List.of(mode(lot, step, 0), mode(lot, step, 1));
                    operations.add(Operation.of(lot + "." + step, lot, modes));
                    tasks.add(Task.of(lot + "." + step, 2 * lot + step));
                }
                links.add(new Link(2 * lot, 2 * lot + 1, least, most, 0, Link.ALONE, 0));
                groups.add(new Group.SameSite(List.of(2 * lot, 2 * lot + 1)));
            }
            return LongestWaitsTest.problem(resources, orders, operations, tasks, links, groups);
        }

        private Mode mode(int lot, int step, int mill) {
            return Mode.priced(2 * mill + step, minutes[2 * lot + step], Yuan.of(price[lot][mill]));
        }

        /// The cost of the best plan, the largest number if there is none.
        long best() {
            long best = Long.MAX_VALUE;
            for (int mills = 0; mills < 4; mills++) {
                for (int starts = 0; starts < HORIZON * HORIZON * HORIZON * HORIZON; starts++) {
                    best = Math.min(best, cost(new int[] {mills & 1, mills >> 1}, starts));
                }
            }
            return best;
        }

        private long cost(int[] mill, int starts) {
            var start = new int[4];
            int rest = starts;
            long yuan = 0;
            for (int task = 0; task < 4; task++) {
                start[task] = rest % HORIZON;
                rest /= HORIZON;
                if (!isFree(2 * mill[task / 2] + task % 2, start[task], start[task] + minutes[task])) {
                    return Long.MAX_VALUE;
                }
            }
            for (int lot = 0; lot < 2; lot++) {
                int wait = start[2 * lot + 1] - start[2 * lot] - minutes[2 * lot];
                if (wait < least || wait > most) {
                    return Long.MAX_VALUE;
                }
                yuan += 2 * price[lot][mill[lot]] + start[2 * lot + 1] + minutes[2 * lot + 1];
            }
            boolean clash = mill[0] == mill[1] && (overlap(start, 0) || overlap(start, 1));
            return clash ? Long.MAX_VALUE : Yuan.of(yuan);
        }

        private boolean isFree(int resource, int from, int to) {
            return to <= HORIZON && (to <= taken[resource][0] || from > taken[resource][1]);
        }

        private boolean overlap(int[] start, int step) {
            return start[step] < start[2 + step] + minutes[2 + step] && start[2 + step] < start[step] + minutes[step];
        }
    }
}
