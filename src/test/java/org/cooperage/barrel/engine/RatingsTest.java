package org.cooperage.barrel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cooperage.barrel.engine.Barrels.said;
import static org.cooperage.barrel.engine.Barrels.seen;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cooperage.chain.Dimension;
import org.junit.jupiter.api.Test;

class RatingsTest {
    private final Ratings ratings = new Ratings(Barrels.catalogue());

    private Rating rating(Evidence... evidence) {
        return ratings.of(List.of(evidence)).get(Dimension.RD);
    }

    @Test
    void evidenceCountsByItsSource() {
        var rating = rating(seen("RD1", 90), said("RD2", 30));

        assertThat(rating.score()).isEqualTo((1.0 * 90 + 0.5 * 30) / 1.5);
        assertThat(rating.coverage()).isEqualTo(0.75);
    }

    @Test
    void evidenceCountsHalfAfterAYear() {
        var old = new Evidence(new Indicator.Code("RD1"), 50, Source.P, 12);

        assertThat(rating(old).coverage()).isEqualTo(0.25);
        assertThat(rating(old).isSure()).isFalse();
    }

    @Test
    void whatIsMissingIsToldWithTheBestSourceFirst() {
        var rating = rating();

        assertThat(rating.coverage()).isZero();
        assertThat(rating.toAdd()).map(one -> one.code().value()).containsExactly("RD1");
    }

    @Test
    void staleEvidenceIsToBeRenewedWhenNothingElseIsMissing() {
        var stale = new Evidence(new Indicator.Code("RD1"), 50, Source.P, 48);
        var staler = new Evidence(new Indicator.Code("RD2"), 50, Source.A, 48);

        assertThat(rating(stale, staler).toAdd()).map(one -> one.code().value()).containsExactly("RD1");
    }

    @Test
    void thePointsOfTheIndicatorsAddUpToTheScore() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            var rating = rating(random(random, "RD1"), random(random, "RD2"));

            assertThat(rating.parts().stream().mapToDouble(Rating.Part::points).sum())
                    .isCloseTo(rating.score(), within(1e-9));
            assertThat(rating.parts().stream().mapToDouble(Rating.Part::missing).sum())
                    .isCloseTo(100 - rating.score(), within(1e-9));
        }
    }

    @Test
    void moreOfAGoodThingNeverLowersTheScoreAndNewerEvidenceNeverTheCoverage() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 500; i++) {
            var one = random(random, "RD1");
            var other = random(random, "RD2");
            var better = new Evidence(
                    one.indicator(), Math.min(100, one.value() + random.nextDouble(20)), one.source(), one.ageMonths());
            var newer = new Evidence(one.indicator(), one.value(), one.source(), one.ageMonths() * random.nextDouble());

            assertThat(rating(better, other).score())
                    .isGreaterThanOrEqualTo(rating(one, other).score() - 1e-9);
            assertThat(rating(newer, other).coverage())
                    .isGreaterThanOrEqualTo(rating(one, other).coverage());
        }
    }

    @Test
    void theOrderOfTheEvidenceDoesNotMatter() {
        var evidence = new ArrayList<>(List.of(seen("RD1", 10), said("RD2", 70), seen("IP1", 30)));
        var forward = ratings.of(evidence);

        assertThat(ratings.of(evidence.reversed())).isEqualTo(forward);
    }

    private static Evidence random(SplittableRandom random, String code) {
        return new Evidence(
                new Indicator.Code(code),
                random.nextDouble(100),
                Source.values()[random.nextInt(3)],
                random.nextDouble(60));
    }
}
