package org.cooperage.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cooperage.policy.engine.Evaluation.Supported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

    @Test
    void whatOthersGrewByIsNotAdded() {
        var firms = Collections.nCopies(5, new Supported(1_000, 10_000, 11_000, 15_400, 1.1, 1.2));

        var it = Evaluation.of(firms, 1);

        assertThat(it.expected()).isCloseTo(66_000, within(1e-6));
        assertThat(it.added()).isCloseTo(11_000, within(1e-6));
        assertThat(it.low()).isCloseTo(11_000, within(1e-6));
        assertThat(it.costOfAdded()).hasValueCloseTo(5_000 / 11_000.0, within(1e-9));
        assertThat(it.deadWeight()).hasValueCloseTo(0.5, within(1e-9));
        assertThat(it.placebo()).isCloseTo(0, within(1e-9));
        assertThat(it.isComparable()).isTrue();
    }

    @Test
    void growthThatAllHadIsDeadWeight() {
        var it = Evaluation.of(Collections.nCopies(6, new Supported(500, 100, 100, 130, 1, 1.4)), 1);

        assertThat(it.isShown()).isFalse();
        assertThat(it.costOfAdded()).isEmpty();
        assertThat(it.deadWeight()).hasValue(1);
    }

    @Test
    void withoutGrowthThereIsNoShareOfIt() {
        var it = Evaluation.of(Collections.nCopies(5, new Supported(500, 100, 100, 90, 1, 0.8)), 1);

        assertThat(it.deadWeight()).isEmpty();
        assertThat(it.added()).isCloseTo(50, within(1e-9));
    }

    @Test
    void whoWasOnAnotherWayBeforeIsNotComparable() {
        assertThat(Evaluation.of(Collections.nCopies(5, new Supported(1, 100, 150, 200, 1, 1)), 1)
                        .isComparable())
                .isFalse();
        assertThat(Evaluation.of(Collections.nCopies(5, new Supported(1, 100, 150, 200, Double.NaN, 1)), 1)
                        .isComparable())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theIntervalHoldsTheTruthAndTheOrderDoesNotMatter(long seed) {
        var dice = new SplittableRandom(seed);
        var firms = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> {
                    double before = dice.nextDouble(1_000, 9_000);
                    return new Supported(100, before, before, before * 1.1 + 300 + 200 * dice.nextGaussian(), 1, 1.1);
                })
                .toList());

        var it = Evaluation.of(firms, seed);

        assertThat(it.low()).isLessThan(60 * 360.0);
        assertThat(it.high()).isGreaterThan(60 * 240.0);
        assertThat(it.added()).isBetween(it.low(), it.high());
        Collections.reverse(firms);
        assertThat(Evaluation.of(firms, seed).added()).isCloseTo(it.added(), within(1e-6));
    }
}
