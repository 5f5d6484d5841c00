package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cooperage.availability.slot.Bundle;
import org.cooperage.availability.slot.FreePage;
import org.cooperage.availability.slot.FreeSlot;
import org.cooperage.availability.slot.FreeSlots;
import org.cooperage.availability.slot.SlotQuery;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.deal.service.ServiceOrdering;
import org.cooperage.deal.service.ServiceOrders;
import org.cooperage.offer.service.ServiceBill;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Stale;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Booking: customers book, ask and cancel; providers answer, start, deliver, and say who did not come.
///
/// All of a bundle is taken or nothing. Nobody is double-booked: slots are taken under row locks, and the database
/// refuses overlaps anyway.
@Service
class Bookings {

    private static final Duration LOOK_AHEAD = Duration.ofDays(14);
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final int NEXT_SHOWN = 5;

    private final BookingStore store;
    private final Reservations reservations;
    private final Following following;
    private final Services services;
    private final ServiceOrders orders;
    private final FreeSlots slots;
    private final Platform platform;
    private final Ids ids;
    private final Clock clock;

    Bookings(
            BookingStore store,
            Reservations reservations,
            Following following,
            Services services,
            ServiceOrders orders,
            FreeSlots slots,
            Platform platform,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.reservations = reservations;
        this.following = following;
        this.services = services;
        this.orders = orders;
        this.slots = slots;
        this.platform = platform;
        this.ids = ids;
        this.clock = clock;
    }

    /// Books, or asks where the provider says yes first; a series takes what it can have.
    Reserving book(BookingRequest request) {
        var wanted = wanted(request.offerId(), request.count(), request.note());
        var first = request.slot();
        var repeat = request.repeat();
        var all = repeat == null ? List.of(first) : repeat.slots(first);
        var outcome = platform.does(() -> reservations.reserve(wanted, all, repeat == null ? null : ids.next()));
        return outcome.booked().isEmpty()
                ? new Reserving.Full(outcome.skipped(), next(wanted, first))
                : new Reserving.Done(outcome.booked(), outcome.skipped());
    }

    private Wanted wanted(ServiceOffer.Id id, int units, @Nullable String note) {
        var customer = Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Booking"));
        return platform.reads(() -> {
            var offer = services.find(id).filter(ServiceOffer::isOpen).orElseThrow(() -> new NotFound("service", id));
            return new Wanted(offer, terms(offer), customer, units, note);
        });
    }

    /// Free starts of the same length soon after.
    private List<TimeSlot> next(Wanted wanted, TimeSlot slot) {
        var soon = TimeSlot.of(slot.from(), LOOK_AHEAD.plus(slot.length()));
        return free(wanted.offer(), soon, slot.length(), wanted.units(), 0, NEXT_SHOWN).slots().stream()
                .map(FreeSlot::slot)
                .toList();
    }

    /// When all that an offer needs is free; never, as long as it names nothing it needs.
    FreePage free(ServiceOffer offer, TimeSlot within, Duration length, int units, int number, int size) {
        return platform.reads(() -> {
            var all = terms(offer).units(offer, units);
            if (all.isEmpty()) {
                return new FreePage(List.of(), 0, number, false);
            }
            var needed = new Bundle(offer.id().value(), all);
            var query = SlotQuery.ofBundles(within, length, null, false, false);
            return slots.together(List.of(needed), query, number, size);
        });
    }

    /// What a slot would cost; empty when the provider names the price.
    Optional<ServiceBill> bill(ServiceOffer offer, TimeSlot slot, int units) {
        var nobody = new Party.Id(new UUID(0, 0));
        return new Wanted(offer, terms(offer), nobody, units, null).bill(slot);
    }

    Changing approve(Booking.Id id, int version) {
        return byProvider(id, version, (it, order) -> orders.confirm(order.id(), order.version()));
    }

    Changing decline(Booking.Id id, int version, @Nullable String note) {
        return byProvider(id, version, (it, order) -> orders.decline(order.id(), order.version(), note));
    }

    /// Free of charge in time, and always for the provider's own cancelling.
    Changing cancel(Booking.Id id, int version, @Nullable String note) {
        var seen = get(id.value());
        var isCustomer = Acting.current().isFor(seen.customer().value());
        return change(seen, version, (it, order) -> {
            var fee = isCustomer ? feeNow(it, order) : Money.ZERO;
            return orders.cancel(order.id(), order.version(), fee.isZero() ? null : fee, note);
        });
    }

    /// What cancelling costs the customer at this moment.
    Money feeNow(Booking it, ServiceOrder order) {
        boolean isLate = clock.instant().isAfter(it.fees().freeUntil(it.slot().from()));
        return it.stage() == Booking.Stage.BOOKED && isLate ? it.fees().late(order.total()) : Money.ZERO;
    }

