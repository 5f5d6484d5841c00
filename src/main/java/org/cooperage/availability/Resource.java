package org.cooperage.availability;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.ResourceKind;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Bilingual;

/// Identical units of one kind of machine or workplace at one site.
///
/// `efficiency` is speed against the reference time of the routing: 1 is the reference, 1.1 is a tenth faster. An
/// unpublished resource is seen by its owner and by planning only.
public record Resource(
        Id id,
        Party.Id owner,
        Site.Id site,
        Place.Id city,
        ResourceKind.Id kind,
        Bilingual name,
        int units,
        BigDecimal efficiency,
        Calendar.Id calendar,
        boolean published,
        boolean active,
        int version) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What a person enters for a resource.
    public record Draft(
            Site.Id site,
            ResourceKind.Id kind,
            Bilingual name,
            int units,
            BigDecimal efficiency,
            Calendar.Id calendar,
            boolean published,
            boolean active) {}

    /// Which resources are wanted; everything empty means all that may be seen.
    public record Filter(
            Optional<String> text,
            Optional<ResourceKind.Id> kind,
            Optional<Place.Id> city,
            Optional<Party.Id> owner,
            boolean activeOnly) {

        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

        public static Filter of(Party.Id owner) {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(owner), false);
        }
    }
}
