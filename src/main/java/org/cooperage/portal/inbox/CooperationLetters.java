package org.cooperage.portal.inbox;

import java.util.List;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.policy.cooperation.CooperationEvent;
import org.cooperage.policy.cooperation.CooperationEvent.CameIntoForce;
import org.cooperage.policy.cooperation.CooperationEvent.Said;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells those who take part in a cooperation what the others said.
@Component
class CooperationLetters {

    private final Inbox inbox;
    private final Parties parties;

    CooperationLetters(Inbox inbox, Parties parties) {
        this.inbox = inbox;
        this.parties = parties;
    }

    @ApplicationModuleListener
    void on(CooperationEvent event) {
        inbox.send(
                switch (event) {
                    case Said said -> letters(said.to(), said.what().name(), said.entry(), said);
                    case CameIntoForce inForce -> letters(inForce.to(), "inforce", 0, inForce);
                });
    }

    private List<Letter> letters(List<Party.Id> to, String what, int number, CooperationEvent event) {
        var by = parties.get(event.by()).name();
        return to.stream()
                .map(party -> Letter.to(
                        party,
                        "cooperation." + what,
                        "/cooperations/" + event.cooperation(),
                        event.cooperation() + "/" + number,
                        Letter.of(by),
                        Letter.of(event.title())))
                .toList();
    }
}
