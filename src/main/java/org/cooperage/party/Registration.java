package org.cooperage.party;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is needed to register: who it is, and whom to ask.
///
/// @param code absent only for public bodies and outside buyers
public record Registration(
        Party.Kind kind,
        @Nullable CreditCode code,
        Profile profile,
        @Nullable Contact contact) {

    Optional<CreditCode> findCode() {
        return Optional.ofNullable(code);
    }
}
