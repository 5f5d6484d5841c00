package org.cooperage.access;

import java.util.Optional;
import java.util.UUID;

/// Somebody who can sign in. Language is `zh` or `en`.
public record Person(
        Id id,
        String username,
        String name,
        Optional<String> phone,
        Optional<String> email,
        String language,
        boolean disabled) {

    /// Names a person.
    public record Id(UUID value) {}
}
