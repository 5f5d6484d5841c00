package org.cooperage.indicator.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

    /// By hand: mean 3, s = √2.5, z = 3 ÷ √2.5, s.e.² = 1/5 + 3.6/8.
    @Test
    void fivePeersAreWhatOneComputesByHand() {
        var it = (Benchmark.Ranked) Benchmark.of(6, 1, 2, 3, 4, 5);

        assertThat(it.z()).isCloseTo(3 / Math.sqrt(2.5), within(1e-12));
        assertThat(it.high() - it.z()).isCloseTo(1.645 * Math.sqrt(.65), within(1e-9));
        assertThat(it.rank()).isEqualTo(1);
        assertThat(it.median()).isEqualTo(3);
        assertThat(it.isAbove()).isTrue();
    }

    @Test
    void fewerThanFivePeersGiveNoRankAndNeitherDoEqualOnes() {
        assertThat(Benchmark.of(6, 1, 2, 3, 4)).isEqualTo(new Benchmark.Unranked(4));
        assertThat(Benchmark.of(6, 2, 2, 2, 2, 2, 2)).isEqualTo(new Benchmark.Unranked(6));
    }

    @Test
    void unitsDoNotMatterAndMorePeersNarrowTheBand() {
        var one = (Benchmark.Ranked) Benchmark.of(6, 1, 2, 3, 4, 5);
        var scaled = (Benchmark.Ranked) Benchmark.of(600, 100, 200, 300, 400, 500);
        var more = (Benchmark.Ranked) Benchmark.of(6, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5);

        assertThat(scaled.z()).isCloseTo(one.z(), within(1e-12));
        assertThat(more.high() - more.low()).isLessThan(one.high() - one.low());
    }

    @Test
    void whoIsLikeTheOthersIsNeitherAboveNorBelow() {
        var it = (Benchmark.Ranked) Benchmark.of(3.1, 1, 2, 3, 4, 5);

        assertThat(it.isAbove()).isFalse();
        assertThat(it.isBelow()).isFalse();
    }

    /// The band should hold the z that all peers there could be would give.
    @Test
    void theBandHoldsTheTrueStandingAsOftenAsItSays() {
        var random = new SplittableRandom(4);
        int held = 0;
        int many = 2_000;
        for (int i = 0; i < many; i++) {
            double[] peers =
                    DoubleStream.generate(() -> normal(random)).limit(20).toArray();
            var it = (Benchmark.Ranked) Benchmark.of(1, peers);
            held += it.low() <= 1 && 1 <= it.high() ? 1 : 0;
        }

        assertThat(held / (double) many).isBetween(.86, .93);
    }

    private static double normal(SplittableRandom random) {
        return DoubleStream.generate(random::nextDouble).limit(12).sum() - 6;
    }
}
