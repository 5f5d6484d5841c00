package org.cooperage.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cooperage.plan.check.Checker;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Solution.StopReason;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.plan.engine.search.Planner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Published instances on a fixed seed and number of steps: name, best makespan known, gap allowed.
class PublishedInstancesTest {
    private static final Path DATA = Path.of(System.getProperty("cooperage.data", "../shared/data"));

    @ParameterizedTest
    @CsvSource(textBlock = """
                    mk01,       40,   0.0
                    mk02,       26,   0.0
                    mk03,       204,  0.0
                    mk08,       523,  0.0
                    mk09,       307,  0.0
                    la01_vdata, 570,  0.01
                    la06_rdata, 799,  0.01
                    la16_vdata, 717,  0.01
                    setb4c9,    914,  0.04
                    dpp01a,     2505, 0.03
                    behnke3,    91,   0.05
                    """)
    void aFlexibleJobShopComesCloseToTheBestKnown(String name, int best, double gap) throws IOException {
        assertThat(makespan("fjsp/" + name + ".fjs", 15_000)).isBetween((double) best, best * (1 + gap));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Ta001_2, 746,  0.01
                    Ta011_4, 780,  0.01
                    Ta021_7, 1237, 0.01
                    Ta041_4, 1118, 0.03
                    """)
    void aDistributedFlowShopComesCloseToTheBestKnown(String name, int best, double gap) throws IOException {
        assertThat(makespan("distributed/" + name + ".txt", 3_000)).isBetween((double) best, best * (1 + gap));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    5_10_10-1,  5086.083142240974
                    10_10_10-1, 12221.7556
                    5_10_20-1,  4252.0381
                    5_20_10-1,  13512.9602
                    5_5_5-1,    2648.629467361298
                    5_5_5-2,    5944.42392620204
                    """)
    void cloudManufacturingIsSolvedAndProven(String name, double optimum) throws IOException {
        var solution = solve("cloud-manufacturing/" + name + ".json", 1);

        assertThat(Yuan.toYuan(solution.cost().total())).isCloseTo(optimum, within(1e-4));
        assertThat(solution.stoppedBecause()).isEqualTo(StopReason.PROVEN);
    }

    @Test
    void thePlantsLogIsPlannedFasterThanItHappened() throws IOException {
        var instance = Instance.read(text("production-log/Production_Data.csv"));

        var solution = Planner.plan(instance.problem(), Budget.iterations(1, 200));

        assertThat(instance.problem().orders()).hasSize(225);
        assertThat(instance.problem().tasks()).hasSize(4543);
        assertThat(Checker.check(instance.problem(), solution)).isEmpty();
        assertThat(Yuan.toYuan(solution.cost().flow()) / 225).isLessThan(((Instance.Plant) instance).happenedDays());
    }

    private static double makespan(String file, long iterations) throws IOException {
        return Yuan.toYuan(solve(file, iterations).cost().total());
    }

    private static Solution solve(String file, long iterations) throws IOException {
        var problem = Instance.read(text(file)).problem();
        var solution = Planner.plan(problem, Budget.iterations(1, iterations));
        assertThat(Checker.check(problem, solution)).isEmpty();
        return solution;
    }

    private static String text(String file) throws IOException {
        var path = DATA.resolve(file);
        assumeTrue(
                Files.exists(path),
                () -> "the published instances are not here: " + path + "; set -Dcooperage.data to their folder");
        return Files.readString(path);
    }
}
