package org.cooperage.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// What happened to an order or to one of its jobs.
public sealed interface DealEvent {

    Deal.Id order();

    Party.Id buyer();

    /// What happened to one job.
    sealed interface OfJob extends DealEvent {

        Deal.Id job();

        Party.Id maker();
    }

    record OrderConfirmed(Deal.Id order, Party.Id buyer) implements DealEvent {}

    record OrderCommitted(Deal.Id order, Party.Id buyer) implements DealEvent {}

    /// The promised date or the price is no longer what the buyer was told.
    record PromiseChanged(
            Deal.Id order,
            Party.Id buyer,
            Instant before,
            Instant after,
            Money amountBefore,
            Money amountAfter,
            String cause)
            implements DealEvent {}

    record OrderRejected(Deal.Id order, Party.Id buyer, String reason) implements DealEvent {}

    record OrderCancelled(Deal.Id order, Party.Id buyer, String reason) implements DealEvent {}

    record OrderShipped(Deal.Id order, Party.Id buyer) implements DealEvent {}

    record OrderDelivered(Deal.Id order, Party.Id buyer) implements DealEvent {}

    /// The money is owed from now on; `pricing` says what for and to whom.
    record OrderAccepted(Deal.Id order, String code, Party.Id buyer, Pricing pricing) implements DealEvent {}

    record OrderDisputed(Deal.Id order, Party.Id buyer, String reason) implements DealEvent {}

    /// Everybody has his money; the makers are those whose work was paid.
    record OrderSettled(Deal.Id order, Party.Id buyer, List<Party.Id> makers) implements DealEvent {

        public OrderSettled {
            makers = List.copyOf(makers);
        }
    }

    record JobOffered(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer, Instant answerBy) implements OfJob {}

    record JobViewed(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer) implements OfJob {}

    record JobAccepted(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer) implements OfJob {}

    record JobCountered(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer) implements OfJob {}

    record JobDeclined(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer, String reason) implements OfJob {}

    record JobLapsed(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer) implements OfJob {}

    record JobWithdrawn(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer, String reason) implements OfJob {}

    record JobCommitted(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer) implements OfJob {}

    record JobMoveAsked(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer, Instant answerBy)
            implements OfJob {}

    record JobMoved(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer) implements OfJob {}

    record JobMoveRefused(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer) implements OfJob {}

    record JobStarted(Deal.Id order, Deal.Id job, Party.Id maker, Party.Id buyer) implements OfJob {}

    /// A count, a stop or a resumption came in from the workshop; `reason` says why it stopped.
    record JobReported(
            Deal.Id order,
            Deal.Id job,
            Party.Id maker,
            Party.Id buyer,
            String kind,
            @Nullable String reason) implements OfJob {}

    /// The maker is through. `shortfall` is what the next step will miss, unless an inspection still has to say.
    record JobDone(
            Deal.Id order,
            Deal.Id job,
            Party.Id maker,
            Party.Id buyer,
            BigDecimal good,
            BigDecimal shortfall,
            boolean toInspect)
            implements OfJob {}

    /// `good` and `scrap` are of this inspection; `shortfall` is what the next step will miss once nothing waits to
    /// be mended, else zero.
    record JobInspected(
            Deal.Id order,
            Deal.Id job,
            Party.Id maker,
            Party.Id buyer,
            UUID resource,
            String process,
            int operationSeq,
            BigDecimal good,
            BigDecimal rework,
            BigDecimal scrap,
            BigDecimal shortfall,
            boolean onTime)
            implements OfJob {}

    /// The goods of a job were made ready, picked up or delivered; `receiver` is null when they go to the buyer.
    record ShipmentMoved(
            Deal.Id order,
            Deal.Id job,
            Party.Id maker,
            Party.Id buyer,
            Party.@Nullable Id receiver,
            UUID shipment,
            String stage)
            implements OfJob {}
}
