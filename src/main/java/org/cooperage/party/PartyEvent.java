package org.cooperage.party;

import java.time.Instant;
import java.util.UUID;

/// What happened to a party.
public sealed interface PartyEvent {

    Party.Id party();

    record Registered(Party.Id party, UUID verification, Instant at) implements PartyEvent {}

    /// Rejected before, mended, handed in again.
    record Resubmitted(Party.Id party, UUID verification, Instant at) implements PartyEvent {}

    record Verified(Party.Id party, UUID verification, Instant at) implements PartyEvent {}

    record Rejected(Party.Id party, UUID verification, String reason, Instant at) implements PartyEvent {}

    record Changed(Party.Id party, int version, Instant at) implements PartyEvent {}
}
