package org.cooperage.indicator.engine.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RidgeTest {
    private static final double[][] ONE = {{1}, {2}, {3}};
    private static final double[] TWICE = {2, 4, 6};

    /// By hand: z = ±√1.5, Σz² = 3, Σz(y − 4) = 4√1.5, β = 4√1.5 ÷ (3 + 3λ); at 3: 4 + β√1.5 = 4 + 2 ÷ (1 + λ).
    @Test
    void oneColumnIsWhatOneComputesByHand() {
        assertThat(Ridge.fit(ONE, TWICE, 1).estimate(3)).isCloseTo(5, tightly());
        assertThat(Ridge.fit(ONE, TWICE, 3).estimate(3)).isCloseTo(4.5, tightly());
        assertThat(Ridge.fit(ONE, TWICE, 1).estimate(2)).isCloseTo(4, tightly());
    }

    /// By hand: equal columns share what one would have; z as above, so 2β(3 + 3λ ÷ 2) = 4√1.5.
    @Test
    void columnsThatAreTheSameShareTheirEffect() {
        double[][] twins = {{1, 1}, {2, 2}, {3, 3}};

        var ridge = Ridge.fit(twins, TWICE, 1);

        assertThat(ridge.effect(0, 3, 3)).isCloseTo(ridge.effect(1, 3, 3), tightly());
        assertThat(ridge.estimate(3, 3)).isCloseTo(4 + 2 / 1.5, tightly());
    }

    @Test
    void aPenaltyWithoutEndLeavesTheMean() {
        assertThat(Ridge.fit(ONE, TWICE, 1e12).estimate(3)).isCloseTo(4, within(1e-9));
    }

    @Test
    void unitsOfTheColumnsDoNotMatter() {
        var rows = rows(20, 3, 7);
        double[] values = values(rows, 2, -1, .5);
        var otherUnits = Arrays.stream(rows)
                .map(row -> new double[] {1_000 * row[0] + 5, row[1] / 7, -row[2]})
                .toArray(double[][]::new);

        double estimate = Ridge.fit(rows, values, .3).estimate(1, 2, 3);

        assertThat(Ridge.fit(otherUnits, values, .3).estimate(1_005, 2.0 / 7, -3))
                .isCloseTo(estimate, tightly());
    }

    @Test
    void theOrderOfTheColumnsDoesNotMatter() {
        var rows = rows(20, 3, 8);
        double[] values = values(rows, 2, -1, .5);
        var turned = Arrays.stream(rows)
                .map(row -> new double[] {row[2], row[0], row[1]})
                .toArray(double[][]::new);

        assertThat(Ridge.fit(turned, values, .3).estimate(3, 1, 2))
                .isCloseTo(Ridge.fit(rows, values, .3).estimate(1, 2, 3), tightly());
    }

    @Test
    void withoutNoiseAndPenaltyTheCoefficientsComeBack() {
        var rows = rows(40, 3, 9);

        var ridge = Ridge.fit(rows, values(rows, 2, -1, .5), 1e-10);

        assertThat(ridge.estimate(11, 20, 30) - ridge.estimate(10, 20, 30)).isCloseTo(2, within(1e-6));
        assertThat(ridge.estimate(10, 21, 30) - ridge.estimate(10, 20, 30)).isCloseTo(-1, within(1e-6));
        assertThat(ridge.estimate(10, 20, 31) - ridge.estimate(10, 20, 30)).isCloseTo(.5, within(1e-6));
    }

    @Test
    void aColumnThatNeverChangesHasNoEffect() {
        double[][] rows = {{1, 9.1}, {2, 9.1}, {3, 9.1}};

        assertThat(Ridge.fit(rows, TWICE, 1).estimate(3, 1_000)).isCloseTo(5, tightly());
    }

    private static double[][] rows(int many, int width, long seed) {
        var random = new SplittableRandom(seed);
        var rows = new double[many][width];
        for (double[] row : rows) {
            Arrays.setAll(row, i -> 10 * random.nextDouble());
        }
        return rows;
    }

    private static double[] values(double[][] rows, double... coefficients) {
        return Arrays.stream(rows)
                .mapToDouble(row -> 3 + row[0] * coefficients[0] + row[1] * coefficients[1] + row[2] * coefficients[2])
                .toArray();
    }

    private static Offset<Double> tightly() {
        return within(1e-9);
    }
}
