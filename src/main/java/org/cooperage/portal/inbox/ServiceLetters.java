package org.cooperage.portal.inbox;

import java.util.List;
import org.cooperage.deal.service.ServiceMove;
import org.cooperage.deal.service.ServiceOrderEvent;
import org.cooperage.party.Party;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells the other side of a service order what was done; both, when the platform did it.
@Component
class ServiceLetters {

    private final Inbox inbox;

    ServiceLetters(Inbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(ServiceOrderEvent.Moved moved) {
        inbox.send(hearers(moved).stream().map(party -> letter(party, moved)).toList());
    }

    /// A settled order tells nothing new: the confirmed payment was told already.
    private static List<Party.Id> hearers(ServiceOrderEvent.Moved moved) {
        if (moved.move() == ServiceMove.SETTLE) {
            return List.of();
        }
        return switch (moved.side()) {
            case CUSTOMER -> List.of(moved.provider());
            case PROVIDER -> List.of(moved.customer());
            case PLATFORM -> List.of(moved.customer(), moved.provider());
        };
    }

    private static Letter letter(Party.Id to, ServiceOrderEvent.Moved moved) {
        return Letter.to(
                to,
                "service." + moved.move(),
                "/service-orders/" + moved.order(),
                moved.order() + "/" + moved.version(),
                Letter.of(moved.name()),
                Letter.of(moved.code()));
    }
}
