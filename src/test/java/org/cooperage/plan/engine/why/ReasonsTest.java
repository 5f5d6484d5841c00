package org.cooperage.plan.engine.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Busy;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.Site;
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Weights;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.plan.engine.search.Planner;
import org.junit.jupiter.api.Test;

/// A hundred pieces are knitted at the only knitter and linked at the cheaper of two linkers.
class ReasonsTest {
    private static final int DAY = 1440;

    @Test
    void theNextBestMakerIsShownWithWhatHeWouldCostMore() {
        var problem = problem(10 * DAY);
        var solution = Planner.plan(problem, Budget.iterations(1, 100));

        var linking = Choices.of(problem, solution).get(1);

        assertThat(linking.site()).isEqualTo(1);
        assertThat(linking.candidates()).isEqualTo(2);
        var next = linking.alternatives().getFirst();
        assertThat(next.site()).isEqualTo(2);
        assertThat(next.difference().price()).isEqualTo(Yuan.of(300));
        assertThat(next.laterMinutes()).isNegative();
    }

    @Test
    void aMakerWithoutRivalsHasNoAlternatives() {
        var problem = problem(10 * DAY);

        var knitting = Choices.of(problem, Planner.plan(problem, Budget.iterations(1, 100)))
                .getFirst();

        assertThat(knitting.candidates()).isEqualTo(1);
        assertThat(knitting.alternatives()).isEmpty();
    }

    @Test
    void aLateOrderIsTracedBackToThePromiseThatHoldsItUp() {
        var problem = problem(DAY);

        var late = Delays.late(problem, Planner.plan(problem, Budget.iterations(1, 100)));

        assertThat(late).hasSize(1);
        assertThat(late.getFirst().lateMinutes()).isPositive();
        assertThat(late.getFirst().chain().stream().map(Delay.Step::cause))
                .startsWith(Delay.Cause.WORK)
                .contains(Delay.Cause.PROMISED)
                .endsWith(Delay.Cause.RELEASE);
    }

    @Test
    void anHourMoreWhereALateOrderWaitsIsWorthAnHourOfItsDelay() {
        var problem = problem(DAY);
        var solution = Planner.plan(problem, Budget.iterations(1, 100));

        var found = Bottlenecks.of(problem, solution, Delays.late(problem, solution));

        assertThat(found).singleElement().satisfies(wait -> {
            assertThat(problem.resources().get(wait.resource()).code()).isEqualTo("cheap linker");
            assertThat(wait.perHour()).isEqualTo(Yuan.of(1) / 24);
        });
        assertThat(saved(problem)).isEqualTo(Yuan.of(1) / 24);
    }

    /// What it saves when the promise that holds the linker ends an hour sooner.
    private static long saved(Problem problem) {
        var sooner = problem.resources().get(1).with(List.of(new Busy(0, new Span(0, 3 * DAY - 60))));
        var resources =
                List.of(problem.resources().get(0), sooner, problem.resources().get(2));
        var other = new Problem(
                problem.sites(),
                problem.travel(),
                resources,
                problem.orders(),
                problem.operations(),
                problem.tasks(),
                problem.links(),
                problem.groups(),
                problem.weights(),
                problem.fixed(),
                problem.previous());
        return cost(problem) - cost(other);
    }

    private static long cost(Problem problem) {
        return Planner.plan(problem, Budget.iterations(1, 100)).cost().total();
    }

    @Test
    void anOperationThatCannotBeDoneInTimeSaysHowMuchIsMissing() {
        var problem = problem(DAY);

        var shortages = Shortages.of(problem, 0);

        assertThat(shortages.getFirst().hopeless()).isTrue();
        assertThat(shortages.getFirst().missingMinutes()).isEqualTo(600 + 1000 - DAY);
        assertThat(Shortages.of(problem(10 * DAY), 0)).isEmpty();
    }

    private static Problem problem(int due) {
        var busy = List.of(new Busy(0, new Span(0, 3 * DAY)));
        var resources = List.of(
                Resource.of("knitter", 0, 1),
                Resource.of("cheap linker", 1, 1).with(busy),
                Resource.of("linker", 2, 1));
        var knit = operation("knit", mode(0, 6000, 20));
        var link = operation("link", mode(1, 10_000, 8), mode(2, 11_000, 11));
        return new Problem(
                List.of(Site.at(0, "a"), Site.at(0, "b"), Site.at(0, "c")),
                Travel.none(),
                resources,
                List.of(new Order("o", 0, due, Yuan.of(1), 0)),
                List.of(knit, link),
                List.of(lot("k", 0), lot("l", 1)),
                List.of(Link.of(0, 1)),
                List.of(),
                Weights.MONEY,
                List.of(),
                List.of());
    }

    private static Mode mode(int resource, int millis, int yuan) {
        return new Mode(resource, 0, millis, 0, Yuan.of(yuan), 0, 0, 0, 0);
    }

    private static Operation operation(String code, Mode... modes) {
        return new Operation(code, 0, 100, Operation.WHOLE, List.of(modes), 1, Operation.WHOLE, true);
    }

    private static Task lot(String code, int operation) {
        return new Task(code, operation, 100, 0, Setups.UNKNOWN, 0);
    }
}
