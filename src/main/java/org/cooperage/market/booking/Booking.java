package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A slot of all a service needs, for one customer. What it costs and how it goes on stands in its order.
///
/// @param series of those booked together; missing: booked alone
/// @param answerBy requested: silence after that is a no
/// @param startedAt use was begun; metered ones only
/// @param used in the unit of the price; metered ones only
record Booking(
        Id id,
        ServiceOrder.Id order,
        ServiceOffer.Id offer,
        Party.Id customer,
        Party.Id provider,
        Bilingual name,
        Set<Resource.Id> resources,
        TimeSlot slot,
        int units,
        Stage stage,
        Fees fees,
        @Nullable UUID series,
        @Nullable Instant answerBy,
        @Nullable Instant startedAt,
        @Nullable BigDecimal used,
        Instant at,
        int version) {

    Booking {
        resources = Set.copyOf(resources);
    }

    Booking in(Stage next) {
        return with(slot, next, answerBy, startedAt, used);
    }

    Booking at(TimeSlot other) {
        return with(other, stage, answerBy, startedAt, used);
    }

    Booking answeredBy(@Nullable Instant until) {
        return with(slot, stage, until, startedAt, used);
    }

    Booking started(Instant now) {
        return with(slot, stage, answerBy, now, used);
    }

    Booking using(BigDecimal quantity) {
        return with(slot, stage, answerBy, startedAt, quantity);
    }

    private Booking with(
            TimeSlot time,
            Stage next,
            @Nullable Instant until,
            @Nullable Instant begun,
            @Nullable BigDecimal quantity) {
        return new Booking(
                id, order, offer, customer, provider, name, resources, time, units, next, fees, series, until, begun,
                quantity, at, version);
    }

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Follows from where the order stands, so there is no table of moves of its own.
    enum Stage {
        REQUESTED,
        BOOKED,
        RUNNING,
        USED,
        DECLINED,
        CANCELLED,
        MISSED;

        static Stage of(ServiceOrder.Stage order) {
            return switch (order) {
                case REQUESTED, QUOTED -> REQUESTED;
                case BOOKED -> BOOKED;
                case DELIVERING -> RUNNING;
                case DELIVERED, ACCEPTED, RATED, SETTLED, REFUNDED -> USED;
                case DECLINED -> DECLINED;
                case CANCELLED -> CANCELLED;
                case NO_SHOW -> MISSED;
            };
        }

        /// Whether it keeps its slot from others.
        boolean isLive() {
            return this == REQUESTED || this == BOOKED || this == RUNNING;
        }

        boolean isOff() {
            return this == DECLINED || this == CANCELLED || this == MISSED;
        }
    }
}
