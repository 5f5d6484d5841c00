package org.cooperage.market.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.need.Need;
import org.cooperage.plan.RepairRequest.Cause;

/// What happened while an order was placed or mended.
public sealed interface DispatchEvent {

    Deal.Id order();

    Need.Id need();

    UUID buyerId();

    /// A repair goes beyond the buyer's limits; he is asked until `answerBy`.
    record ChangeAsked(Deal.Id order, Need.Id need, UUID buyerId, Change.Id change, Cause cause, Instant answerBy)
            implements DispatchEvent {}

    record ChangeDecided(Deal.Id order, Need.Id need, UUID buyerId, Change.Id change, Change.Outcome outcome)
            implements DispatchEvent {}

    /// The plan was mended inside the buyer's limits.
    ///
    /// @param makersAsked makers that got an offer or were asked to move
    record PlanRepaired(Deal.Id order, Need.Id need, UUID buyerId, Cause cause, int makersAsked)
            implements DispatchEvent {}

    /// Nobody able was left, or the buyer did not agree. All slots went back; the request is open again.
    record DispatchFailed(Deal.Id order, Need.Id need, UUID buyerId, Cause cause) implements DispatchEvent {}
}
