package org.cooperage.availability.slot;

import java.util.List;
import java.util.UUID;

/// What is looked for together; one thing alone is a group, too.
record Group(UUID key, List<Part> parts) {

    record Part(Bookable thing, int units) {}

    static Group of(Bookable thing, int units) {
        return new Group(thing.id().value(), List.of(new Part(thing, units)));
    }

    /// Where one has to go.
    Bookable first() {
        return parts.getFirst().thing();
    }
}
