package org.cooperage.market.booking;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// What a customer wants to book.
///
/// @param units missing: one
/// @param repeat missing: once
record BookingRequest(
        @Nullable UUID offer,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer units,
        @Nullable String note,
        @Nullable Repeat repeat) {

    ServiceOffer.Id offerId() {
        if (offer == null) {
            throw InvalidInput.of("offer", "", "booking.wrong.offer", "booking.mend.offer");
        }
        return new ServiceOffer.Id(offer);
    }

    public TimeSlot slot() {
        if (from == null) {
            throw InvalidInput.of("from", "", "booking.wrong.from", "booking.mend.from");
        }
        if (to == null || !from.isBefore(to)) {
            throw InvalidInput.of("to", to == null ? "" : to, "booking.wrong.to", "booking.mend.to");
        }
        return new TimeSlot(from, to);
    }

    public int count() {
        return units == null ? 1 : units;
    }
}
