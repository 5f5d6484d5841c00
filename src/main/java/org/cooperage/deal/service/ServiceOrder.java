package org.cooperage.deal.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.chain.Dimension;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.ServicePrice;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A service one party ordered from another.
///
/// @param what what was ordered, as the offer stood then
/// @param total yuan, VAT included; null until the provider has named it
/// @param fee owed although it was cancelled or nobody came
/// @param refunded of the total
/// @param slot the time booked, when it needs one
/// @param dueBy until when the next word is expected; null when none is
public record ServiceOrder(
        Id id,
        String code,
        What what,
        Party.Id customer,
        Party.Id provider,
        BigDecimal quantity,
        @Nullable Money total,
        @Nullable Money fee,
        @Nullable Money refunded,
        @Nullable TimeSlot slot,
        Stage stage,
        @Nullable Instant dueBy,
        Instant at,
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

    public record What(ServiceOffer.Id offer, Bilingual name, Dimension dimension, ServicePrice price) {}

    /// Texts: `serviceorder.stage.<name>`. Which follows which is in [ServiceMove].
    public enum Stage {
        /// The provider has to answer.
        REQUESTED,
        /// The provider has named a price; the customer has to agree.
        QUOTED,
        BOOKED,
        DELIVERING,
        /// The customer has to look at it.
        DELIVERED,
        ACCEPTED,
        RATED,
        /// The provider has its money.
        SETTLED,
        DECLINED,
        CANCELLED,
        NO_SHOW,
        REFUNDED
    }

    /// Whether either side still has to do something before the service is done.
    public boolean isRunning() {
        return switch (stage) {
            case REQUESTED, QUOTED, BOOKED, DELIVERING, DELIVERED -> true;
            case ACCEPTED, RATED, SETTLED, DECLINED, CANCELLED, NO_SHOW, REFUNDED -> false;
        };
    }

    public boolean isOverdue(Instant now) {
        return dueBy != null && isRunning() && !now.isBefore(dueBy);
    }

    ServiceOrder costing(Money price) {
        return with(price, fee, refunded, slot, stage, dueBy);
    }

    ServiceOrder charging(@Nullable Money charge) {
        return with(total, charge, refunded, slot, stage, dueBy);
    }

    ServiceOrder at(TimeSlot other) {
        return with(total, fee, refunded, other, stage, dueBy);
    }

    ServiceOrder refunding(Money back) {
        return with(total, fee, back, slot, stage, dueBy);
    }

    ServiceOrder in(Stage next, @Nullable Instant by) {
        return with(total, fee, refunded, slot, next, by);
    }

    private ServiceOrder with(
            @Nullable Money price,
            @Nullable Money charge,
            @Nullable Money back,
            @Nullable TimeSlot time,
            Stage next,
            @Nullable Instant by) {
        return new ServiceOrder(
                id, code, what, customer, provider, quantity, price, charge, back, time, next, by, at, version);
    }
}
