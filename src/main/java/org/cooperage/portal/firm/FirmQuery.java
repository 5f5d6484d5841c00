package org.cooperage.portal.firm;

import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.place.Place;
import org.jspecify.annotations.Nullable;

/// The filter of the list of parties as it stands in the address.
record FirmQuery(
        @Nullable String q,
        Party.@Nullable Kind kind,
        @Nullable UUID city,
        @Nullable String link,
        Party.@Nullable Size scale) {

    PartyFilter toFilter() {
        return new PartyFilter(
                text(q),
                Optional.ofNullable(kind),
                Optional.ofNullable(city).map(Place.Id::new),
                text(link),
                Optional.ofNullable(scale),
                Optional.empty());
    }

    public boolean isEmpty() {
        return toFilter().equals(PartyFilter.ALL);
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty() && it.length() <= 200);
    }
}
