package org.cooperage.party;

import java.time.Instant;
import java.util.UUID;

/// A paper a party handed in, without its content: read by the party and by the operator who verifies it.
public record Document(Id id, Party.Id party, Kind kind, String name, String mediaType, long bytes, Instant addedAt) {

    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Kind {
        LICENCE,
        PERMIT,
        OTHER
    }
}
