package org.cooperage.need;

import java.time.Instant;
import java.util.UUID;

/// What happened to a need.
public sealed interface NeedEvent {
    Need.Id need();

    UUID buyerId();

    record Opened(Need.Id need, UUID buyerId, String code, Instant at) implements NeedEvent {}

    record Changed(Need.Id need, UUID buyerId, int version, Instant at) implements NeedEvent {}

    record Confirmed(Need.Id need, UUID buyerId, Instant at) implements NeedEvent {}

    /// The order that came of it failed; it may be planned anew.
    record Reopened(Need.Id need, UUID buyerId, Instant at) implements NeedEvent {}

    record Withdrawn(Need.Id need, UUID buyerId, Instant at) implements NeedEvent {}
}
