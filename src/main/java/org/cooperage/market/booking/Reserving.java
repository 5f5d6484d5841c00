package org.cooperage.market.booking;

import java.util.List;
import org.cooperage.shared.TimeSlot;

/// What came of wanting to book.
sealed interface Reserving {

    /// @param booked in order; more than one for a series
    /// @param skipped slots of a series that could not be had, with the reason
    record Done(List<Booking> booked, List<Skipped> skipped) implements Reserving {
        public Done {
            booked = List.copyOf(booked);
            skipped = List.copyOf(skipped);
        }

        Booking first() {
            return booked.getFirst();
        }
    }

    /// Nothing was booked.
    ///
    /// @param next free starts of the same length soon after, if any
    record Full(List<Skipped> skipped, List<TimeSlot> next) implements Reserving {
        public Full {
            skipped = List.copyOf(skipped);
            next = List.copyOf(next);
        }
    }

    record Skipped(TimeSlot slot, Why why) {}

    /// Texts: `booking.why.<name>`.
    enum Why {
        TAKEN,
        CLOSED,
        TOO_SOON,
        TOO_FAR
    }
}
