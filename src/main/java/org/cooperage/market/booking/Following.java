package org.cooperage.market.booking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Committing;
import org.cooperage.availability.Holding;
import org.cooperage.availability.Resource;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.deal.service.ServiceOrders;
import org.cooperage.offer.service.Services;
import org.cooperage.shared.TimeSlot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// A booking stands where its order stands, and holds its slot accordingly: whoever moved the order, here or on the
/// desk of the store, and however often it is looked at.
@Component
class Following {

    private static final String TAKEN = "时段已被他人占用 / The slot was taken meanwhile";

    private final BookingStore store;
    private final ServiceOrders orders;
    private final Services services;
    private final Availability availability;
    private final Reservations reservations;
    private final AskedMoves moves;
    private final ApplicationEventPublisher events;

    Following(
            BookingStore store,
            ServiceOrders orders,
            Services services,
            Availability availability,
            Reservations reservations,
            AskedMoves moves,
            ApplicationEventPublisher events) {
        this.store = store;
        this.orders = orders;
        this.services = services;
        this.availability = availability;
        this.reservations = reservations;
        this.moves = moves;
        this.events = events;
    }

    /// As the platform, with the booking locked. Returns it as it stands now.
    Booking follow(Booking it) {
        var order = orders.get(it.order());
        var stage = Booking.Stage.of(order.stage());
        var slot = Objects.requireNonNullElse(order.slot(), it.slot());
        if (order.stage() == ServiceOrder.Stage.QUOTED) {
            return awaitAgreement(it, order);
        }
        if (stage == it.stage() && slot.equals(it.slot())) {
            return it;
        }
        if (stage.isLive() && !isHeld(it, slot)) {
            return giveUp(it, order, slot);
        }
        if (stage != Booking.Stage.BOOKED) {
            moves.drop(it);
        }
        if (stage.isOff()) {
            free(it);
        }
        var moved = it.in(stage).at(slot);
        store.update(moved);
        return moved;
    }

    private boolean isHeld(Booking it, TimeSlot slot) {
        if (slot.equals(it.slot()) && availability.commit(List.of(it.id().value())) instanceof Committing.Committed) {
            return true;
        }
        return switch (availability.holdAny(openings(it, slot).of(slot), it.id().value(), null)) {
            case Holding.Held held -> true;
            case Holding.Taken taken -> false;
        };
    }

    private Openings openings(Booking it, TimeSlot slot) {
        var offer = services.get(it.offer());
        var terms = store.findTerms(it.offer()).orElseGet(() -> BookingTerms.usual(offer));
        return reservations.openings(new Wanted(offer, terms, it.customer(), it.units(), null), List.of(slot));
    }

    /// The slot is gone: another time goes back to the old one, a late yes ends in a cancellation.
    private Booking giveUp(Booking it, ServiceOrder order, TimeSlot slot) {
        if (slot.equals(it.slot())) {
            orders.cancel(order.id(), order.version(), null, TAKEN);
            moves.drop(it);
            free(it);
            var cancelled = it.in(Booking.Stage.CANCELLED);
            store.update(cancelled);
            return cancelled;
        }
        orders.reschedule(order.id(), order.version(), it.slot());
        return it;
    }

    /// The provider named a price: the slot is kept until the customer has to agree.
    private Booking awaitAgreement(Booking it, ServiceOrder order) {
        var dueBy = order.dueBy();
        var until =
                dueBy == null || it.slot().from().isBefore(dueBy) ? it.slot().from() : dueBy;
        if (!until.equals(it.answerBy())) {
            availability.extend(List.of(it.id().value()), until);
            store.update(it.answeredBy(until));
        }
        return it.answeredBy(until);
    }

    private void free(Booking it) {
        availability.release(List.of(it.id().value()));
        events.publishEvent(new BookingEvent.TimeFreed(
                it.resources().stream().map(Resource.Id::value).toList()));
    }

    /// Silence is a no.
    void lapse(Booking it, Instant now) {
        var order = orders.get(it.order());
        var answerBy = it.answerBy();
        if (it.stage() == Booking.Stage.REQUESTED && answerBy != null && !now.isBefore(answerBy)) {
            orders.decline(order.id(), order.version(), null);
            follow(it);
        }
    }
}
