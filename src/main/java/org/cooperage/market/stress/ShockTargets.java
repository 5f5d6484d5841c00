package org.cooperage.market.stress;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Link;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a shock can strike.
@Component
class ShockTargets {
    private final Chain chain;
    private final Places places;
    private final Parties parties;

    ShockTargets(Chain chain, Places places, Parties parties) {
        this.chain = chain;
        this.places = places;
        this.parties = parties;
    }

    /// Refuses what is not known, naming the field.
    void check(Shock shock) {
        if (shock.link() != null
                && links().stream().noneMatch(l -> l.id().value().equals(shock.link()))) {
            throw InvalidInput.of("link", shock.link(), "stress.wrong.target", "stress.mend.target");
        }
        known("place", shock.place(), id -> places.find(new Place.Id(id)).isPresent());
        known("firm", shock.firm(), id -> parties.find(new Party.Id(id)).isPresent());
        var process = shock.process();
        if (process != null
                && chain.processes().stream().noneMatch(p -> p.id().value().equals(process))) {
            throw InvalidInput.of("process", process, "stress.wrong.process", "stress.mend.process");
        }
    }

    private static void known(String field, @Nullable UUID id, Predicate<UUID> exists) {
        if (id != null && !exists.test(id)) {
            throw InvalidInput.of(field, id, "stress.wrong.target", "stress.mend.target");
        }
    }

    /// Links with machines of their own.
    List<Link> links() {
        var made = chain.processes().stream()
                .map(p -> p.link())
                .filter(Objects::nonNull)
                .toList();
        return chain.links().stream().filter(l -> made.contains(l.id())).toList();
    }

    /// A standard shock on everything it fits.
    Stream<Shock> each(StandardShock it) {
        return switch (it.on()) {
            case EACH_CITY ->
                places.cities().stream().map(c -> Shock.outage(null, c.id().value(), null, it.percent(), it.days()));
            case EACH_LINK ->
                links().stream().map(l -> Shock.outage(l.id().value(), null, null, it.percent(), it.days()));
            case ALL -> Stream.of(Shock.demand(it.percent()));
        };
    }
}
