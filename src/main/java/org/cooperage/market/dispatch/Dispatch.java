package org.cooperage.market.dispatch;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.need.Need;
import org.cooperage.plan.Proposal;

/// How the jobs of one order are being placed.
///
/// @param plan the plan in force
/// @param answerTime a maker has to answer an offer
/// @param rounds repairs so far
/// @param excluded makers that will not be asked again for this order: they declined, kept silent or were passed over
public record Dispatch(
        Deal.Id order,
        UUID buyerId,
        Need.Id need,
        Proposal.Id plan,
        Limits limits,
        Duration answerTime,
        Stage stage,
        int rounds,
        Set<UUID> excluded) {

    public Dispatch {
        excluded = Set.copyOf(excluded);
    }

    Dispatch in(Stage other) {
        return new Dispatch(order, buyerId, need, plan, limits, answerTime, other, rounds, excluded);
    }

    Dispatch following(Proposal.Id other) {
        return new Dispatch(order, buyerId, need, other, limits, answerTime, stage, rounds + 1, excluded);
    }

    Dispatch within(Limits others) {
        return new Dispatch(order, buyerId, need, plan, others, answerTime, stage, rounds, excluded);
    }

    Dispatch without(Set<UUID> makers) {
        var all = new HashSet<>(excluded);
        all.addAll(makers);
        return new Dispatch(order, buyerId, need, plan, limits, answerTime, stage, rounds, all);
    }

    public enum Stage {
        /// Offers are out; slots are held tentatively.
        OFFERING,
        /// A repair goes beyond the buyer's limits; he is asked.
        ASKING_BUYER,
        /// All makers agreed; slots are committed. Later repairs place single jobs.
        COMMITTED,
        /// Nobody able was left, or the buyer did not want the change; all slots were given back.
        FAILED
    }
}
