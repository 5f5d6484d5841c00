package org.cooperage.party;

import java.util.Optional;
import org.cooperage.place.Place;

/// Which parties are wanted. `text` is looked for in names and code.
public record PartyFilter(
        Optional<String> text,
        Optional<Party.Kind> kind,
        Optional<Place.Id> city,
        Optional<String> linkId,
        Optional<Party.Size> size,
        Optional<Party.Status> status) {

    public static final PartyFilter ALL = new PartyFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static PartyFilter waiting() {
        return ALL.with(Party.Status.SUBMITTED);
    }

    public PartyFilter with(Party.Status wanted) {
        return new PartyFilter(text, kind, city, linkId, size, Optional.of(wanted));
    }
}
