package org.cooperage.market.horizon;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooperage.market.dispatch.Zone;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.TimeSlot;

/// A week of the horizon.
///
/// @param number 0 is the present week
/// @param zones how firm the work is that starts in it, from what is left of it on
record Week(int number, LocalDate monday, Detail detail, List<Zone> zones) {
    static final int WEEKS = 26;
    private static final int FINITE = 2;
    private static final int WEEKLY = 5;

    Week {
        zones = List.copyOf(zones);
    }

    /// How finely the week is planned.
    enum Detail {
        /// Every job at its minute.
        FINITE,
        /// Hours by week, all that are open.
        WEEKLY,
        /// Hours by week, as much of the open ones as can be depended on.
        COARSE
    }

    static List<Week> from(Instant now) {
        var first =
                LocalDate.ofInstant(now, BusinessClock.ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, WEEKS)
                .mapToObj(n -> {
                    var whole = span(first.plusWeeks(n));
                    var left = whole.from().isBefore(now) ? now : whole.from();
                    var zones = Stream.of(
                                    left, left.plus(Zone.FROZEN_FOR), whole.to().minusSeconds(1))
                            .filter(moment -> moment.isBefore(whole.to()))
                            .map(moment -> Zone.of(moment, now))
                            .distinct()
                            .toList();
                    return new Week(n, first.plusWeeks(n), detail(n), zones);
                })
                .toList();
    }

    private static Detail detail(int number) {
        if (number < FINITE) {
            return Detail.FINITE;
        }
        return number < WEEKLY ? Detail.WEEKLY : Detail.COARSE;
    }

    private static TimeSlot span(LocalDate monday) {
        return TimeSlot.of(monday.atStartOfDay(BusinessClock.ZONE).toInstant(), Duration.ofDays(7));
    }

    TimeSlot span() {
        return span(monday);
    }

    /// The number of the week a moment lies in: 0 for the past, [#WEEKS] for what lies beyond.
    static int of(Instant moment, List<Week> weeks) {
        long days = Duration.between(weeks.getFirst().span().from(), moment).toDays();
        return (int) Math.clamp(Math.floorDiv(days, 7L), 0, WEEKS);
    }
}
