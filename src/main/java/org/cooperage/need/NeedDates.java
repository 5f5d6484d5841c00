package org.cooperage.need;

import java.time.Instant;
import java.time.LocalDate;
import org.cooperage.shared.BusinessClock;

/// Days as buyers mean them: a due day ends at midnight in the cluster's time zone.
final class NeedDates {
    private NeedDates() {}

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /// The day whose end the moment is: midnight belongs to the day before.
    static LocalDate day(Instant end) {
        return dayOf(end.minusSeconds(1));
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
