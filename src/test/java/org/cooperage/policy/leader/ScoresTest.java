package org.cooperage.policy.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void aValueLiesBetweenFloorAndTargetAndNeverBeyond() {
        assertThat(LeaderMeasure.REVENUE.position(new BigDecimal("60000000"))).isEqualTo(0.5);
        assertThat(LeaderMeasure.REVENUE.position(new BigDecimal("19999999"))).isZero();
        assertThat(LeaderMeasure.GROWTH.position(new BigDecimal("-30"))).isZero();
        assertThat(LeaderMeasure.RESEARCH.position(new BigDecimal("5"))).isEqualTo(1);
    }

    @Test
    void whatIsUnknownWidensTheRangeAndLeavesTheMeanAlone() {
        var scores = scores(Map.of(LeaderMeasure.LOCAL_SHARE, "80", LeaderMeasure.OPENED, "25"));

        assertThat(scores.known()).isEqualTo(2);
        assertThat(scores.mean()).isCloseTo(75, within(1e-9));
        assertThat(scores.low()).isCloseTo(30, within(1e-9));
        assertThat(scores.high()).isCloseTo(90, within(1e-9));
        assertThat(scores.middle()).isCloseTo(60, within(1e-9));
    }

    @Test
    void ofNothingKnownTheRangeIsWhole() {
        var scores = scores(Map.of());

        assertThat(scores.low()).isZero();
        assertThat(scores.high()).isEqualTo(100);
    }

    private static Scores scores(Map<LeaderMeasure, String> known) {
        return Scores.of(Arrays.stream(LeaderMeasure.values())
                .map(it -> Optional.ofNullable(known.get(it))
                        .map(value -> Score.of(it, new BigDecimal(value), DAY, DAY.plusDays(1)))
                        .orElseGet(() -> Score.unknown(it)))
                .toList());
    }
}
