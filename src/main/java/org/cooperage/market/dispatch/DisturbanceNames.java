package org.cooperage.market.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.availability.Resources;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.springframework.stereotype.Component;

/// Names of machines and makers for the pages of disturbances, each in one query.
@Component
class DisturbanceNames {

    private final Resources resources;
    private final Parties parties;

    DisturbanceNames(Resources resources, Parties parties) {
        this.resources = resources;
        this.parties = parties;
    }

    Map<UUID, Bilingual> machines(List<Disturbance> some) {
        var ids = some.stream().flatMap(d -> d.resource().stream()).distinct().toList();
        var found = new HashMap<UUID, Bilingual>();
        resources.get(ids).forEach((id, machine) -> found.put(id.value(), machine.name()));
        return found;
    }

    Map<UUID, Bilingual> makers(DisturbanceView view) {
        var moving = view.orders().stream().flatMap(o -> o.shifts().stream()).map(Consequences.Shift::makerId);
        var paid =
                view.orders().stream().flatMap(o -> o.compensations().stream()).map(ChangeView.Owed::payee);
        var ids = Stream.concat(moving, paid).distinct().map(Party.Id::new).toList();
        var found = new HashMap<UUID, Bilingual>();
        parties.names(ids).forEach((id, name) -> found.put(id.value(), name));
        return found;
    }
}
