package org.cooperage.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Acting;

/// A signed-in person with every party it may act for, the first one first.
public record Account(Person person, List<Membership> memberships) {

    public Account {
        memberships = List.copyOf(memberships);
    }

    public Optional<Membership> findMembership(UUID party) {
        return memberships.stream().filter(m -> m.party().equals(party)).findFirst();
    }

    /// For whom this person acts unless it chose otherwise.
    public Acting usually() {
        return memberships.isEmpty()
                ? Acting.alone(person.id().value())
                : memberships.getFirst().toActing();
    }
}
