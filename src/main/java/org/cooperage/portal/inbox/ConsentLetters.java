package org.cooperage.portal.inbox;

import java.util.List;
import java.util.UUID;
import org.cooperage.access.contract.ContractEvent;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells a firm who would like to see its data, and who asked what came of it.
@Component
class ConsentLetters {
    private final Inbox inbox;
    private final Parties parties;

    ConsentLetters(Inbox inbox, Parties parties) {
        this.inbox = inbox;
        this.parties = parties;
    }

    @ApplicationModuleListener
    void on(ContractEvent event) {
        inbox.send(List.of(letter(event)));
    }

    private Letter letter(ContractEvent event) {
        return switch (event) {
            case ContractEvent.Asked asked -> toOwner("asked", asked);
            case ContractEvent.Granted granted -> toReader("granted", granted);
            case ContractEvent.Declined declined -> toReader("declined", declined);
            case ContractEvent.Revoked revoked -> toReader("revoked", revoked);
            case ContractEvent.Withdrawn withdrawn -> toOwner("withdrawn", withdrawn);
        };
    }

    private Letter toOwner(String what, ContractEvent event) {
        return letter(event.owner(), what, "/consents", event.contract(), event.reader());
    }

    private Letter toReader(String what, ContractEvent event) {
        return letter(event.reader(), what, "/clients", event.contract(), event.owner());
    }

    private Letter letter(UUID to, String what, String link, UUID contract, UUID other) {
        var name = Letter.of(parties.get(new Party.Id(other)).name());
        return Letter.to(new Party.Id(to), "consent." + what, link, contract, name);
    }
}
