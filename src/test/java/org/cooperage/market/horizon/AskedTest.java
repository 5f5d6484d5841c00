package org.cooperage.market.horizon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cooperage.market.dispatch.Zone;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.Test;

class AskedTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T04:00:00Z");

    @Test
    void theHorizonBeginsWithThePresentWeekAndGetsCoarser() {
        var weeks = Week.from(WEDNESDAY);

        assertThat(weeks).hasSize(26);
        assertThat(weeks.getFirst().monday()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(weeks.stream().map(Week::detail).distinct())
                .containsExactly(Week.Detail.FINITE, Week.Detail.WEEKLY, Week.Detail.COARSE);
    }

    @Test
    void zonesGoByTheDaysUntilWorkStarts() {
        var weeks = Week.from(WEDNESDAY);

        assertThat(weeks.get(0).zones()).containsExactly(Zone.FROZEN, Zone.SLUSHY);
        assertThat(weeks.get(1).zones()).containsExactly(Zone.SLUSHY, Zone.FREE);
        assertThat(weeks.get(2).zones()).containsExactly(Zone.FREE);
    }

    @Test
    void whatIsPastCountsForThisWeekAndWhatIsFarForNone() {
        var weeks = Week.from(WEDNESDAY);

        assertThat(Week.of(WEDNESDAY.minus(Duration.ofDays(30)), weeks)).isZero();
        assertThat(Week.of(WEDNESDAY.plus(Duration.ofDays(6)), weeks)).isEqualTo(1);
        assertThat(Week.of(WEDNESDAY.plus(Duration.ofDays(400)), weeks)).isEqualTo(Week.WEEKS);
    }

    @Test
    void openMinutesOfAPeriodAreThoseOfItsWindows() {
        var hours = new OpenHours(List.of(
                TimeSlot.of(WEDNESDAY, Duration.ofHours(2)),
                TimeSlot.of(WEDNESDAY.plus(Duration.ofDays(1)), Duration.ofHours(2))));

        assertThat(hours.minutes(TimeSlot.of(WEDNESDAY.plus(Duration.ofHours(1)), Duration.ofHours(24))))
                .isEqualTo(120);
        assertThat(hours.minutes(TimeSlot.of(WEDNESDAY.plus(Duration.ofHours(3)), Duration.ofHours(3))))
                .isZero();
    }
}
