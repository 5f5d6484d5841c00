package org.cooperage.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.search.Planner;
import org.cooperage.plan.engine.search.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterInstanceTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(long seed) {
        var problem = RandomProblems.cluster(seed);

        var again = read(ClusterText.of("seed " + seed, problem));

        assertThat(ClusterText.of("seed " + seed, again)).isEqualTo(ClusterText.of("seed " + seed, problem));
        assertThat(plan(again)).isEqualTo(plan(problem));
    }

    private static Object plan(Problem problem) {
        return Planner.plan(problem, Budget.iterations(1, 20)).assignments();
    }

    private static Problem read(String text) {
        return Instance.read(text).problem();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version": 2                                                | only version 1 is known
            "version": 1, "tasks": 7                                    | expected a list
            "version": 1, "sites": [{"code": "a"}], "tasks": [["x"]]    | expected a whole number
            "version": 1, "tasks": [[0]]                                | but there are (0)
            "version": 1, "resources": [{"site": 0, "units": 1.5}]      | expected a whole number
            "version": 1, "resources": [{"calendar": 3}]                | there is no such calendar
            "version": 1, "tasks": [[99999999999]]                      | below 2,147,483,648
            "version": 1, "links": [[1]]                                | at least 2 numbers
            """)
    void whatIsWrongIsNamed(String fields, String why) {
        assertThatThrownBy(() -> read("{\"format\": \"cooperage-cluster\", " + fields + "}"))
                .isInstanceOf(MalformedInstance.class)
                .hasMessageContaining(why);
    }

    @Test
    void aFileThatIsCutOffIsNamed() {
        var text = ClusterText.of("cut", RandomProblems.cluster(1));

        assertThatThrownBy(() -> read(text.substring(0, text.length() / 2)))
                .isInstanceOf(MalformedInstance.class)
                .hasMessageContaining("cut off");
    }
}
