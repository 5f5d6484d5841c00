package org.cooperage.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cooperage.plan.check.Violation.Rule;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Busy;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Cost;
import org.cooperage.plan.engine.Group;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.Site;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Weights;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.plan.engine.search.Planner;
import org.junit.jupiter.api.Test;

/// Two lots of one colour are knitted, wait an hour and are washed in one drum.
class CheckerTest {
    private final Problem problem = knitAndWash();
    private final Solution good = Planner.plan(problem, Budget.iterations(1, 200));

    @Test
    void aGoodPlanHasNoViolation() {
        assertThat(good.complete()).isTrue();
        assertThat(Checker.check(problem, good)).isEmpty();
    }

    @Test
    void twoLotsOnOneUnitAtOnceAreFound() {
        var first = good.assignments().getFirst();

        assertThat(broken(1, a -> at(a, first.mode(), first.unit(), first.start(), first.end())))
                .contains(Rule.OVERLAP);
    }

    @Test
    void workInAPromisedSlotIsFound() {
        assertThat(broken(0, a -> at(a, 0, 0, 600, 600 + a.end() - a.start()))).contains(Rule.OVERLAP);
    }

    @Test
    void workAtNightIsFound() {
        assertThat(broken(0, a -> at(a, a.mode(), a.unit(), 60, 60 + a.end() - a.start())))
                .contains(Rule.DURATION);
    }

    @Test
    void anEarlyStartIsFound() {
        assertThat(broken(2, a -> at(a, a.mode(), a.unit(), 500, 590))).contains(Rule.WAIT);
    }

    @Test
    void aLotThatIsTooQuickIsFound() {
        assertThat(broken(0, a -> at(a, a.mode(), a.unit(), a.start(), a.end() - 5)))
                .contains(Rule.DURATION);
    }

    @Test
    void aCycleThatOverlapsAnotherIsFound() {
        assertThat(broken(3, a -> at(a, a.mode(), a.unit(), a.start() + 30, a.end() + 30)))
                .contains(Rule.OVERLAP);
    }

    @Test
    void aMissingTaskIsFound() {
        var fewer = good.assignments().subList(1, 4);

        assertThat(rules(with(fewer, good.cost()))).contains(Rule.ONCE);
    }

    @Test
    void aUnitThatDoesNotExistIsFound() {
        assertThat(broken(0, a -> at(a, a.mode(), 9, a.start(), a.end()))).contains(Rule.EXISTS);
    }

    @Test
    void oneColourWashedAtTwoPlacesIsFound() {
        assertThat(broken(2, a -> at(a, 1 - a.mode(), 0, a.start(), a.end()))).contains(Rule.SAME_SITE);
    }

    @Test
    void aPriceThatDoesNotAddUpIsFound() {
        var wrong = good.cost().plus(new Cost(Yuan.ONE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

        assertThat(rules(with(good.assignments(), wrong))).containsExactly(Rule.COST);
    }

    private List<Rule> broken(int task, UnaryOperator<Assignment> change) {
        var changed = new ArrayList<>(good.assignments());
        changed.set(task, change.apply(changed.get(task)));
        return rules(with(changed, good.cost()));
    }

    private List<Rule> rules(Solution solution) {
        return Checker.check(problem, solution).stream().map(Violation::rule).toList();
    }

    private Solution with(List<Assignment> assignments, Cost cost) {
        return new Solution(assignments, List.of(), cost, good.makespan(), Solution.NO_BOUND, 0, good.stoppedBecause());
    }

    private static Assignment at(Assignment a, int mode, int unit, int start, int end) {
        return new Assignment(a.task(), mode, unit, start, start, end);
    }

    private static Problem knitAndWash() {
        var day = Calendar.open(List.of(new Span(480, 1080), new Span(1920, 2520)));
        var sites = List.of(Site.at(0, "knitter"), Site.at(0, "washer"), Site.at(0, "other washer"));
        var promised = List.of(new Busy(0, new Span(600, 660)));
        var machine = Resource.of("machine", 0, 1).with(day).with(promised);
        var drum = Resource.of("drum", 1, 1).inBatchesOf(100);
        var otherDrum = Resource.of("other drum", 2, 1).inBatchesOf(100);
        var order = new Order("o", 0, 3 * 1440, Yuan.of(500), Yuan.of(10));
        var knit = operation("knit", 1, true, new Mode(0, 0, 2000, 0, Yuan.of(20), 0, 0, 0, 0));
        var wash = operation("wash", 2, false, cycle(1, 2), cycle(2, 3));
        return new Problem(
                sites,
                Travel.none(),
                List.of(machine, drum, otherDrum),
                List.of(order),
                List.of(knit, wash),
                List.of(lot("k1", 0), lot("k2", 0), lot("w1", 1), lot("w2", 1)),
                List.of(rest(0, 2), rest(1, 3)),
                List.of(new Group.SameSite(List.of(2, 3))),
                Weights.MONEY,
                List.of(),
                List.of());
    }

    private static Operation operation(String code, int maxSites, boolean rests, Mode... modes) {
        return new Operation(code, 0, 60, Operation.WHOLE, List.of(modes), maxSites, Operation.WHOLE, rests);
    }

    private static Mode cycle(int resource, int yuan) {
        return new Mode(resource, 90, 0, 0, Yuan.of(yuan), 0, 0, 0, 0);
    }

    private static Task lot(String code, int operation) {
        return new Task(code, operation, 30, 0, Setups.UNKNOWN, 7);
    }

    private static Link rest(int from, int to) {
        return new Link(from, to, 60, Calendar.NEVER, 8, Link.ALONE, 0);
    }
}
