package org.cooperage.market.booking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.market.booking.BookingView.Move;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Bookings with names and with what may be done; some at once, in four queries.
@Component
class BookingViews {

    private final Parties parties;
    private final Services services;
    private final AskedMoveStore moves;
    private final Platform platform;
    private final Clock clock;

    BookingViews(Parties parties, Services services, AskedMoveStore moves, Platform platform, Clock clock) {
        this.parties = parties;
        this.services = services;
        this.moves = moves;
        this.platform = platform;
        this.clock = clock;
    }

    BookingView of(Booking booking) {
        return of(List.of(booking)).getFirst();
    }

    List<BookingView> of(List<Booking> some) {
        var names = parties.names(some.stream()
                .flatMap(it -> Stream.of(it.customer(), it.provider()))
                .distinct()
                .toList());
        var offers = services.list(some.stream().map(Booking::offer).distinct().toList()).stream()
                .collect(Collectors.toMap(ServiceOffer::id, it -> it));
        var asked = platform.reads(() -> moves.list(some.stream()
                .filter(it -> it.stage() == Booking.Stage.BOOKED)
                .map(Booking::id)
                .toList()));
        return some.stream()
                .map(it -> view(it, names, offers.get(it.offer()), asked.get(it.id())))
                .toList();
    }

    private BookingView view(
            Booking it, Map<Party.Id, Bilingual> names, @Nullable ServiceOffer offer, @Nullable AskedMove asked) {
        var fees = it.fees();
        return new BookingView(
                it.id().value(),
                it.order().value(),
                it.offer().value(),
                it.name(),
                it.customer().value(),
                names.getOrDefault(it.customer(), Bilingual.same("–")),
                it.provider().value(),
                names.getOrDefault(it.provider(), Bilingual.same("–")),
                Acting.current().isFor(it.customer().value()),
                it.slot().from(),
                it.slot().to(),
                it.units(),
                it.stage(),
                it.series(),
                it.answerBy(),
                fees.freeUntil(it.slot().from()),
                fees.lateShare(),
                fees.missShare(),
                it.used(),
                asked == null
                        ? null
                        : new BookingView.Asked(
                                asked.slot().from(), asked.slot().to(), asked.answerBy()),
                moves(it, offer, asked != null),
                it.version());
    }

    private List<Move> moves(Booking it, @Nullable ServiceOffer offer, boolean isAsked) {
        var moves = new ArrayList<Move>();
        var acting = Acting.current();
        if (acting.isFor(it.provider().value())) {
            if (isAsked) {
                moves.addAll(List.of(Move.APPROVE_MOVE, Move.REFUSE_MOVE));
            }
            moves.addAll(ofProvider(it, offer));
        }
        if (acting.isFor(it.customer().value())) {
            moves.addAll(ofCustomer(it, offer));
        }
        return moves;
    }

    private List<Move> ofProvider(Booking it, @Nullable ServiceOffer offer) {
        boolean hasBegun = !clock.instant().isBefore(it.slot().from());
        return switch (it.stage()) {
            case REQUESTED ->
                offer != null && offer.content().price().amount() != null
                        ? List.of(Move.APPROVE, Move.DECLINE)
                        : List.of(Move.DECLINE);
            case BOOKED ->
                hasBegun ? List.of(Move.START, Move.FINISH, Move.MISS, Move.CANCEL) : List.of(Move.START, Move.CANCEL);
            case RUNNING -> List.of(Move.FINISH);
            case USED, DECLINED, CANCELLED, MISSED -> List.of();
        };
    }

    private List<Move> ofCustomer(Booking it, @Nullable ServiceOffer offer) {
        return switch (it.stage()) {
            case REQUESTED -> List.of(Move.CANCEL);
            case BOOKED -> mayMove(it, offer) ? List.of(Move.RESCHEDULE, Move.CANCEL) : List.of(Move.CANCEL);
            case RUNNING, USED, DECLINED, CANCELLED, MISSED -> List.of();
        };
    }

    private boolean mayMove(Booking it, @Nullable ServiceOffer offer) {
        return offer != null
                && !clock.instant().isAfter(it.fees().freeUntil(it.slot().from()));
    }
}
