package org.cooperage.availability;

import java.util.Set;
import java.util.UUID;

/// What can come of committing held slots.
public sealed interface Committing {

    record Committed(int slots) implements Committing {}

    /// Nothing was committed: these jobs hold no slot any more, their time had run out.
    record Expired(Set<UUID> deals) implements Committing {
        public Expired {
            deals = Set.copyOf(deals);
        }
    }
}
