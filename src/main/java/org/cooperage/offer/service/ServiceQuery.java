package org.cooperage.offer.service;

import java.util.Arrays;
import java.util.UUID;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// What is searched for, as it stands in the address.
record ServiceQuery(
        @Nullable String q,
        @Nullable String dimension,
        @Nullable String category,
        @Nullable String model,
        @Nullable UUID city,
        @Nullable UUID provider) {

    private static final int LONGEST = 100;

    ServiceFilter toFilter() {
        if (q != null && q.length() > LONGEST) {
            throw InvalidInput.of("q", q, "service.wrong.q", "service.mend.q", LONGEST);
        }
        return new ServiceFilter(
                q,
                choice("dimension", dimension, Dimension.class),
                choice("category", category, ServiceCategory.class),
                choice("model", model, ServicePrice.Model.class),
                city == null ? null : new Place.Id(city),
                provider == null ? null : new Party.Id(provider),
                ServiceOffer.Stage.PUBLISHED);
    }

    public boolean isEmpty() {
        return (q == null || q.isBlank())
                && blank(dimension)
                && blank(category)
                && blank(model)
                && city == null
                && provider == null;
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static <E extends Enum<E>> @Nullable E choice(String field, @Nullable String value, Class<E> choices) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(value))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, value, "shared.invalid.choice", "shared.mend.choice"));
    }
}
