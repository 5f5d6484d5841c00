package org.cooperage.availability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A machine stopped, or runs again. Ids are plain, so that the event can be stored and read back as it is.
public sealed interface AvailabilityEvent {

    UUID resource();

    /// `unit` is missing when all units are down.
    record Down(UUID resource, UUID owner, @Nullable Integer unit, Instant from, Instant until, UUID closure)
            implements AvailabilityEvent {}

    record Up(UUID resource, UUID owner, @Nullable Integer unit, Instant at, UUID closure)
            implements AvailabilityEvent {}
}
