package org.cooperage.availability;

import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.ResourceKind;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;

/// The filter of the list of machines as it stands in the address. A firm sees its own unless it asks for `all`.
record MachineQuery(
        @Nullable String q,
        @Nullable String kind,
        @Nullable UUID city,
        @Nullable String whose) {

    Resource.Filter toFilter() {
        var own = Acting.current().party().filter(party -> isOwn()).map(Party.Id::new);
        return new Resource.Filter(
                text(q),
                text(kind).map(ResourceKind.Id::new),
                Optional.ofNullable(city).map(Place.Id::new),
                own,
                false);
    }

    public boolean isOwn() {
        if (whose != null) {
            return whose.equals("own");
        }
        var role = Acting.current().role();
        return role == Role.LEAD || role == Role.SME || role == Role.SVC;
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty() && it.length() <= 200);
    }
}
