package org.cooperage.availability.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.availability.Resource;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.TimeSlot;

/// By which rules a resource can be booked by others.
///
/// @param grid between two starts, counted from midnight; divides the day
/// @param least the shortest booking
/// @param most the longest
/// @param notice at least so long before it begins
/// @param aheadDays at most so far ahead
/// @param before kept free before it begins, to set up
/// @param after kept free when it is over, to clean
public record BookingRule(
        Resource.Id resource,
        Duration grid,
        Duration least,
        Duration most,
        Duration notice,
        int aheadDays,
        Duration before,
        Duration after) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration LONGEST_NOTICE = Duration.ofDays(90);
    private static final int FARTHEST = 730;

    /// Half hours, up to a day, two hours' notice, a quarter ahead, no buffers.
    public static BookingRule usual(Resource.Id resource) {
        return new BookingRule(
                resource,
                Duration.ofMinutes(30),
                Duration.ofMinutes(30),
                DAY,
                Duration.ofHours(2),
                90,
                Duration.ZERO,
                Duration.ZERO);
    }

    /// What is kept free for a booking: the slot with what comes before and after it.
    public TimeSlot withBuffers(TimeSlot slot) {
        return new TimeSlot(slot.from().minus(before), slot.to().plus(after));
    }

    public Instant firstStart(Instant now) {
        return now.plus(notice);
    }

    public Instant lastStart(Instant now) {
        return now.plus(Duration.ofDays(aheadDays));
    }

    /// Throws what is wrong with the slot by these rules, if anything is.
    public void check(TimeSlot slot, Instant now) {
        var faults = new ArrayList<Fault>();
        var start = slot.from().atZone(BusinessClock.ZONE);
        if (start.toLocalTime().toSecondOfDay() % grid.toSeconds() != 0) {
            faults.add(fault("from", start.toLocalTime(), "grid", grid.toMinutes()));
        }
        if (slot.length().compareTo(least) < 0 || slot.length().compareTo(most) > 0) {
            faults.add(fault("to", slot.length().toMinutes(), "length", least.toMinutes(), most.toMinutes()));
        }
        if (slot.from().isBefore(firstStart(now))) {
            faults.add(fault("from", start.toLocalDateTime(), "notice", notice.toMinutes()));
        }
        if (slot.from().isAfter(lastStart(now))) {
            faults.add(fault("from", start.toLocalDateTime(), "ahead", aheadDays));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }

    private static Fault fault(String field, Object value, String what, Object... details) {
        return Fault.of(field, value, "slot.wrong." + what, "slot.mend." + what, details);
    }

    /// Throws what is wrong with the rules themselves, if anything is.
    BookingRule checked() {
        var faults = new ArrayList<Fault>(List.of());
        if (grid.compareTo(SHORTEST) < 0 || grid.compareTo(DAY) > 0 || DAY.toMinutes() % grid.toMinutes() != 0) {
            faults.add(fault("grid", grid.toMinutes(), "grid-itself"));
        }
        if (least.compareTo(SHORTEST) < 0 || most.compareTo(least) < 0 || most.compareTo(LONGEST) > 0) {
            faults.add(fault("most", most.toMinutes(), "bounds", LONGEST.toDays()));
        }
        if (notice.isNegative() || notice.compareTo(LONGEST_NOTICE) > 0) {
            faults.add(fault("notice", notice.toMinutes(), "notice-itself", LONGEST_NOTICE.toDays()));
        }
        if (aheadDays < 1 || aheadDays > FARTHEST) {
            faults.add(fault("aheadDays", aheadDays, "ahead-itself", FARTHEST));
        }
        if (before.isNegative() || after.isNegative() || before.plus(after).compareTo(DAY) > 0) {
            faults.add(fault("before", before.toMinutes(), "buffers"));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return this;
    }
}
