package org.cooperage.market.booking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A week from Monday to Sunday, as the wall says.
record Weeks(LocalDate monday) {

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /// The week of `day`, or this week.
    static Weeks of(@Nullable LocalDate day, Instant now) {
        var wanted = day == null ? now.atZone(BusinessClock.ZONE).toLocalDate() : day;
        return new Weeks(wanted.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    public LocalDate previous() {
        return monday.minusWeeks(1);
    }

    public LocalDate next() {
        return monday.plusWeeks(1);
    }

    public LocalDate last() {
        return monday.plusDays(6);
    }

    public List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    TimeSlot span() {
        return new TimeSlot(start(monday), start(next()));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /// As a form writes it.
    static String wall(Instant moment) {
        return WALL.format(moment.atZone(BusinessClock.ZONE));
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
