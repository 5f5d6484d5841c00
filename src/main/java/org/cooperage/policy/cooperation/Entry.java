package org.cooperage.policy.cooperation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// Something that was said under an agreement. Nothing is ever changed: each entry holds the hash of the one before.
///
/// @param seq number in its agreement, from 1, without gaps
/// @param about entry it is about
/// @param amount in the unit of the benefit, to the hundredth; below zero in counter entries
/// @param parts what falls to each party
/// @param to who was paid or invited
/// @param document number and title of what the amount rests on, or of the payment
/// @param sha256 of the file handed in
public record Entry(
        Id id,
        Cooperation.Id cooperation,
        int seq,
        What what,
        Party.Id by,
        Instant at,
        int round,
        @Nullable Id about,
        @Nullable Benefit benefit,
        @Nullable Period period,
        @Nullable BigDecimal amount,
        Map<UUID, BigDecimal> parts,
        Party.@Nullable Id to,
        @Nullable Source source,
        @Nullable String document,
        @Nullable String note,
        @Nullable String sha256,
        String hash) {

    public Entry {
        parts = Map.copyOf(parts);
    }

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Texts: `cooperation.what.<name>`.
    public enum What {
        PROPOSED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN,
        AUDITOR,
        NOTICE,
        /// A file was handed in.
        DOCUMENT,
        /// An amount of a benefit arose.
        ARISEN,
        /// Undoes an amount all had confirmed, once all have confirmed that, too.
        COUNTER,
        PAID,
        CONFIRMED,
        CONTESTED,
        /// Before all had confirmed it.
        TAKEN_BACK
    }

    public enum Source {
        /// By the one where it arose, on a document.
        STATED,
        /// The platform has seen it itself.
        PLATFORM
    }

    /// How an amount stands.
    public enum State {
        OPEN,
        CONTESTED,
        CONFIRMED,
        TAKEN_BACK
    }
}
