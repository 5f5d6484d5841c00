package org.cooperage.market.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.need.Need;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.RepairRequest.Cause;

/// A change of a plan in force that somebody must agree to before it is made.
///
/// @param disturbance what it answers; empty when a maker refused or countered
/// @param asked who must say yes; empty while it is only a preview
/// @param plan the repaired plan; empty when there is none
/// @param answerBy no answer by then is a no
public record Change(
        Id id,
        Deal.Id order,
        Need.Id need,
        UUID buyerId,
        Cause cause,
        Optional<Disturbance.Id> disturbance,
        Optional<UUID> asked,
        Optional<Proposal.Id> plan,
        Consequences consequences,
        Instant at,
        Optional<Instant> answerBy,
        Optional<Outcome> outcome) {

    Change askedOf(UUID party, Instant until) {
        return new Change(
                id,
                order,
                need,
                buyerId,
                cause,
                disturbance,
                Optional.of(party),
                plan,
                consequences,
                at,
                Optional.of(until),
                outcome);
    }

    /// An owner sees its own jobs; who is in a rush sees only that, and how much later, others would be.
    Change asSeenBy(Disturbance about) {
        return new Change(
                id,
                order,
                need,
                buyerId,
                cause,
                disturbance,
                asked,
                plan,
                about.kind() == Disturbance.Kind.RUSH
                        ? consequences.anonymous(about.during().to())
                        : consequences.asSeenBy(about.owner()),
                at,
                answerBy,
                outcome);
    }

    /// Shown, but nobody was asked and nothing was done.
    public boolean isPreview() {
        return asked.isEmpty() && outcome.isEmpty();
    }

    public boolean isOpen() {
        return asked.isPresent() && outcome.isEmpty();
    }

    /// What a no to it means.
    public IfRefused ifRefused() {
        return switch (cause) {
            case SHORTFALL -> IfRefused.DELIVERED_SHORT;
            case BREAKDOWN, MATERIAL_LATE, RUSH, STOP, MOVED -> IfRefused.STAYS;
            case DECLINED, LAPSED, COUNTERED, SLOT_TAKEN -> IfRefused.GIVEN_UP;
        };
    }

    /// Texts: `market.change.refuse.<name>`.
    public enum IfRefused {
        /// What was made is delivered, a make-up is not.
        DELIVERED_SHORT,
        /// The plan in force stays; the order waits for what is late.
        STAYS,
        /// Somebody is missing: the order ends.
        GIVEN_UP
    }

    public enum Outcome {
        AGREED,
        REFUSED,
        SUPERSEDED
    }

    public record Id(UUID value) {
        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
