package org.cooperage.market.booking;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// A calendar program may read the bookings of a party, or of one of its things.
record Feed(UUID id, Party.Id party, @Nullable UUID thing, Instant at) {}
