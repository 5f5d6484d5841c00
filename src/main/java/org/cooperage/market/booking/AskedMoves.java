package org.cooperage.market.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Holding;
import org.cooperage.availability.Resource;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.shared.Ids;
import org.cooperage.shared.TimeSlot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Asks a provider for another time for what it approved: the other time is kept until the answer, the old one stays
/// booked meanwhile. As the platform, with the booking locked.
@Component
class AskedMoves {

    private final AskedMoveStore store;
    private final Availability availability;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AskedMoves(
            AskedMoveStore store, Availability availability, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.availability = availability;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// Asks; what was asked before is dropped.
    Changing ask(Booking it, ServiceOffer offer, Openings openings, TimeSlot slot) {
        drop(it);
        var asked = new AskedMove(it.id(), ids.next(), slot, answerBy(it, offer, slot));
        var kept = availability.holdAny(openings.of(slot), asked.hold(), asked.answerBy());
        if (kept instanceof Holding.Taken && !slot.overlaps(it.slot())) {
            return new Changing.Taken(it, Reserving.Why.TAKEN);
        }
        // Where it overlaps the old slot, that one itself keeps it from others.
        store.insert(asked, it);
        events.publishEvent(new BookingEvent.MoveAsked(
                it.id().value(),
                asked.hold(),
                it.provider().value(),
                it.name(),
                it.slot().from(),
                slot.from()));
        return new Changing.Asked(it);
    }

    private Instant answerBy(Booking it, ServiceOffer offer, TimeSlot slot) {
        var promised =
                clock.instant().plus(Duration.ofHours(offer.content().promise().answerHours()));
        var first =
                slot.from().isBefore(it.slot().from()) ? slot.from() : it.slot().from();
        return promised.isBefore(first) ? promised : first;
    }

    Optional<AskedMove> find(Booking it) {
        return store.find(it.id());
    }

    /// Gives the other time back, if one is asked for; says whether there was one.
    boolean drop(Booking it) {
        var asked = store.find(it.id());
        asked.ifPresent(move -> {
            availability.release(List.of(move.hold()));
            store.delete(it.id());
        });
        return asked.isPresent();
    }

    /// The provider said no, or nothing: everything stays as it was.
    void refuse(Booking it) {
        store.find(it.id()).ifPresent(asked -> {
            drop(it);
            events.publishEvent(new BookingEvent.MoveRefused(
                    it.id().value(),
                    asked.hold(),
                    it.customer().value(),
                    it.name(),
                    it.slot().from()));
            events.publishEvent(new BookingEvent.TimeFreed(
                    it.resources().stream().map(Resource.Id::value).toList()));
        });
    }

    /// Silence is a no.
    void lapse(Booking it) {
        store.find(it.id())
                .filter(asked -> !clock.instant().isBefore(asked.answerBy()))
                .ifPresent(asked -> refuse(it));
    }

    List<Booking.Id> unanswered() {
        return store.unanswered(clock.instant());
    }
}
