package org.cooperage.plan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private final Calendar calendar = Calendar.open(List.of(new Span(10, 20), new Span(30, 50), new Span(50, 60)));

    @Test
    void workRestsInClosedHoursAndGoesOn() {
        assertThat(calendar.finish(15, 5)).isEqualTo(20);
        assertThat(calendar.finish(15, 6)).isEqualTo(31);
        assertThat(calendar.finish(10, 40)).isEqualTo(60);
        assertThat(calendar.finish(10, 41)).isEqualTo(Calendar.NEVER);
    }

    @Test
    void theStartBeforeAnEndLeavesExactlyTheMinutes() {
        for (int end = 31; end <= 60; end++) {
            for (int minutes = 1; minutes <= calendar.worked(10, end); minutes++) {
                assertThat(calendar.worked(calendar.startBefore(end, minutes), end))
                        .isEqualTo(minutes);
            }
        }
        assertThat(calendar.startBefore(15, 6)).isEqualTo(-1);
    }

    @Test
    void touchingSpansAreOne() {
        assertThat(calendar.nextUnbroken(0, 30)).isEqualTo(30);
        assertThat(calendar.nextUnbroken(31, 30)).isEqualTo(Calendar.NEVER);
    }

    @Test
    void closedMinutesOpenAtTheNextSpan() {
        assertThat(calendar.nextOpen(0)).isEqualTo(10);
        assertThat(calendar.nextOpen(19)).isEqualTo(19);
        assertThat(calendar.nextOpen(20)).isEqualTo(30);
        assertThat(calendar.nextOpen(60)).isEqualTo(Calendar.NEVER);
    }

    @Test
    void aWeekRepeatsFromItsOriginWithoutHolidays() {
        var mondays = List.of(new Span(480, 600));

        var week = Calendar.weekly(mondays, 6 * 1440, 20 * 1440, List.of(new Span(1440 + 480, 1440 + 540)));

        assertThat(week.spans(0, 20 * 1440))
                .containsExactly(
                        new Span(1440 + 540, 1440 + 600),
                        new Span(8 * 1440 + 480, 8 * 1440 + 600),
                        new Span(15 * 1440 + 480, 15 * 1440 + 600));
    }
}
