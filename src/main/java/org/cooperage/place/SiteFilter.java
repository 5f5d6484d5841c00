package org.cooperage.place;

import java.util.Optional;
import java.util.UUID;

/// Which sites are wanted: by part of the name, by city, by owner.
public record SiteFilter(Optional<String> text, Optional<Place.Id> city, Optional<UUID> owner) {

    public static final SiteFilter ALL = new SiteFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
