package org.cooperage.market.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Holding;
import org.cooperage.availability.Resource;
import org.cooperage.availability.slot.BookingRule;
import org.cooperage.availability.slot.FreeSlots;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.deal.service.ServiceOrders;
import org.cooperage.deal.service.ServiceRequest;
import org.cooperage.market.booking.Reserving.Skipped;
import org.cooperage.market.booking.Reserving.Why;
import org.cooperage.shared.Ids;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes slots and orders the service for them; as the platform, in its caller's transaction.
@Component
class Reservations {

    private final BookingStore store;
    private final Availability availability;
    private final FreeSlots slots;
    private final ServiceOrders orders;
    private final Ids ids;
    private final Clock clock;

    Reservations(
            BookingStore store,
            Availability availability,
            FreeSlots slots,
            ServiceOrders orders,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.availability = availability;
        this.slots = slots;
        this.orders = orders;
        this.ids = ids;
        this.clock = clock;
    }

    /// What was booked, and what could not be had.
    record Outcome(List<Booking> booked, List<Skipped> skipped) {}

    /// Each slot that can be had, each with an order of its own; the first one must keep the rules.
    Outcome reserve(Wanted wanted, List<TimeSlot> wantedSlots, @Nullable UUID series) {
        var openings = openings(wanted, wantedSlots);
        openings.check(wantedSlots.getFirst());
        var booked = new ArrayList<Booking>();
        var skipped = new ArrayList<Skipped>();
        for (var slot : wantedSlots) {
            var id = new Booking.Id(ids.next());
            hold(wanted, openings, slot, id)
                    .ifPresentOrElse(
                            why -> skipped.add(new Skipped(slot, why)),
                            () -> booked.add(order(wanted, slot, id, series)));
        }
        return new Outcome(booked, skipped);
    }

    private Optional<Why> hold(Wanted wanted, Openings openings, TimeSlot slot, Booking.Id id) {
        return openings.problem(slot).or(() -> {
            var until = wanted.isAtOnce() ? null : answerBy(wanted, slot);
            return switch (availability.holdAny(openings.of(slot), id.value(), until)) {
                case Holding.Held held -> Optional.empty();
                case Holding.Taken taken -> Optional.of(Why.TAKEN);
            };
        });
    }

    /// Orders the service for a slot that is held already.
    Booking order(Wanted wanted, TimeSlot slot, Booking.Id id, @Nullable UUID series) {
        var offer = wanted.offer();
        var order = orders.open(
                wanted.customer(), new ServiceRequest(offer.id(), wanted.quantity(slot), slot, wanted.note()));
        if (wanted.isAtOnce()) {
            order = orders.confirm(order.id(), order.version()).order();
        }
        var booking = booking(wanted, order, slot, id, series);
        store.insert(booking);
        return booking;
    }

    private Booking booking(Wanted wanted, ServiceOrder order, TimeSlot slot, Booking.Id id, @Nullable UUID series) {
        var offer = wanted.offer();
        return new Booking(
                id,
                order.id(),
                offer.id(),
                wanted.customer(),
                offer.provider(),
                offer.content().name(),
                offer.content().booking().resources(),
                slot,
                wanted.units(),
                Booking.Stage.of(order.stage()),
                wanted.terms().fees(),
                series,
                wanted.isAtOnce() ? null : answerBy(wanted, slot),
                null,
                null,
                clock.instant(),
                1);
    }

    /// The provider has as long as it promised, but not beyond the begin.
    private Instant answerBy(Wanted wanted, TimeSlot slot) {
        var promised = clock.instant()
                .plus(Duration.ofHours(wanted.offer().content().promise().answerHours()));
        return promised.isBefore(slot.from()) ? promised : slot.from();
    }

    Openings openings(Wanted wanted, List<TimeSlot> wantedSlots) {
        var units = wanted.terms().units(wanted.offer(), wanted.units());
        var span = new TimeSlot(
                wantedSlots.getFirst().from(), wantedSlots.getLast().to());
        return new Openings(units, rules(units), availability.openOfOwn(units.keySet(), span), clock.instant());
    }

    private Map<Resource.Id, BookingRule> rules(Map<Resource.Id, Integer> units) {
        return units.keySet().stream()
                .collect(Collectors.toMap(id -> id, id -> slots.findRule(id).orElseGet(() -> BookingRule.usual(id))));
    }
}
