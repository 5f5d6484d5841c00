package org.cooperage.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A weekly pattern: on the given days the doors open at `opens` (Asia/Shanghai) for `length`, at most a day, maybe
/// past midnight. A calendar without owner is common to all.
public record Calendar(
        Id id, Party.@Nullable Id owner, Bilingual name, Set<DayOfWeek> days, LocalTime opens, Duration length) {

    private static final Duration DAY = Duration.ofDays(1);

    public Calendar {
        days = Set.copyOf(days);
        if (days.isEmpty() || !length.isPositive() || length.compareTo(DAY) > 0) {
            throw new IllegalArgumentException(
                    "A calendar opens on some day for at most 24 hours (%s, %s).\nMaybe the pattern was not checked."
                            .formatted(days, length));
        }
    }

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What a person enters for a calendar.
    public record Draft(Bilingual name, Set<DayOfWeek> days, LocalTime opens, Duration length) {
        public Draft {
            days = Set.copyOf(days);
        }
    }

    /// When it is open within `span`, before closures; in order, touching windows joined.
    public List<TimeSlot> windows(TimeSlot span) {
        var windows = new ArrayList<TimeSlot>();
        var last = span.to().atZone(BusinessClock.ZONE).toLocalDate();
        // Yesterday's window may reach into today.
        var day = span.from().atZone(BusinessClock.ZONE).toLocalDate().minusDays(1);
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek())) {
                windowOf(day).common(span).ifPresent(windows::add);
            }
        }
        return Slots.joined(windows);
    }

    /// Hours open in an ordinary week.
    public Duration perWeek() {
        return length.multipliedBy(days.size());
    }

    private TimeSlot windowOf(LocalDate day) {
        return TimeSlot.of(day.atTime(opens).atZone(BusinessClock.ZONE).toInstant(), length);
    }
}
