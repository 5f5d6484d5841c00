package org.cooperage.availability;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    @Test
    void aDayShiftOpensOncePerWorkingDayInShanghaiTime() {
        var calendar = open(EnumSet.range(MONDAY, FRIDAY), "08:00", 10);

        var windows = calendar.windows(slot("2026-11-16T00:00", "2026-11-23T00:00"));

        assertThat(windows).hasSize(5).startsWith(slot("2026-11-16T08:00", "2026-11-16T18:00"));
        assertThat(windows.getFirst().from()).isEqualTo(Instant.parse("2026-11-16T00:00:00Z"));
    }

    @Test
    void aWindowPastMidnightReachesIntoTheNextDay() {
        var calendar = open(Set.of(MONDAY), "20:00", 10);

        var windows = calendar.windows(slot("2026-11-17T00:00", "2026-11-18T00:00"));

        assertThat(windows).containsExactly(slot("2026-11-17T00:00", "2026-11-17T06:00"));
    }

    @Test
    void aNightShiftThatBeganBeforeTheSpanIsCutAtItsStart() {
        var calendar = open(DAILY, "06:00", 20);

        var windows = calendar.windows(slot("2026-11-16T01:00", "2026-11-16T07:00"));

        assertThat(windows)
                .containsExactly(
                        slot("2026-11-16T01:00", "2026-11-16T02:00"), slot("2026-11-16T06:00", "2026-11-16T07:00"));
    }

    @Test
    void aroundTheClockIsOneWindow() {
        var calendar = open(DAILY, "08:00", 24);

        var week = slot("2026-11-16T00:00", "2026-11-23T00:00");

        assertThat(calendar.windows(week)).containsExactly(week);
    }

    @Test
    void springStopTakesItsDaysOutOfTheMiddle() {
        var calendar = open(DAILY, "08:00", 10);
        var stop = slot("2027-01-28T00:00", "2027-02-17T00:00");

        var windows = Slots.without(calendar.windows(slot("2027-01-27T00:00", "2027-02-18T00:00")), List.of(stop));

        assertThat(windows)
                .containsExactly(
                        slot("2027-01-27T08:00", "2027-01-27T18:00"), slot("2027-02-17T08:00", "2027-02-17T18:00"));
    }

    @Test
    void aClosureThatTouchesAWindowTakesNothingFromIt() {
        var window = slot("2026-11-16T08:00", "2026-11-16T18:00");

        var left = Slots.without(List.of(window), List.of(slot("2026-11-16T18:00", "2026-11-16T20:00")));

        assertThat(left).containsExactly(window);
    }

    @Test
    void overlappingClosuresAreTakenOnce() {
        var left = Slots.without(
                List.of(slot("2026-11-16T08:00", "2026-11-16T18:00")),
                List.of(slot("2026-11-16T10:00", "2026-11-16T13:00"), slot("2026-11-16T12:00", "2026-11-16T14:00")));

        assertThat(left)
                .containsExactly(
                        slot("2026-11-16T08:00", "2026-11-16T10:00"), slot("2026-11-16T14:00", "2026-11-16T18:00"));
    }

    @Test
    void whatIsTakenAndWhatIsLeftAddUpToTheWhole() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var windows = Slots.joined(some(random));
            var taken = some(random);

            var left = Slots.without(windows, taken);

            var lost = Slots.without(windows, left);
            assertThat(Slots.length(left).plus(Slots.length(lost))).isEqualTo(Slots.length(windows));
            assertThat(left).noneMatch(slot -> taken.stream().anyMatch(slot::overlaps));
            assertThat(Slots.joined(left)).hasSize(left.size());
        }
    }

    @Test
    void aCalendarThatNeverOpensIsRefused() {
        assertThatThrownBy(() -> open(Set.of(), "08:00", 10)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<TimeSlot> some(Random random) {
        return random.ints(6, 0, 1000)
                .mapToObj(minute -> TimeSlot.of(
                        Instant.EPOCH.plusSeconds(60L * minute), Duration.ofMinutes(1 + random.nextInt(120))))
                .toList();
    }

    private static Calendar open(Set<DayOfWeek> days, String opens, int hours) {
        return new Calendar(
                new Calendar.Id(new UUID(0, 1)),
                null,
                Bilingual.same("test"),
                days,
                LocalTime.parse(opens),
                Duration.ofHours(hours));
    }

    private static TimeSlot slot(String from, String to) {
        return new TimeSlot(at(from), at(to));
    }

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(BusinessClock.ZONE).toInstant();
    }
}
