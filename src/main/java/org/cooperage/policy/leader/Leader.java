package org.cooperage.policy.leader;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;

/// A firm that put itself forward to be supported, and has not withdrawn.
///
/// @param since when it agreed that the government of its city sees its five scores
public record Leader(Id id, Party.Id firm, Place.Id city, Instant since) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
