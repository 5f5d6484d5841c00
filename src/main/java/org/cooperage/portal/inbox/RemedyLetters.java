package org.cooperage.portal.inbox;

import java.util.List;
import org.cooperage.barrel.remedy.RemedyEvent;
import org.cooperage.party.Party;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Asks a firm to look whether a service it took has helped.
@Component
class RemedyLetters {
    private final Inbox inbox;

    RemedyLetters(Inbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(RemedyEvent event) {
        inbox.send(
                switch (event) {
                    case RemedyEvent.LookAgain(var party, var remedy, var service, var due) ->
                        List.of(Letter.to(
                                new Party.Id(party),
                                "remedy.look." + due,
                                "/barrel/questions/RD",
                                remedy,
                                Letter.of(service)));
                });
    }
}
