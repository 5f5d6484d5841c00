package org.cooperage.offer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Process;
import org.cooperage.chain.QualityClass;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.jspecify.annotations.Nullable;

/// What a resource can do for others: the public half of an offer. Its terms are the owner's own.
///
/// `permit` is the number of the discharge permit a wet process needs, valid up to and including `permitUntil`. An
/// unpublished capability is planned with but not shown; an inactive one is not planned with.
public record Capability(
        Id id,
        Party.Id owner,
        Resource.Id resource,
        Process.Id process,
        Place.Id city,
        QualityClass quality,
        @Nullable String permit,
        @Nullable LocalDate permitUntil,
        boolean published,
        boolean active,
        int version) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Whether the discharge permit holds on that day.
    public boolean isPermitted(LocalDate day) {
        return permit != null && permitUntil != null && !permitUntil.isBefore(day);
    }

    /// What a person enters for a capability.
    public record Draft(
            Process.Id process,
            QualityClass quality,
            @Nullable String permit,
            @Nullable LocalDate permitUntil,
            boolean published,
            boolean active,
            Terms terms) {}

    /// Which capabilities are wanted; everything empty means all that may be seen.
    public record Filter(
            Optional<Process.Id> process,
            Optional<Place.Id> city,
            Optional<Party.Id> owner,
            Optional<Resource.Id> resource,
            Optional<QualityClass> quality) {

        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public static Filter of(Party.Id owner) {
            return new Filter(
                    Optional.empty(), Optional.empty(), Optional.of(owner), Optional.empty(), Optional.empty());
        }

        public static Filter of(Resource.Id resource) {
            return new Filter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(resource), Optional.empty());
        }
    }
}
