package org.cooperage.portal.home;

import org.cooperage.chain.Chain;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.place.Places;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Component;

/// What a guest may know of the cluster: how large it is.
@Component
class Welcome {

    private final Parties parties;
    private final Chain chain;
    private final Places places;

    Welcome(Parties parties, Chain chain, Places places) {
        this.parties = parties;
        this.chain = chain;
        this.places = places;
    }

    Cluster cluster() {
        var verified = PartyFilter.ALL.with(Party.Status.VERIFIED);
        long firms = parties.list(verified, PageRequest.first()).total();
        return new Cluster(firms, chain.processes().size(), places.cities().size());
    }

    /// @param firms verified parties of the public register
    record Cluster(long firms, int processes, int cities) {}
}
