package org.cooperage.park.room;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.park.investment.Lead;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;

/// What an invited party may look into, until it expires or is taken back.
public record DataRoom(
        Id id,
        Lead.Id lead,
        Party.Id owner,
        Place.Id city,
        Party.Id guest,
        Bilingual guestName,
        String title,
        Instant openedAt,
        Instant expiresAt,
        Optional<Instant> revokedAt) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// A paper kept with a lead.
    ///
    /// @param inRoom whether guests of its rooms see it
    record Paper(UUID id, String name, String mediaType, int bytes, boolean inRoom, Instant addedAt) {}

    record PaperContent(String name, String mediaType, byte[] bytes) {}

    /// Somebody looked.
    ///
    /// @param what name of the paper, empty for the room itself
    record Visit(Instant at, String what) {}

    public boolean isOpen(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
