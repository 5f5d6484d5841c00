package org.cooperage.plan.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.plan.Plan;
import org.cooperage.plan.Proposal;
import org.cooperage.shared.Bilingual;
import org.springframework.stereotype.Component;

/// What a buyer may call the makers of a plan: by name where the maker agreed to it, else by town, work and number.
@Component
class MakerNames {
    private static final Bilingual SOMEBODY = new Bilingual("一家工厂", "a maker");

    private final Parties parties;
    private final Places places;

    MakerNames(Parties parties, Places places) {
        this.parties = parties;
        this.places = places;
    }

    /// Names of makers and cities, and which makers have a public page to go to.
    record Names(Map<UUID, Bilingual> makers, Map<UUID, Bilingual> cities, Collection<UUID> open) {
        public Bilingual maker(UUID id) {
            return makers.getOrDefault(id, SOMEBODY);
        }

        public Bilingual city(UUID id) {
            return cities.getOrDefault(id, Bilingual.same("–"));
        }
    }

    Names of(List<Proposal> proposals) {
        var ids = new HashSet<Party.Id>();
        var work = new LinkedHashMap<UUID, Bilingual>();
        for (var proposal : proposals) {
            proposal.plan().makerIds().forEach(id -> ids.add(new Party.Id(id)));
            addWork(work, proposal.plan());
        }
        var found = parties.list(ids);
        return new Names(makers(found, work), cities(), open(found));
    }

    /// What each maker is known for: the first operation it does, or could have done.
    private static void addWork(Map<UUID, Bilingual> work, Plan plan) {
        plan.jobs().forEach(j -> work.putIfAbsent(j.makerId(), j.operation()));
        plan.choices()
                .forEach(c -> c.alternatives()
                        .forEach(a -> work.putIfAbsent(
                                a.makerId(), plan.job(c.jobKey()).operation())));
    }

    private Map<UUID, Bilingual> makers(List<Party> found, Map<UUID, Bilingual> work) {
        var towns = places.get(found.stream().map(Party::place).distinct().toList());
        var byId = new HashMap<UUID, Party>();
        found.forEach(p -> byId.put(p.id().value(), p));
        var names = new HashMap<UUID, Bilingual>();
        var numbers = new HashMap<String, Integer>();
        work.forEach((id, operation) -> Optional.ofNullable(byId.get(id)).ifPresent(party -> {
            var town = Optional.ofNullable(towns.get(party.place()))
                    .map(Place::name)
                    .orElse(Bilingual.same("–"));
            int number = numbers.merge(town.zh() + operation.zh(), 1, Integer::sum);
            names.put(id, party.namedInPlans() ? party.name() : masked(town, operation, number));
        }));
        return names;
    }

    private static Bilingual masked(Bilingual town, Bilingual operation, int number) {
        return new Bilingual(
                "%s·%s %d 号".formatted(town.zh(), operation.zh(), number),
                "%s, %s no. %d".formatted(town.en(), operation.en(), number));
    }

    private Map<UUID, Bilingual> cities() {
        return places.cities().stream().collect(Collectors.toMap(p -> p.id().value(), Place::name));
    }

    private static Collection<UUID> open(List<Party> found) {
        return found.stream()
                .filter(Party::namedInPlans)
                .map(p -> p.id().value())
                .toList();
    }
}
