package org.cooperage.deal.shipping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// The goods of one job on their way to the next one, or to the buyer when `nextJob` is null.
///
/// `jobCode` is null for a reader who is no side of the job, such as the carrier. Without a carrier the sender drives.
public record Shipment(
        Id id,
        Deal.Id order,
        Deal.Id job,
        @Nullable String jobCode,
        Deal.@Nullable Id nextJob,
        Party.Id buyer,
        Party.Id sender,
        Party.@Nullable Id receiver,
        Party.@Nullable Id carrier,
        Site.@Nullable Id fromSite,
        Site.@Nullable Id toSite,
        Place.@Nullable Id toPlace,
        Quantity quantity,
        BigDecimal weightKg,
        TimeSlot planned,
        @Nullable Instant readyAt,
        @Nullable Instant pickedUpAt,
        @Nullable Instant deliveredAt,
        Stage stage,
        int version) {

    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Stage {
        PLANNED,
        READY,
        PICKED_UP,
        DELIVERED,
        CANCELLED;

        /// The table of moves.
        boolean mayBecome(Stage other) {
            return switch (this) {
                case PLANNED -> other == READY || other == CANCELLED;
                case READY -> other == PICKED_UP || other == CANCELLED;
                case PICKED_UP -> other == DELIVERED;
                case DELIVERED, CANCELLED -> false;
            };
        }
    }

    /// Goes to the buyer.
    public boolean isLast() {
        return nextJob == null;
    }

    public boolean isLate(Instant now) {
        return (stage == Stage.PLANNED || stage == Stage.READY || stage == Stage.PICKED_UP)
                && now.isAfter(planned.to());
    }

    /// Who takes the goods: the next maker, else the buyer.
    public Party.Id taker() {
        return receiver == null ? buyer : receiver;
    }

    /// Who drives: the carrier, else the sender.
    public Party.Id driver() {
        return carrier == null ? sender : carrier;
    }
}
