package org.cooperage.portal.inbox;

import java.util.List;
import java.util.UUID;
import org.cooperage.market.booking.BookingEvent;
import org.cooperage.party.Party;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells who waits that a slot is kept or the chance is gone, and both sides that something booked is down.
@Component
class BookingLetters {

    private final Inbox inbox;

    BookingLetters(Inbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(BookingEvent event) {
        inbox.send(
                switch (event) {
                    case BookingEvent.TimeFreed freed -> List.of();
                    case BookingEvent.SlotOffered(var wish, var customer, var name, var from, var until) ->
                        List.of(to(
                                customer,
                                "booking.offered",
                                "/bookings#wishes",
                                wish,
                                Letter.of(name),
                                Letter.of(from),
                                Letter.of(until)));
                    case BookingEvent.WishLapsed(var wish, var customer, var name, var from) ->
                        List.of(to(
                                customer,
                                "booking.lapsed",
                                "/bookings#wishes",
                                wish,
                                Letter.of(name),
                                Letter.of(from)));
                    case BookingEvent.MoveAsked(var booking, var move, var provider, var name, var from, var to) ->
                        List.of(to(
                                provider,
                                "booking.move.asked",
                                "/bookings/" + booking,
                                move,
                                Letter.of(name),
                                Letter.of(from),
                                Letter.of(to)));
                    case BookingEvent.MoveRefused(var booking, var move, var customer, var name, var from) ->
                        List.of(to(
                                customer,
                                "booking.move.refused",
                                "/bookings/" + booking,
                                move,
                                Letter.of(name),
                                Letter.of(from)));
                    case BookingEvent.BookedThingDown down ->
                        List.of(down(down, down.customer()), down(down, down.provider()));
                });
    }

    private static Letter down(BookingEvent.BookedThingDown down, UUID party) {
        return to(
                party,
                "booking.down",
                "/bookings/" + down.booking(),
                down.closure() + "/" + down.booking(),
                Letter.of(down.name()),
                Letter.of(down.from()),
                Letter.of(down.until()));
    }

    private static Letter to(UUID party, String key, String link, Object cause, Letter.Value... values) {
        return Letter.to(new Party.Id(party), key, link, cause, values);
    }
}
