package org.cooperage.portal.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A letter that has arrived.
record InboxMessage(UUID id, String key, List<Letter.Value> values, String link, Instant at, Optional<Instant> readAt) {

    InboxMessage {
        values = List.copyOf(values);
    }

    public String textKey() {
        return "inbox." + key;
    }

    public boolean isNew() {
        return readAt.isEmpty();
    }
}
