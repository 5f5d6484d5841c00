package org.cooperage.portal.inbox;

import java.util.List;
import java.util.UUID;
import org.cooperage.market.stop.StopEvent;
import org.cooperage.party.Party;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells makers that their machines must stand still, or may run again, and buyers whose orders that touches.
@Component
class StopLetters {

    private final Inbox inbox;

    StopLetters(Inbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(StopEvent event) {
        inbox.send(
                switch (event) {
                    case StopEvent.StopDeclared(var stop, var place, var from, var until, var makers) ->
                        toMakers(makers, "stop.declared", stop, Letter.of(place), Letter.of(from), Letter.of(until));
                    case StopEvent.StopLifted(var stop, var place, var at, var makers) ->
                        toMakers(makers, "stop.lifted", stop, Letter.of(place), Letter.of(at));
                    case StopEvent.OrderStopped hit -> List.of(toBuyer(hit));
                });
    }

    private static List<Letter> toMakers(List<UUID> makers, String key, UUID stop, Letter.Value... values) {
        return makers.stream()
                .map(maker -> Letter.to(new Party.Id(maker), key, "/stops/" + stop, stop, values))
                .toList();
    }

    private static Letter toBuyer(StopEvent.OrderStopped hit) {
        boolean later = hit.promisedAfter().isAfter(hit.promisedBefore());
        return Letter.to(
                new Party.Id(hit.buyer()),
                later ? "stop.order.later" : "stop.order",
                "/orders/" + hit.need(),
                hit.stop() + "/" + hit.need(),
                Letter.of(hit.code()),
                Letter.of(hit.promisedBefore()),
                Letter.of(hit.promisedAfter()));
    }
}
