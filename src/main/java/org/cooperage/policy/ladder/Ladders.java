package org.cooperage.policy.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cooperage.indicator.monthly.FirmCounts;
import org.cooperage.indicator.monthly.MonthBooks;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.policy.FirmFacts;
import org.cooperage.policy.engine.Facts;
import org.cooperage.policy.engine.Verdict;
import org.cooperage.policy.ladder.LadderStore.Title;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the rules of the rungs beside what is known of firms. Never within a transaction: facts of firms are the
/// platform's to read, in a transaction of its own.
@Service
class Ladders {
    private final FirmFacts facts;
    private final LadderStore store;
    private final Parties parties;
    private final MonthBooks books;
    private final Map<Place.Id, FirmCounts> counts = new ConcurrentHashMap<>();
    private final Clock clock;
    private final TransactionTemplate reading;
    private final List<RungRules> rules;

    Ladders(
            FirmFacts facts,
            LadderStore store,
            Parties parties,
            MonthBooks books,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.store = store;
        this.parties = parties;
        this.books = books;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.rules = RungFile.all(facts.vocabulary());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    /// Of the firm one acts for.
    FirmLadder own() {
        var known = facts.own();
        var firm = facts.firm().value();
        var titles = Objects.requireNonNull(reading.execute(status -> store.ofFirm(firm)));
        var held = held(titles, today());
        var now = Rung.highest(held);
        var next = Rung.above(now);
        var all = Rung.climbed().stream().map(it -> step(it, held, known)).toList();
        return new FirmLadder(
                now, next.map(it -> all.get(Rung.climbed().indexOf(it))), all, step(Rung.DIGITAL, held, known));
    }

    private Step step(Rung rung, Set<Rung> held, Facts known) {
        var edition = RungFile.on(today(), rung, rules);
        return Step.of(edition, held.contains(rung), edition.isInForce(today()), known);
    }

    private static Set<Rung> held(Collection<Title> titles, LocalDate day) {
        return titles.stream()
                .filter(it -> it.isValid(day))
                .map(Title::rung)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rung.class)));
    }

    /// Of the city of the one who acts.
    CityLadder ofCity() {
        Acting.require("Looking at the ladder of many firms", Role.GOV, Role.ASC, Role.PARK);
        var party = Acting.current().party().orElseThrow(() -> new NotAllowed("Looking at the ladder of many firms"));
        var city = Objects.requireNonNull(
                reading.execute(status -> parties.get(new Party.Id(party)).city()));
        var titles = Objects.requireNonNull(reading.execute(status -> store.ofCity(city)));
        return new CityLadder(today(), rungs(city, titles), moved(titles));
    }

    private List<CityLadder.Standing> rungs(Place.Id city, List<Title> titles) {
        var held = titles.stream()
                .collect(Collectors.groupingBy(
                        Title::firm, Collectors.collectingAndThen(Collectors.toList(), some -> held(some, today()))));
        var ready = counts.computeIfAbsent(city, it -> books.counts("LADDER " + it.value()))
                .now(() -> ready(facts.of(city), held));
        return Arrays.stream(Rung.values())
                .map(rung -> standing(rung, held.values(), ready))
                .toList();
    }

    /// Who meets all clauses of a rung and has not its title.
    private Map<String, Set<UUID>> ready(Map<Party.Id, Facts> firms, Map<UUID, Set<Rung>> held) {
        var ready = new HashMap<String, Set<UUID>>();
        for (var rung : Rung.values()) {
            var clauses = RungFile.on(today(), rung, rules).clauses();
            ready.put(
                    rung.name(),
                    firms.entrySet().stream()
                            .filter(it -> !held.getOrDefault(it.getKey().value(), Set.of())
                                    .contains(rung))
                            .filter(it -> Verdict.truth(clauses, it.getValue()).isTrue())
                            .map(it -> it.getKey().value())
                            .collect(Collectors.toSet()));
        }
        return ready;
    }

    private CityLadder.Standing standing(Rung rung, Collection<Set<Rung>> held, FirmCounts.Month ready) {
        var edition = RungFile.on(today(), rung, rules);
        return new CityLadder.Standing(
                edition,
                edition.isInForce(today()),
                (int) held.stream().filter(it -> it.contains(rung)).count(),
                (int) held.stream()
                        .filter(it -> Rung.highest(it).filter(rung::equals).isPresent())
                        .count(),
                ready.find(rung.name()));
    }

    /// A firm moves up to a rung when it has its title for the first time, and none as high or higher before.
    static SortedMap<Integer, Map<Rung, Integer>> moved(List<Title> earliestFirst) {
        var highest = new HashMap<UUID, Rung>();
        var moved = new TreeMap<Integer, Map<Rung, Integer>>();
        for (var it : earliestFirst) {
            var before = highest.get(it.firm());
            if (!it.rung().isBeside() && (before == null || before.compareTo(it.rung()) < 0)) {
                highest.put(it.firm(), it.rung());
                moved.computeIfAbsent(it.since().getYear(), year -> new EnumMap<>(Rung.class))
                        .merge(it.rung(), 1, Integer::sum);
            }
        }
        return moved;
    }
}
