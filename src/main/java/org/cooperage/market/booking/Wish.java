package org.cooperage.market.booking;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A customer waits for a slot that is taken.
///
/// @param offeredUntil the slot is kept for the customer until then
/// @param booking what became of it
record Wish(
        Id id,
        ServiceOffer.Id offer,
        Party.Id customer,
        Party.Id provider,
        Bilingual name,
        Set<Resource.Id> resources,
        TimeSlot slot,
        int units,
        Stage stage,
        @Nullable Instant offeredUntil,
        Booking.@Nullable Id booking,
        Instant at) {

    Wish {
        resources = Set.copyOf(resources);
    }

    Wish offeredUntil(Instant until) {
        return with(Stage.OFFERED, until, booking);
    }

    Wish taken(Booking.Id made) {
        return with(Stage.TAKEN, offeredUntil, made);
    }

    Wish in(Stage next) {
        return with(next, offeredUntil, booking);
    }

    private Wish with(Stage next, @Nullable Instant until, Booking.@Nullable Id made) {
        return new Wish(id, offer, customer, provider, name, resources, slot, units, next, until, made, at);
    }

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Texts: `booking.wish.<name>`.
    enum Stage {
        WAITING,
        OFFERED,
        TAKEN,
        LAPSED,
        WITHDRAWN;

        /// The table of moves. Who did not take an offered slot waits no more; the next one has it.
        boolean mayBecome(Stage other) {
            return switch (this) {
                case WAITING -> other == OFFERED || other == LAPSED || other == WITHDRAWN;
                case OFFERED -> other == TAKEN || other == LAPSED || other == WITHDRAWN;
                case TAKEN, LAPSED, WITHDRAWN -> false;
            };
        }

        boolean isLive() {
            return this == WAITING || this == OFFERED;
        }
    }
}
