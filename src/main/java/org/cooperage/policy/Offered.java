package org.cooperage.policy;

import java.util.Optional;
import org.cooperage.policy.engine.Verdict;
import org.cooperage.shared.Money;

/// A policy as it stands for one firm.
///
/// @param yuan what it would pay alone; empty: unknown
/// @param paid what it pays together with the others that are taken; empty: not taken, or nothing to pay
/// @param official whether every fact it asks is official, so that nothing need be proved
record Offered(
        Policy policy,
        Verdict verdict,
        Standing standing,
        Optional<Money> yuan,
        Optional<Money> paid,
        boolean official) {

    /// Texts: `policy.standing.<name>`.
    enum Standing {
        NOW,
        IF_ANSWERED,
        WITHIN_REACH,
        NO;

        /// The class of its pill.
        public String tone() {
            return switch (this) {
                case NOW -> "good";
                case IF_ANSWERED, WITHIN_REACH -> "warn";
                case NO -> "";
            };
        }
    }

    static Standing standing(Verdict verdict) {
        return switch (verdict.truth()) {
            case TRUE -> Standing.NOW;
            case UNKNOWN -> Standing.IF_ANSWERED;
            case FALSE -> verdict.isWithinReach() ? Standing.WITHIN_REACH : Standing.NO;
        };
    }
}
