package org.cooperage.deal;

import java.util.Optional;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.springframework.stereotype.Component;

/// Whether the acting party may take on new jobs, for the banner on its pages: `${@standing.suspended()}`.
@Component("standing")
class Standing {

    private final Parties parties;

    Standing(Parties parties) {
        this.parties = parties;
    }

    public boolean suspended() {
        Optional<Party> acting = Acting.current().party().flatMap(id -> parties.find(new Party.Id(id)));
        return acting.filter(party -> party.status() == Party.Status.SUSPENDED).isPresent();
    }
}
