package org.cooperage.offer;

import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Process;
import org.cooperage.chain.QualityClass;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;

/// The filter of the list of capabilities as it stands in the address. A firm sees its own unless it asks for `all`.
record CapabilityQuery(
        @Nullable String process,
        @Nullable UUID city,
        @Nullable QualityClass quality,
        @Nullable String whose) {

    Capability.Filter toFilter() {
        var own = Acting.current().party().filter(party -> isOwn()).map(Party.Id::new);
        return new Capability.Filter(
                Optional.ofNullable(process).filter(it -> !it.isBlank()).map(Process.Id::new),
                Optional.ofNullable(city).map(Place.Id::new),
                own,
                Optional.empty(),
                Optional.ofNullable(quality));
    }

    public boolean isOwn() {
        if (whose != null) {
            return whose.equals("own");
        }
        var role = Acting.current().role();
        return role == Role.LEAD || role == Role.SME || role == Role.SVC;
    }
}