    /// Nobody came.
    Changing miss(Booking.Id id, int version) {
        return byProvider(id, version, (it, order) -> {
            if (clock.instant().isBefore(it.slot().from())) {
                return new ServiceOrdering.NotNow(order);
            }
            var fee = it.fees().missed(order.total());
            return orders.miss(order.id(), order.version(), fee.isZero() ? null : fee);
        });
    }

    /// The customer is there; a meter begins to run.
    Changing start(Booking.Id id, int version) {
        return byProvider(id, version, (it, order) -> {
            store.update(it.started(clock.instant()));
            return orders.start(order.id(), order.version());
        });
    }

    /// It is done. Metered: billed by `used`, in the unit of the price, or by the clock since it was started.
    Changing finish(Booking.Id id, int version, @Nullable BigDecimal used) {
        return byProvider(id, version, (it, order) -> {
            if (!terms(services.get(it.offer())).metered()) {
                return orders.deliver(order.id(), order.version(), null);
            }
            var quantity = used == null ? elapsed(it) : used;
            var bill = order.what().price().bill(checkedUse(quantity));
            store.update(it.using(quantity));
            var note = quantity.toPlainString() + " × "
                    + order.what().price().unit().zh();
            return bill.isEmpty()
                    ? orders.deliver(order.id(), order.version(), note)
                    : orders.deliver(
                            order.id(), order.version(), note, bill.get().total());
        });
    }

    private static BigDecimal checkedUse(BigDecimal used) {
        if (used.signum() <= 0 || used.compareTo(BigDecimal.valueOf(100_000)) > 0) {
            throw InvalidInput.of("used", used.toPlainString(), "booking.wrong.used", "booking.mend.used");
        }
        return used;
    }

    /// Hours since it was started, of all units, to the hundredth.
    private BigDecimal elapsed(Booking it) {
        var started = it.startedAt() == null ? it.slot().from() : it.startedAt();
        var minutes = Math.max(1, Duration.between(started, clock.instant()).toMinutes());
        return BigDecimal.valueOf(minutes * it.units()).divide(BigDecimal.valueOf(60), 2, RoundingMode.UP);
    }

    private Changing byProvider(Booking.Id id, int version, BiFunction<Booking, ServiceOrder, ServiceOrdering> move) {
        var seen = get(id.value());
        onlyFor(seen.provider());
        return change(seen, version, move);
    }

    /// Moves the order, and lets the booking follow at once.
    private Changing change(Booking seen, int version, BiFunction<Booking, ServiceOrder, ServiceOrdering> move) {
        return platform.does(() -> {
            var it = locked(seen.id(), version);
            return switch (move.apply(it, orders.get(it.order()))) {
                case ServiceOrdering.Done done -> new Changing.Done(following.follow(reread(it)));
                case ServiceOrdering.NotNow not -> new Changing.NotNow(it);
            };
        });
    }

    private Booking reread(Booking it) {
        return store.find(it.id().value()).orElseThrow();
    }

    /// In the transaction of a change.
    Booking locked(Booking.Id id, int version) {
        var it = store.lock(id.value()).orElseThrow(() -> new NotFound("booking", id));
        if (it.version() != version) {
            throw new Stale("booking", id);
        }
        return it;
    }

    static void onlyFor(Party.Id party) {
        if (!Acting.current().isFor(party.value())) {
            throw new NotAllowed("Changing this booking");
        }
    }

    Optional<Booking> find(UUID id) {
        return platform.reads(() -> store.find(id));
    }

    /// By its own id or that of its order.
    Booking get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("booking", id));
    }

    Page<Booking> list(BookingFilter filter, PageRequest page) {
        return platform.reads(() -> store.list(filter, page));
    }

    /// By start, at most so many.
    List<Booking> within(BookingFilter filter, int most) {
        return platform.reads(() -> store.within(filter, most));
    }

    /// For the provider who has to decide; over all providers of the last year, without saying with whom.
    Attendance attendance(Party.Id customer) {
        return platform.does(() -> store.attendance(customer, clock.instant().minus(A_YEAR)));
    }

    BookingTerms terms(ServiceOffer offer) {
        return platform.reads(() -> store.findTerms(offer.id())).orElseGet(() -> BookingTerms.usual(offer));
    }

    /// Of those offers whose terms were set, in one query.
    Map<ServiceOffer.Id, BookingTerms> termsSet(Collection<ServiceOffer.Id> offers) {
        return platform.reads(() -> store.terms(offers));
    }

    /// How an offer is booked from now on; what is booked keeps what was shown with it.
    BookingTerms setTerms(BookingTerms terms) {
        return platform.reads(() -> {
            var offer = services.get(terms.offer());
            onlyFor(offer.provider());
            store.put(terms.checked(offer), offer.provider());
            return terms;
        });
    }
}
