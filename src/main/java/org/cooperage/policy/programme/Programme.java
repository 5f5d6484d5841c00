package org.cooperage.policy.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;

/// The special plan of a cluster.
///
/// @param idea what it is about as a whole
/// @param safeguards what makes sure that it is done
/// @param ends first day after it
/// @param adoptedAt from then on everybody reads it
record Programme(
        Id id,
        Party.Id owner,
        Place.Id city,
        Bilingual title,
        String idea,
        String safeguards,
        LocalDate starts,
        LocalDate ends,
        Optional<Instant> adoptedAt) {

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
