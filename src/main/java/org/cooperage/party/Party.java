package org.cooperage.party;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;

/// An organisation that takes part: what the register says of it. Public once verified.
///
/// @param code absent for a few public bodies and outside buyers
/// @param linkId its link of the industry chain, such as `L7`
/// @param industry class of GB/T 4754-2017, four digits as text
/// @param founded year
/// @param jobs people working there
/// @param namedInPlans whether a buyer may read its name in a proposal before it has accepted
public record Party(
        Id id,
        Kind kind,
        @Nullable CreditCode code,
        Bilingual name,
        @Nullable String linkId,
        @Nullable String industry,
        Size size,
        Ownership ownership,
        @Nullable Integer founded,
        @Nullable Integer jobs,
        Place.Id place,
        Place.Id city,
        GeoPoint point,
        Status status,
        boolean namedInPlans,
        boolean synthetic,
        Instant createdAt,
        int version) {

    public record Id(UUID value) {

        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// The six parties, and who else takes part.
    public enum Kind {
        GOVERNMENT(Role.GOV),
        ASSOCIATION(Role.ASC),
        LEADING_FIRM(Role.LEAD),
        SMALL_FIRM(Role.SME),
        FINANCE(Role.FI),
        SERVICE(Role.SVC),
        PARK(Role.PARK),
        OPERATOR(Role.OPS),
        BUYER(Role.BUYER);

        private final Role role;

        Kind(Role role) {
            this.role = role;
        }

        /// In which capacity its people act.
        public Role role() {
            return role;
        }
    }

    public enum Size {
        MICRO,
        SMALL,
        MEDIUM,
        LARGE
    }

    public enum Ownership {
        HOUSEHOLD,
        COMPANY,
        GROUP,
        PUBLIC
    }

    /// How far its verification is. Every move there is stands in the table below.
    public enum Status {
        SUBMITTED,
        VERIFIED,
        REJECTED,
        SUSPENDED;

        private static final Map<Status, Set<Status>> MOVES = new EnumMap<>(Map.of(
                SUBMITTED, Set.of(VERIFIED, REJECTED),
                REJECTED, Set.of(SUBMITTED),
                VERIFIED, Set.of(SUSPENDED),
                SUSPENDED, Set.of(VERIFIED)));

        boolean mayBecome(Status next) {
            return MOVES.getOrDefault(this, Set.of()).contains(next);
        }
    }

    public boolean isVerified() {
        return status == Status.VERIFIED;
    }

    public Optional<CreditCode> findCode() {
        return Optional.ofNullable(code);
    }
}
