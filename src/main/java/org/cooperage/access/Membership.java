package org.cooperage.access;

import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;

/// A person may act for a party in a role; `title` is what the person is there.
public record Membership(Person.Id person, UUID party, Role role, String title) {

    public Acting toActing() {
        return Acting.of(person.value(), party, role);
    }
}
