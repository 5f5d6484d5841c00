package org.cooperage.demo.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// When a calendar is open, day by day. Minutes are local minutes since 1970.
record Hours(Cluster.Calendar calendar, Set<LocalDate> off) {
    private static final long OFFSET = 480;
    private static final long DAY = 1440;

    static Instant instant(long localMinute) {
        return Instant.ofEpochSecond((localMinute - OFFSET) * 60);
    }

    static long minute(Instant at) {
        return at.getEpochSecond() / 60 + OFFSET;
    }

    boolean isOpen(LocalDate day) {
        return (calendar.days() >> bit(day.getDayOfWeek()) & 1) == 1 && !off.contains(day);
    }

    long opens(LocalDate day) {
        return day.toEpochDay() * DAY + calendar.opensMinute();
    }

    /// The given share of the day's window has passed.
    long at(LocalDate day, double share) {
        return opens(day) + Math.round(calendar.minutes() * share / 15) * 15;
    }

    /// The first moment from then on at which work can go on.
    long resume(long minute) {
        var day = LocalDate.ofEpochDay(Math.floorDiv(minute - calendar.opensMinute(), DAY));
        if (isOpen(day) && minute < opens(day) + calendar.minutes()) return minute;
        return opens(openOnOrAfter(day.plusDays(1)));
    }

    /// The last open day on or before; the day itself after ten closed days.
    LocalDate openOnOrBefore(LocalDate day) {
        for (int i = 0; i < 10; i++) if (isOpen(day.minusDays(i))) return day.minusDays(i);
        return day;
    }

    LocalDate openOnOrAfter(LocalDate day) {
        for (int i = 0; i < 40; i++) if (isOpen(day.plusDays(i))) return day.plusDays(i);
        throw new IllegalStateException(
                "The calendar (%s) is closed for forty days from (%s).\nMaybe its pattern is empty."
                        .formatted(calendar.zh(), day));
    }

    private static int bit(DayOfWeek day) {
        return day.getValue() - 1;
    }
}
