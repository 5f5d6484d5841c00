package org.cooperage.deal.shipping;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.place.Site;
import org.cooperage.place.Sites;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The names of all that shipments mention, in one query a kind. Keys are the ids of parties, sites and places.
@Component
class ShipmentNames {

    private final Parties parties;
    private final Sites sites;
    private final Places places;

    ShipmentNames(Parties parties, Sites sites, Places places) {
        this.parties = parties;
        this.sites = sites;
        this.places = places;
    }

    Map<UUID, Bilingual> of(List<Shipment> shipments) {
        var firms = new LinkedHashSet<Party.Id>();
        var yards = new LinkedHashSet<Site.Id>();
        var towns = new LinkedHashSet<Place.Id>();
        for (var shipment : shipments) {
            firms.add(shipment.sender());
            firms.add(shipment.taker());
            firms.add(shipment.driver());
            add(yards, shipment.fromSite());
            add(yards, shipment.toSite());
            add(towns, shipment.toPlace());
        }
        var names = new HashMap<UUID, Bilingual>();
        parties.names(firms).forEach((id, name) -> names.put(id.value(), name));
        sites.get(yards).forEach((id, site) -> names.put(id.value(), site.name()));
        places.get(towns).forEach((id, place) -> names.put(id.value(), place.name()));
        return names;
    }

    private static <T> void add(Collection<T> all, @Nullable T one) {
        if (one != null) {
            all.add(one);
        }
    }
}
