package org.cooperage.portal.inbox;

import java.util.List;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.policy.ApplicationEvent;
import org.cooperage.policy.ApplicationEvent.Moved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells the authority what firms ask for, and firms how their applications stand.
@Component
class PolicyLetters {

    private final Inbox inbox;
    private final Parties parties;

    PolicyLetters(Inbox inbox, Parties parties) {
        this.inbox = inbox;
        this.parties = parties;
    }

    @ApplicationModuleListener
    void on(ApplicationEvent event) {
        switch (event) {
            case Moved moved -> inbox.send(List.of(letter(moved)));
        }
    }

    private Letter letter(Moved moved) {
        var link = "/policy-applications/" + moved.application();
        var cause = moved.application() + "/" + moved.seq();
        var policy = Letter.of(moved.policy());
        if (moved.stage().isByFirm()) {
            var firm = Letter.of(parties.get(new Party.Id(moved.firm())).name());
            return Letter.to(new Party.Id(moved.issuer()), "policy.to." + moved.stage(), link, cause, firm, policy);
        }
        return Letter.to(new Party.Id(moved.firm()), "policy.is." + moved.stage(), link, cause, policy);
    }
}
