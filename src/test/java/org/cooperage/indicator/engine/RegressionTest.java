package org.cooperage.indicator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.cooperage.indicator.engine.regression.Regression;
import org.junit.jupiter.api.Test;

class RegressionTest {
    private static final double EXACT = 1e-12;

    /// By hand: Σx² = Σy² = 5, Σxy = 4, so β = r = 0.8 and R² = 0.64; residuals ∓0.3, ±0.9,
    /// Σx²e² = 0.81, error² = 0.81 ÷ 25 · 4 ÷ (4 − 2) = 0.0648.
    @Test
    void fourPointsByHand() {
        var found = Regression.of(new double[] {1, 3, 2, 4}, new double[] {1, 2, 3, 4})
                .orElseThrow();

        assertThat(found.observations()).isEqualTo(4);
        assertThat(found.fit()).isCloseTo(0.64, within(EXACT));
        assertThat(found.coefficients().getFirst().value()).isCloseTo(0.8, within(EXACT));
        assertThat(found.coefficients().getFirst().error()).isCloseTo(Math.sqrt(0.0648), within(EXACT));
        assertThat(found.coefficients().getFirst().isBeyondChance()).isTrue();
    }

    /// Two variables that have nothing to do with each other: y = 2a + b, all of it explained.
    /// Σa² = Σb² = 4, Σy² = 20, so the coefficients are 2·√(4 ÷ 20) and √(4 ÷ 20).
    @Test
    void twoVariablesByHand() {
        var a = new double[] {1, 1, -1, -1};
        var b = new double[] {1, -1, 1, -1};

        var found = Regression.of(new double[] {3, 1, -1, -3}, a, b).orElseThrow();

        assertThat(found.fit()).isCloseTo(1, within(EXACT));
        assertThat(found.coefficients().get(0).value()).isCloseTo(2 / Math.sqrt(5), within(EXACT));
        assertThat(found.coefficients().get(1).value()).isCloseTo(1 / Math.sqrt(5), within(EXACT));
        assertThat(found.coefficients().get(1).error()).isCloseTo(0, within(1e-9));
    }

    @Test
    void unitsAndOriginsDoNotMatter() {
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(3);
        var x = random.doubles(30).toArray();
        var z = random.doubles(30).toArray();
        var y = random.doubles(30).toArray();

        var one = Regression.of(y, x, z).orElseThrow();
        var other = Regression.of(moved(y, 7, -2), moved(x, 100, 5), moved(z, 0.01, 9))
                .orElseThrow();

        for (int i = 0; i < 2; i++) {
            assertThat(other.coefficients().get(i).value())
                    .isCloseTo(one.coefficients().get(i).value(), within(1e-9));
            assertThat(other.coefficients().get(i).error())
                    .isCloseTo(one.coefficients().get(i).error(), within(1e-9));
        }
        assertThat(other.fit()).isCloseTo(one.fit(), within(1e-9));
    }

    private static double[] moved(double[] values, double factor, double by) {
        return Arrays.stream(values).map(v -> factor * v + by).toArray();
    }

    @Test
    void anotherVariableNeverFitsWorse() {
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(5);
        for (int round = 0; round < 50; round++) {
            var y = random.doubles(25).toArray();
            var x = random.doubles(25).toArray();
            var z = random.doubles(25).toArray();

            double alone = Regression.of(y, x).orElseThrow().fit();
            assertThat(Regression.of(y, x, z).orElseThrow().fit()).isGreaterThanOrEqualTo(alone - EXACT);
        }
    }

    @Test
    void whatFollowsFromAnotherOrNeverVariesIsRefused() {
        var x = new double[] {1, 2, 3, 4, 5};
        var y = new double[] {2, 1, 4, 3, 5};

        assertThat(Regression.of(y, x, moved(x, 3, 1))).isEmpty();
        assertThat(Regression.of(y, new double[5])).isEmpty();
        assertThat(Regression.of(new double[] {1, 2}, new double[] {1, 2})).isEmpty();
    }
}
