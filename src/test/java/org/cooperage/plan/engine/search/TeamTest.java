package org.cooperage.plan.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.cooperage.plan.check.Checker;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.format.ClusterPeak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TeamTest {
    /// Tasks taken out between two meetings: few, so that the members often want the same.
    private static final int SHORT = 30;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsFoundTogetherKeepsEveryRule(long seed) {
        var problem = RandomProblems.cluster(seed);

        var solution = Team.solve(new Shop(problem), Budget.iterations(seed, 40).threads(3), SHORT);

        assertThat(Checker.check(problem, solution)).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        var problem = ClusterPeak.of(60, 12, 1);

        var once = Team.solve(new Shop(problem), Budget.iterations(11, 60).threads(2), 10 * SHORT);
        var again = Team.solve(new Shop(problem), Budget.iterations(11, 60).threads(2), 10 * SHORT);

        assertThat(again).isEqualTo(once);
        assertThat(Checker.check(problem, once)).isEmpty();
    }

    @Test
    void twoFindMoreThanOneInAsManySteps() {
        var problem = ClusterPeak.of(500, 100, 1);

        var alone = Planner.plan(problem, Budget.iterations(2, 300));
        var together = Planner.plan(problem, Budget.iterations(2, 300).threads(2));

        assertThat(Team.fits(new Shop(problem))).isTrue();
        assertThat(Checker.check(problem, together)).isEmpty();
        assertThat(together.cost().total()).isLessThan(alone.cost().total());
    }
}
