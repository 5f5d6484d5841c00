package org.cooperage.market.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Holding;
import org.cooperage.availability.Resource;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Who waits for a slot that is taken: first come, first served. A slot that became free is kept for the first one for
/// some hours; not taken, it goes to the next.
@Service
class WaitingList {

    private final WishStore store;
    private final BookingStore bookings;
    private final Reservations reservations;
    private final Availability availability;
    private final Services services;
    private final Platform platform;
    private final BookingSettings settings;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    WaitingList(
            WishStore store,
            BookingStore bookings,
            Reservations reservations,
            Availability availability,
            Services services,
            Platform platform,
            BookingSettings settings,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.bookings = bookings;
        this.reservations = reservations;
        this.availability = availability;
        this.services = services;
        this.platform = platform;
        this.settings = settings;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// The acting party waits for the slot.
    Wish join(BookingRequest request) {
        var customer = Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Waiting"));
        var slot = request.slot();
        return platform.does(() -> {
            var offer = services.find(request.offerId())
                    .filter(ServiceOffer::isOpen)
                    .orElseThrow(() -> new NotFound("service", request.offerId()));
            var wanted = new Wanted(offer, terms(offer), customer, request.count(), null);
            check(wanted, slot);
            var wish = wish(wanted, slot);
            if (!store.insert(wish)) {
                throw InvalidInput.of("from", slot.from(), "booking.wrong.waiting", "booking.mend.waiting");
            }
            events.publishEvent(freed(wish));
            return wish;
        });
    }

    private void check(Wanted wanted, TimeSlot slot) {
        var openings = reservations.openings(wanted, List.of(slot));
        openings.check(slot);
        openings.problem(slot).ifPresent(why -> {
            throw InvalidInput.of("from", slot.from(), "slot.wrong.closed", "slot.mend.closed");
        });
    }

    private Wish wish(Wanted wanted, TimeSlot slot) {
        var offer = wanted.offer();
        return new Wish(
                new Wish.Id(ids.next()),
                offer.id(),
                wanted.customer(),
                offer.provider(),
                offer.content().name(),
                offer.content().booking().resources(),
                slot,
                wanted.units(),
                Wish.Stage.WAITING,
                null,
                null,
                clock.instant());
    }

    /// Time of these resources may be free: keeps it for whoever waits first. Each wish in a transaction of its own.
    void lookAt(Collection<Resource.Id> resources) {
        platform.does(() -> store.waiting(resources)).forEach(this::offer);
    }

    /// Whatever became free without a word, such as a machine that runs again.
    void lookAtAll() {
        platform.does(() -> store.waiting()).forEach(this::offer);
    }

    /// What can be kept for one is offered to everybody in front of it first: it may have become free after they were
    /// looked at.
    void offer(Wish.Id id) {
        platform.does(() -> {
            var line = store.lockLine(id);
            if (!line.isEmpty() && holds(line.getLast())) {
                availability.release(List.of(id.value()));
                line.forEach(this::keep);
            }
            return line.size();
        });
    }

    private boolean holds(Wish wish) {
        var offer = services.get(wish.offer());
        var wanted = new Wanted(offer, terms(offer), wish.customer(), wish.units(), null);
        var openings = reservations.openings(wanted, List.of(wish.slot()));
        return openings.problem(wish.slot()).isEmpty()
                && availability.holdAny(openings.of(wish.slot()), wish.id().value(), until(wish))
                        instanceof Holding.Held;
    }

    private Instant until(Wish wish) {
        return earlier(clock.instant().plus(settings.keepFor()), wish.slot().from());
    }

    private void keep(Wish wish) {
        if (!holds(wish)) {
            return;
        }
        var until = until(wish);
        store.update(wish.offeredUntil(until));
        events.publishEvent(new BookingEvent.SlotOffered(
                wish.id().value(),
                wish.customer().value(),
                wish.name(),
                wish.slot().from(),
                until));
    }

    /// The customer takes what is kept for it.
    Changing take(Wish.Id id) {
        var seen = own(id);
        var booked = platform.does(() -> {
            var wish = store.lock(seen.id()).orElseThrow();
            var booking = new Booking.Id(ids.next());
            if (wish.stage() != Wish.Stage.OFFERED
                    || !availability.handOver(wish.id().value(), booking.value())) {
                throw InvalidInput.of("wish", wish.name().zh(), "booking.wrong.not-kept", "booking.mend.not-kept");
            }
            var offer = services.get(wish.offer());
            var wanted = new Wanted(offer, terms(offer), wish.customer(), wish.units(), null);
            var made = reservations.order(wanted, wish.slot(), booking, null);
            confirm(made);
            store.update(wish.taken(booking));
            return made;
        });
        return new Changing.Done(booked);
    }

    private void confirm(Booking made) {
        if (made.stage() == Booking.Stage.BOOKED) {
            availability.commit(List.of(made.id().value()));
        } else if (made.answerBy() != null) {
            availability.extend(List.of(made.id().value()), made.answerBy());
        }
    }

    /// The customer waits no more.
    void withdraw(Wish.Id id) {
        var seen = own(id);
        platform.does(() -> end(seen.id(), Wish.Stage.WITHDRAWN));
    }

    /// Not taken in time, or too late for it.
    void lapse(Wish.Id id) {
        platform.does(() -> {
            var wish = end(id, Wish.Stage.LAPSED);
            if (wish.stage() == Wish.Stage.LAPSED) {
                events.publishEvent(new BookingEvent.WishLapsed(
                        wish.id().value(),
                        wish.customer().value(),
                        wish.name(),
                        wish.slot().from()));
            }
            return wish;
        });
    }

    private Wish end(Wish.Id id, Wish.Stage stage) {
        var wish = store.lock(id).orElseThrow();
        if (!wish.stage().mayBecome(stage)) {
            return wish;
        }
        var ended = wish.in(stage);
        store.update(ended);
        availability.release(List.of(id.value()));
        events.publishEvent(freed(wish));
        return ended;
    }

    List<Wish.Id> overdue() {
        return platform.does(() -> store.overdue(clock.instant()));
    }

    Page<Wish> list(PageRequest page) {
        return Acting.current()
                .party()
                .map(party -> platform.reads(() -> store.list(new Party.Id(party), page)))
                .orElse(Page.empty(page));
    }

    /// With how many wait in front of each.
    List<WishView> views(List<Wish> some) {
        var live = some.stream().filter(it -> it.stage().isLive()).map(Wish::id).toList();
        var before = platform.does(() -> store.before(live));
        return some.stream()
                .map(it -> WishView.of(it, before.getOrDefault(it.id(), 0)))
                .toList();
    }

    Wish own(Wish.Id id) {
        return platform.reads(() -> store.find(id))
                .filter(wish -> Acting.current().isFor(wish.customer().value()))
                .orElseThrow(() -> new NotFound("wish", id));
    }

    private BookingTerms terms(ServiceOffer offer) {
        return bookings.findTerms(offer.id()).orElseGet(() -> BookingTerms.usual(offer));
    }

    private static BookingEvent.TimeFreed freed(Wish wish) {
        return new BookingEvent.TimeFreed(
                wish.resources().stream().map(Resource.Id::value).toList());
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
