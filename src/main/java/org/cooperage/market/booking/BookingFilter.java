package org.cooperage.market.booking;

import java.util.UUID;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// Which bookings are wanted; everything missing means all one may see.
///
/// @param customer those it made
/// @param provider those made with it
/// @param resource those that take it
/// @param within those that touch it
/// @param offToo cancelled, declined and missed ones as well
record BookingFilter(
        @Nullable UUID customer,
        @Nullable UUID provider,
        @Nullable UUID resource,
        Booking.@Nullable Stage stage,
        @Nullable TimeSlot within,
        boolean offToo) {

    static BookingFilter by(UUID customer) {
        return new BookingFilter(customer, null, null, null, null, true);
    }

    static BookingFilter with(UUID provider) {
        return new BookingFilter(null, provider, null, null, null, true);
    }

    BookingFilter in(TimeSlot span) {
        return new BookingFilter(customer, provider, resource, stage, span, offToo);
    }

    BookingFilter at(Booking.Stage only) {
        return new BookingFilter(customer, provider, resource, only, within, offToo);
    }
}
