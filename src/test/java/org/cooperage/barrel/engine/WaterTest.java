package org.cooperage.barrel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.cooperage.chain.Dimension;
import org.junit.jupiter.api.Test;

class WaterTest {
    private static final Map<Dimension, Double> ORACLE = Map.of(
            Dimension.RD, 35.0,
            Dimension.PU, 55.0,
            Dimension.PR, 70.0,
            Dimension.LW, 60.0,
            Dimension.MK, 40.0,
            Dimension.CO, 30.0,
            Dimension.FN, 45.0,
            Dimension.HR, 50.0,
            Dimension.IP, 20.0,
            Dimension.QC, 65.0);

    @Test
    void theBarrelWorkedOutByHandComesOutToItsDigits() {
        var water = Water.of(ORACLE);

        assertThat(water.lowest()).isEqualTo(35);
        assertThat(water.level()).isCloseTo(44.41276034421908, within(1e-12));
        assertThat(water.hoops()).isCloseTo(0.826, within(1e-15));
        assertThat(water.sure()).isTrue();
    }

    @Test
    void levelLiesBetweenTheLowestStaveAndItsLooseningByEqualWeights() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            var scores = scores(random);
            var water = Water.of(scores);

            double ceiling = Math.pow(5, 0.25) * Math.max(1, water.lowest());
            assertThat(water.level()).isBetween(Math.max(1, water.lowest()) - 1e-9, ceiling + 1e-9);
        }
    }

    @Test
    void noStaveOrHoopThatRisesEverLowersTheCapacity() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 2_000; i++) {
            var scores = scores(random);
            var better = new EnumMap<>(scores);
            var one = Dimension.values()[random.nextInt(10)];
            better.merge(one, random.nextDouble(30), (a, b) -> Math.min(100, a + b));

            assertThat(Water.of(better).capacity())
                    .isGreaterThanOrEqualTo(Water.of(scores).capacity() - 1e-12);
        }
    }

    @Test
    void whatIsNotKnownMakesTheFiguresUpperBounds() {
        var some = new EnumMap<>(ORACLE);
        some.remove(Dimension.RD);

        assertThat(Water.of(some).sure()).isFalse();
        assertThat(Water.of(some).lowest()).isEqualTo(40);
        assertThat(Water.of(some).level()).isGreaterThan(Water.of(ORACLE).level());
    }

    private static EnumMap<Dimension, Double> scores(SplittableRandom random) {
        var scores = new EnumMap<Dimension, Double>(Dimension.class);
        for (var one : Dimension.values()) {
            scores.put(one, random.nextDouble(100));
        }
        return scores;
    }
}
