package org.cooperage.market.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.cooperage.deal.service.ServiceOrders;
import org.cooperage.offer.service.Services;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Component;

/// Another time of the same length, as long as cancelling is free: at once, or asked of the provider when it says yes
/// to bookings first.
@Component
class Rescheduling {

    private final Bookings bookings;
    private final Reservations reservations;
    private final Following following;
    private final AskedMoves moves;
    private final Services services;
    private final ServiceOrders orders;
    private final Platform platform;
    private final Clock clock;

    Rescheduling(
            Bookings bookings,
            Reservations reservations,
            Following following,
            AskedMoves moves,
            Services services,
            ServiceOrders orders,
            Platform platform,
            Clock clock) {
        this.bookings = bookings;
        this.reservations = reservations;
        this.following = following;
        this.moves = moves;
        this.services = services;
        this.orders = orders;
        this.platform = platform;
        this.clock = clock;
    }

    /// The customer wants it to begin at `from`.
    Changing to(Booking.Id id, int version, Instant from) {
        var seen = bookings.get(id.value());
        Bookings.onlyFor(seen.customer());
        return platform.does(() -> {
            var it = bookings.locked(seen.id(), version);
            return isFree(it) ? moveOrAsk(it, TimeSlot.of(from, it.slot().length())) : new Changing.NotNow(it);
        });
    }

    private boolean isFree(Booking it) {
        return it.stage() == Booking.Stage.BOOKED
                && !clock.instant().isAfter(it.fees().freeUntil(it.slot().from()));
    }

    private Changing moveOrAsk(Booking it, TimeSlot slot) {
        var offer = services.get(it.offer());
        var openings = openings(it, slot);
        openings.check(slot);
        var problem = openings.problem(slot);
        if (problem.isPresent()) {
            return new Changing.Taken(it, problem.get());
        }
        return offer.content().booking().approval() ? moves.ask(it, offer, openings, slot) : move(it, slot);
    }

    private Openings openings(Booking it, TimeSlot slot) {
        var offer = services.get(it.offer());
        return reservations.openings(
                new Wanted(offer, bookings.terms(offer), it.customer(), it.units(), null), List.of(slot));
    }

    private Changing move(Booking it, TimeSlot slot) {
        var order = orders.get(it.order());
        orders.reschedule(order.id(), order.version(), slot);
        var moved = following.follow(it);
        return moved.slot().equals(slot) ? new Changing.Done(moved) : new Changing.Taken(it, Reserving.Why.TAKEN);
    }

    /// The provider agrees to the other time the customer asked for.
    Changing approve(Booking.Id id, int version) {
        return answer(id, version, (it, asked) -> {
            var problem = openings(it, asked.slot()).problem(asked.slot());
            if (problem.isPresent()) {
                moves.refuse(it);
                return new Changing.Taken(it, problem.get());
            }
            moves.drop(it);
            return move(it, asked.slot());
        });
    }

    /// What was booked stays.
    Changing refuse(Booking.Id id, int version) {
        return answer(id, version, (it, asked) -> {
            moves.refuse(it);
            return new Changing.Done(it);
        });
    }

    private Changing answer(Booking.Id id, int version, BiFunction<Booking, AskedMove, Changing> answer) {
        var seen = bookings.get(id.value());
        Bookings.onlyFor(seen.provider());
        return platform.does(() -> {
            var it = bookings.locked(seen.id(), version);
            var asked = moves.find(it);
            return asked.isEmpty() || it.stage() != Booking.Stage.BOOKED
                    ? new Changing.NotNow(it)
                    : answer.apply(it, asked.get());
        });
    }
}
