package org.cooperage.market.booking;

import java.util.List;
import org.cooperage.availability.AvailabilityEvent;
import org.cooperage.availability.Resource;
import org.cooperage.deal.service.ServiceOrderEvent;
import org.cooperage.shared.Acting;
import org.cooperage.shared.TimeSlot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// An order was moved on the desk of the store, time became free, a thing broke down. All looks are idempotent.
@Component
class BookingReactions {

    private static final int MOST_TOLD = 500;

    private final BookingStore store;
    private final Following following;
    private final WaitingList waiting;
    private final ApplicationEventPublisher events;

    BookingReactions(BookingStore store, Following following, WaitingList waiting, ApplicationEventPublisher events) {
        this.store = store;
        this.following = following;
        this.waiting = waiting;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(ServiceOrderEvent.Moved moved) {
        store.lock(moved.order().value()).ifPresent(following::follow);
    }

    /// Not one transaction: each wish has its own.
    @Async
    @TransactionalEventListener
    void on(BookingEvent.TimeFreed freed) {
        Acting.run(
                Acting.SYSTEM,
                () -> waiting.lookAt(
                        freed.resources().stream().map(Resource.Id::new).toList()));
    }

    /// Nobody is cancelled by a machine: both sides are told and decide.
    @ApplicationModuleListener
    void on(AvailabilityEvent.Down down) {
        var touched =
                new BookingFilter(null, null, down.resource(), null, new TimeSlot(down.from(), down.until()), false);
        store.within(touched, MOST_TOLD).stream()
                .filter(it -> it.stage() == Booking.Stage.BOOKED || it.stage() == Booking.Stage.REQUESTED)
                .forEach(it -> events.publishEvent(told(down, it)));
    }

    private static BookingEvent told(AvailabilityEvent.Down down, Booking it) {
        return new BookingEvent.BookedThingDown(
                it.id().value(),
                down.closure(),
                it.customer().value(),
                it.provider().value(),
                it.name(),
                it.slot().from(),
                down.until());
    }

    /// It runs again: who waits may have it.
    @Async
    @TransactionalEventListener
    void on(AvailabilityEvent.Up up) {
        Acting.run(Acting.SYSTEM, () -> waiting.lookAt(List.of(new Resource.Id(up.resource()))));
    }
}
