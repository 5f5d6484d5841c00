package org.cooperage.barrel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Made-up clusters whose true effect is known.
class MatchingTest {
    /// Low firms rise by themselves, each group by its own step, and it is low firms that take the service.
    private static final class Cluster {
        private final List<Course> with = new ArrayList<>();
        private final List<Course> without = new ArrayList<>();

        Cluster(long seed, int firms, double effect) {
            var random = new SplittableRandom(seed);
            for (int i = 0; i < firms; i++) {
                double before = random.nextDouble(10, 70);
                int group = random.nextInt(4);
                double byItself = 0.2 * (60 - before) / 2 + group + 3 * (random.nextDouble() + random.nextDouble() - 1);
                boolean takes = random.nextDouble() < (before < 40 ? 0.25 : 0.05);
                double after = Math.clamp(before + byItself + (takes ? effect : 0), 0, 100);
                (takes ? with : without).add(new Course("F" + i, "G" + group, before, after));
            }
        }

        Lift lift() {
            return Matching.lift(with, without).orElseThrow();
        }
    }

    @Test
    void theIntervalHoldsTheTrueEffectAsOftenAsItSays() {
        int holds = 0;
        for (int seed = 0; seed < 400; seed++) {
            var lift = new Cluster(seed, 600, 6).lift();
            holds += lift.lower() <= 6 && 6 <= lift.upper() ? 1 : 0;
        }
        assertThat(holds / 400.0).isBetween(0.93, 0.99);
    }

    @Test
    void aServiceThatDoesNothingIsSeldomCalledEffective() {
        int clear = 0;
        for (int seed = 0; seed < 400; seed++) {
            clear += new Cluster(seed, 600, 0).lift().isClear() ? 1 : 0;
        }
        assertThat(clear / 400.0).isLessThan(0.07);
    }

    @Test
    void beforeAndAfterAloneWouldPraiseTheService() {
        var lift = new Cluster(7, 4_000, 6).lift();

        assertThat(lift.naive()).isGreaterThan(9);
        assertThat(lift.points()).isBetween(5.5, 6.5);
    }

    @Test
    void fewerThanTwentyPairsTellNothing() {
        var with = new ArrayList<Course>();
        var without = new ArrayList<Course>();
        for (int i = 0; i < 19; i++) {
            with.add(new Course("T" + i, "G", 40, 50));
            without.add(new Course("U" + i, "G", 40, 42));
        }
        assertThat(Matching.lift(with, without)).isEmpty();

        with.add(new Course("T19", "G", 40, 50));
        without.add(new Course("U19", "G", 40, 42));

        assertThat(Matching.lift(with, without)).contains(new Lift(8, 8, 8, 20, 0, 10));
    }

    @Test
    void aFirmIsComparedOnceAndNeverWithItself() {
        var with = new ArrayList<Course>();
        var without = new ArrayList<Course>();
        for (int i = 0; i < 30; i++) {
            with.add(new Course("T" + i, "G", 40, 50));
            without.add(new Course("U" + i % 25, "G", 40 + i * 1e-6, 42));
            without.add(new Course("T" + i, "G", 40, 40));
        }

        var lift = Matching.lift(with, without).orElseThrow();

        assertThat(lift.pairs()).isEqualTo(25);
        assertThat(lift.unmatched()).isEqualTo(5);
        assertThat(lift.points()).isCloseTo(8, within(0.001));
    }

    @Test
    void firmsOfAnotherGroupOrAnotherHeightAreNotAlike() {
        var with = new ArrayList<Course>();
        var without = new ArrayList<Course>();
        for (int i = 0; i < 30; i++) {
            with.add(new Course("T" + i, "G", 40, 50));
            without.add(new Course("U" + i, "H", 40, 42));
            without.add(new Course("V" + i, "G", 45.1, 47));
        }

        assertThat(Matching.lift(with, without)).isEmpty();
    }

    @Test
    void theRanksAreThoseOfTheTables() {
        assertThat(Matching.ranksBelow(20)).isEqualTo(5);
        assertThat(Matching.ranksBelow(25)).isEqualTo(7);
        assertThat(Matching.ranksBelow(50)).isEqualTo(17);
        assertThat(Matching.ranksBelow(100)).isEqualTo(39);
        assertThat(Matching.ranksBelow(10_000)).isEqualTo(4_901);
    }
}
