package org.cooperage.policy.cooperation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Component;

/// Who may agree with whom, and what they are called: a city's name and the office's.
@Component
class Governments {
    private final Parties parties;
    private final Places places;

    Governments(Parties parties, Places places) {
        this.parties = parties;
        this.places = places;
    }

    /// @param city where it is; two offices of one city may agree, too
    record Government(Party.Id id, Place.Id city, Bilingual name) {}

    /// The verified ones, by city; the first two hundred.
    List<Government> all() {
        var filter = new PartyFilter(
                Optional.empty(),
                Optional.of(Party.Kind.GOVERNMENT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Party.Status.VERIFIED));
        var first = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
        return named(parties.list(filter, first).rows());
    }

    Place.Id city(Party.Id office) {
        return parties.get(office).city();
    }

    /// By id as text, for templates.
    Map<String, Bilingual> cities(Collection<Place.Id> ids) {
        var names = new HashMap<String, Bilingual>();
        places.get(ids).forEach((id, place) -> names.put(id.toString(), place.name()));
        return names;
    }

    Optional<Party> find(String typed) {
        return anybody(typed).filter(it -> it.kind() == Party.Kind.GOVERNMENT);
    }

    /// By id or credit code, verified.
    Optional<Party> anybody(String typed) {
        return id(typed)
                .flatMap(parties::find)
                .or(() -> code(typed).flatMap(parties::findByCode))
                .filter(it -> it.status() == Party.Status.VERIFIED);
    }

    private static Optional<Party.Id> id(String typed) {
        try {
            return Optional.of(new Party.Id(UUID.fromString(typed)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<CreditCode> code(String typed) {
        try {
            return Optional.of(CreditCode.parse("parties", typed));
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    /// By id as text, for templates.
    Map<String, Bilingual> names(Collection<Party.Id> ids) {
        var names = new HashMap<String, Bilingual>();
        named(parties.list(ids.stream().distinct().toList()))
                .forEach(it -> names.put(it.id().toString(), it.name()));
        return names;
    }

    List<Government> named(Collection<Party> some) {
        var cities = places.get(some.stream().map(Party::city).distinct().toList());
        var named = new ArrayList<Government>();
        for (var it : some) {
            var city = cities.get(it.city());
            named.add(new Government(it.id(), it.city(), city == null ? it.name() : with(city.name(), it.name())));
        }
        return named;
    }

    private static Bilingual with(Bilingual city, Bilingual office) {
        return new Bilingual(city.zh() + " · " + office.zh(), city.en() + " · " + office.en());
    }
}
