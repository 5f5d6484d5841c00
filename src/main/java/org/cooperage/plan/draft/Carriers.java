package org.cooperage.plan.draft;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who carries goods: a verified firm of the logistics link, of the same city if there is one.
@Component
class Carriers {
    private static final String LOGISTICS = "S1";
    private static final int ENOUGH = 100;

    private final Parties parties;

    Carriers(Parties parties) {
        this.parties = parties;
    }

    /// Chooses by city; the same order always gets the same carriers.
    Function<UUID, @Nullable UUID> forOrder(UUID order) {
        var filter = new PartyFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LOGISTICS),
                Optional.empty(),
                Optional.of(Party.Status.VERIFIED));
        var known = parties.list(filter, new PageRequest(0, ENOUGH, Optional.empty(), false))
                .rows();
        return city -> choose(known, city, order);
    }

    private static @Nullable UUID choose(List<Party> known, UUID city, UUID order) {
        var near = known.stream().filter(p -> p.city().value().equals(city)).toList();
        var some = near.isEmpty() ? known : near;
        return some.isEmpty()
                ? null
                : some.get(Math.floorMod(order.hashCode(), some.size())).id().value();
    }
}
