package org.cooperage.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;

/// A firm asks for what a policy gives.
///
/// @param issuer decides
/// @param asked what the policy paid by what the firm vouched for
/// @param granted what was decided; empty until then
/// @param facts what it vouched for, as it was then
/// @param publicUntil last day on which others may object
public record Application(
        Id id,
        String code,
        UUID policy,
        Party.Id firm,
        Party.Id issuer,
        Stage stage,
        Money asked,
        Optional<Money> granted,
        List<Said> facts,
        Optional<LocalDate> publicUntil,
        Instant at,
        int version) {

    public Application {
        facts = List.copyOf(facts);
    }

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// @param fact its name in the vocabulary
    /// @param official not said by the firm but known from the register or the platform
    public record Said(String fact, String value, boolean official) {}

    /// Texts: `policy.stage.<name>`.
    public enum Stage {
        SUBMITTED,
        REVIEW,
        /// The firm has to add or mend something.
        RETURNED,
        /// Decided, and public so that others may object.
        PUBLICITY,
        APPROVED,
        DISBURSED,
        /// Looked at afterwards: what came of it.
        AUDITED,
        REJECTED,
        APPEALED,
        /// The appeal was turned down.
        UPHELD,
        WITHDRAWN;

        /// The table of moves.
        private Set<Stage> next() {
            return switch (this) {
                case SUBMITTED -> EnumSet.of(REVIEW, WITHDRAWN);
                case REVIEW -> EnumSet.of(RETURNED, REJECTED, PUBLICITY, WITHDRAWN);
                case RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
                case PUBLICITY -> EnumSet.of(APPROVED, REVIEW);
                case APPROVED -> EnumSet.of(DISBURSED);
                case DISBURSED -> EnumSet.of(AUDITED);
                case REJECTED -> EnumSet.of(APPEALED);
                case APPEALED -> EnumSet.of(REVIEW, UPHELD);
                case AUDITED, UPHELD, WITHDRAWN -> EnumSet.noneOf(Stage.class);
            };
        }

        public boolean mayBecome(Stage other) {
            return next().contains(other);
        }

        /// The firm's own moves; all others are the issuer's.
        public boolean isByFirm() {
            return this == SUBMITTED || this == WITHDRAWN || this == APPEALED;
        }

        /// One has to say why.
        public boolean needsWords() {
            return this == RETURNED || this == REJECTED || this == APPEALED || this == UPHELD || this == AUDITED;
        }

        /// The class of its pill.
        public String tone() {
            return switch (this) {
                case APPROVED, DISBURSED, AUDITED -> "good";
                case RETURNED, PUBLICITY, APPEALED -> "warn";
                case REJECTED, UPHELD -> "bad";
                case SUBMITTED, REVIEW, WITHDRAWN -> "";
            };
        }
    }

    /// What has been done, by whom, and what was said.
    ///
    /// @param byFirm else by the issuer
    public record Step(Stage stage, boolean byFirm, String note, Instant at) {}

    /// Something handed in, without its content.
    public record Paper(UUID id, String name, String mediaType, Instant at) {}
}
