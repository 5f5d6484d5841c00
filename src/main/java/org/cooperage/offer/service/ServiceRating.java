package org.cooperage.offer.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a customer says of a service, without its name.
///
/// @param order of which order; each is rated once
/// @param stars 1–5
/// @param answer of the provider
public record ServiceRating(
        UUID order,
        int stars,
        String words,
        Instant at,
        @Nullable String answer) {

    public ServiceRating {
        if (stars < 1 || stars > 5) {
            throw new IllegalArgumentException(
                    "There are 1 to 5 stars, not (%d).\nMaybe the form was not checked.".formatted(stars));
        }
    }
}
