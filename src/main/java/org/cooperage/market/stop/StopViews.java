package org.cooperage.market.stop;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Process;
import org.cooperage.market.dispatch.Disturbance;
import org.cooperage.market.dispatch.Disturbances;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts names to stops, a query a kind.
@Component
class StopViews {

    private final Stops stops;
    private final Places places;
    private final Parties parties;
    private final Chain chain;
    private final Disturbances disturbances;
    private final Clock clock;

    StopViews(Stops stops, Places places, Parties parties, Chain chain, Disturbances disturbances, Clock clock) {
        this.stops = stops;
        this.places = places;
        this.parties = parties;
        this.chain = chain;
        this.disturbances = disturbances;
        this.clock = clock;
    }

    List<StopView> of(List<Stop> some) {
        var found = places.get(some.stream().map(Stop::place).distinct().toList());
        var firms = new HashSet<Party.Id>();
        some.forEach(stop -> {
            firms.add(stop.declaredBy());
            firms.addAll(stop.firms());
        });
        var names = parties.names(firms);
        var processes = new HashMap<String, Bilingual>();
        chain.processes().forEach(p -> processes.put(p.id().value(), p.name()));
        return some.stream().map(s -> view(s, found, names, processes)).toList();
    }

    private StopView view(
            Stop stop, Map<Place.Id, Place> found, Map<Party.Id, Bilingual> names, Map<String, Bilingual> processes) {
        var place = found.get(stop.place());
        return new StopView(
                stop.id().value(),
                place == null ? Bilingual.same("–") : place.name(),
                names.getOrDefault(stop.declaredBy(), Bilingual.same("–")),
                stop.processes().stream()
                        .sorted()
                        .map(p -> processes.getOrDefault(p, Bilingual.same(p)))
                        .toList(),
                stop.firms().stream()
                        .map(f -> names.getOrDefault(f, Bilingual.same("–")))
                        .sorted(Comparator.comparing(Bilingual::zh))
                        .toList(),
                stop.during().from(),
                stop.during().to(),
                stop.reason(),
                stop.source(),
                stop.machines(),
                stop.makers(),
                stop.stage(clock.instant()),
                stop.at(),
                stop.liftedAt().orElse(null),
                orders(stop),
                stops.mayLift(stop));
    }

    private @Nullable Integer orders(Stop stop) {
        var acting = Acting.current();
        boolean may =
                acting.role() == Role.OPS || acting.isFor(stop.declaredBy().value());
        return may
                ? (Integer) disturbances
                        .consequences(new Disturbance.Id(stop.id().value()))
                        .size()
                : null;
    }

    List<Process> processes() {
        return chain.processes();
    }
}
