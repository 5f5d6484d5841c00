package org.cooperage.market.booking;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A series: the same time of day every so many days or weeks, until a day or so many times.
///
/// @param every 1 to 12
/// @param until the last day, included; or else `times`
/// @param times how often altogether, the first one counted
record Repeat(
        @Nullable Unit unit,
        @Nullable Integer every,
        @Nullable LocalDate until,
        @Nullable Integer times) {

    static final int MOST = 60;
    private static final int MOST_APART = 12;

    enum Unit {
        DAY,
        WEEK
    }

    /// All slots of the series that begins with `first`.
    List<TimeSlot> slots(TimeSlot first) {
        check(first);
        var slots = new ArrayList<TimeSlot>();
        for (int i = 0; goesOn(i, first); i++) {
            if (i == MOST) {
                throw InvalidInput.of("until", String.valueOf(until), "booking.wrong.many", "booking.mend.many", MOST);
            }
            slots.add(shifted(first, i));
        }
        return slots;
    }

    private boolean goesOn(int i, TimeSlot first) {
        return times != null
                ? i < times
                : until != null && !day(shifted(first, i)).isAfter(until);
    }

    private void check(TimeSlot first) {
        if (unit == null) {
            throw InvalidInput.of("unit", "", "booking.wrong.unit", "booking.mend.unit");
        }
        if (every == null || every < 1 || every > MOST_APART) {
            throw InvalidInput.of(
                    "every", every == null ? "" : every, "booking.wrong.every", "booking.mend.every", MOST_APART);
        }
        if (times != null ? times < 1 || times > MOST : until == null || until.isBefore(day(first))) {
            var entered = times != null ? times.toString() : String.valueOf(until == null ? "" : until);
            throw InvalidInput.of("times", entered, "booking.wrong.times", "booking.mend.times", MOST);
        }
    }

    private TimeSlot shifted(TimeSlot first, int i) {
        int n = (every == null ? 1 : every) * i;
        var step = unit == Unit.WEEK ? Period.ofWeeks(n) : Period.ofDays(n);
        var begin = first.from().atZone(BusinessClock.ZONE).plus(step).toInstant();
        return TimeSlot.of(begin, first.length());
    }

    private static LocalDate day(TimeSlot slot) {
        return slot.from().atZone(BusinessClock.ZONE).toLocalDate();
    }
}
