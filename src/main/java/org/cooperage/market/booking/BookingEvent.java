package org.cooperage.market.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Bilingual;

/// What happened to bookings that their orders do not tell.
public sealed interface BookingEvent {

    /// Some time of these resources is free again: who waits for it?
    record TimeFreed(List<UUID> resources) implements BookingEvent {
        public TimeFreed {
            resources = List.copyOf(resources);
        }
    }

    /// A slot somebody waits for is free, and kept for them for a while.
    record SlotOffered(UUID wish, UUID customer, Bilingual name, Instant from, Instant until) implements BookingEvent {}

    /// It was kept in vain, or its time has passed.
    record WishLapsed(UUID wish, UUID customer, Bilingual name, Instant from) implements BookingEvent {}

    /// The customer asks for another time of something approved.
    ///
    /// @param move of the asking, so that asking again is told again
    record MoveAsked(UUID booking, UUID move, UUID provider, Bilingual name, Instant from, Instant to)
            implements BookingEvent {}

    /// The provider did not say yes to another time; what was booked stays.
    record MoveRefused(UUID booking, UUID move, UUID customer, Bilingual name, Instant from) implements BookingEvent {}

    /// A machine or a room that is booked is down; both sides have to look.
    record BookedThingDown(
            UUID booking, UUID closure, UUID customer, UUID provider, Bilingual name, Instant from, Instant until)
            implements BookingEvent {}
}
