package org.cooperage.portal.firm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Link;
import org.cooperage.chain.Process;
import org.cooperage.offer.Capability;
import org.cooperage.offer.Offers;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.MapFrame;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.place.Site;
import org.cooperage.place.Sites;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what a page about firms shows, in a handful of queries whatever the number of firms.
@Component
@Transactional(readOnly = true)
class Firms {

    private static final int MAP_WIDTH = 480;
    private static final int MAP_HEIGHT = 320;

    private final Parties parties;
    private final Places places;
    private final Sites sites;
    private final Chain chain;
    private final Offers offers;
    private final Resources resources;

    Firms(Parties parties, Places places, Sites sites, Chain chain, Offers offers, Resources resources) {
        this.parties = parties;
        this.places = places;
        this.sites = sites;
        this.chain = chain;
        this.offers = offers;
        this.resources = resources;
    }

    /// Names of the links of the chain by their id.
    Map<String, Bilingual> links() {
        return chain.links().stream()
                .collect(Collectors.toMap(
                        link -> link.id().value(), Link::name, (one, other) -> one, LinkedHashMap::new));
    }

    List<Place> cities() {
        return places.cities();
    }

    Map<Place.Id, Place> allPlaces() {
        return places.tree().stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }

    Map<Place.Id, Place> placesOf(Collection<Party> some) {
        return places.get(some.stream()
                .flatMap(party -> Stream.of(party.place(), party.city()))
                .distinct()
                .toList());
    }

    FirmView view(Party party) {
        var own = Acting.current().isFor(party.id().value());
        var itsSites = sites.of(party.id().value());
        var neighbours = places.towns(party.city());
        var points = new ArrayList<>(itsSites.stream().map(Site::point).toList());
        points.addAll(neighbours.stream().map(Place::point).toList());
        points.add(party.point());
        return new FirmView(
                party,
                places.get(party.place()),
                places.get(party.city()),
                party.linkId() == null ? null : links().get(party.linkId()),
                itsSites,
                neighbours,
                MapFrame.around(points, MAP_WIDTH, MAP_HEIGHT),
                abilities(party),
                own ? parties.findContact(party.id()) : Optional.empty(),
                own,
                Acting.current().role() == Role.OPS && party.status() == Party.Status.SUBMITTED);
    }

    private List<FirmView.Ability> abilities(Party party) {
        var offered = offers.of(party.id()).stream().filter(Capability::active).toList();
        var machines = resources.get(
                offered.stream().map(Capability::resource).distinct().toList());
        var processes = chain.processes().stream().collect(Collectors.toMap(Process::id, Function.identity()));
        return offered.stream()
                .flatMap(offer ->
                        ability(offer, processes.get(offer.process()), machines.get(offer.resource())).stream())
                .toList();
    }

    /// Empty when the machine is not published.
    private static Optional<FirmView.Ability> ability(
            Capability offer, @Nullable Process process, @Nullable Resource machine) {
        if (process == null || machine == null) {
            return Optional.empty();
        }
        return Optional.of(new FirmView.Ability(
                process.name(), machine.name(), machine.units(), offer.quality().name(), offer.permit() != null));
    }
}
