package org.cooperage.market.scenario;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Link;
import org.cooperage.chain.Process;
import org.cooperage.chain.Product;
import org.cooperage.deal.OpenJobs;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says assumptions in sentences, and what there is to assume something about.
@Component
class ScenarioTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int MACHINES = 80;

    private final MessageSource texts;
    private final Chain chain;
    private final Places places;
    private final Resources resources;
    private final Parties parties;
    private final OpenJobs jobs;

    ScenarioTexts(
            MessageSource texts, Chain chain, Places places, Resources resources, Parties parties, OpenJobs jobs) {
        this.texts = texts;
        this.chain = chain;
        this.places = places;
        this.resources = resources;
        this.parties = parties;
        this.jobs = jobs;
    }

    @Transactional(readOnly = true)
    public ScenarioView view(Scenario scenario, Locale locale) {
        var firms = new HashSet<Party.Id>();
        scenario.best().ifPresent(effect -> {
            effect.moves().forEach(m -> firms.add(new Party.Id(m.makerBefore())));
            effect.moves().forEach(m -> firms.add(new Party.Id(m.makerAfter())));
            effect.gains().forEach(g -> firms.add(new Party.Id(g.firm())));
        });
        var names = new HashMap<UUID, Bilingual>();
        parties.names(firms).forEach((id, name) -> names.put(id.value(), name));
        var assumed = scenario.assumed().stream().map(a -> sentence(a, locale)).toList();
        return ScenarioView.of(scenario, assumed, names);
    }

    private String sentence(Assumed one, Locale locale) {
        return switch (one.kind()) {
            case MACHINE_DOWN ->
                text(one, locale, machine(one.machine(), locale), start(one, locale), time(one.until()));
            case ORDER_IN -> text(one, locale, number(one.quantity()), product(one, locale), time(one.until()));
            case PRICE_UP -> text(one, locale, process(one, locale), city(one, locale), signed(one.percent()));
            case NEW_FACTORY ->
                text(
                        one,
                        locale,
                        process(one, locale),
                        city(one, locale),
                        Objects.requireNonNullElse(one.units(), 0),
                        number(one.unitPrice()));
            case CITY_JOINS -> text(one, locale, city(one, locale));
            case LONGER_HOURS ->
                text(
                        one,
                        locale,
                        process(one, locale),
                        city(one, locale),
                        Objects.requireNonNullElse(one.minutes(), 0),
                        time(one.until()));
            case OUTAGE ->
                text(one, locale, number(one.percent()), struck(one, locale), start(one, locale), time(one.until()));
            case DEMAND_FALLS -> text(one, locale, number(one.percent()));
        };
    }

    private String text(Assumed one, Locale locale, Object... values) {
        return texts.getMessage("scenario.is." + one.kind(), values, locale);
    }

    private static String number(@Nullable Number number) {
        return String.valueOf(Objects.requireNonNullElse(number, 0));
    }

    private static String signed(@Nullable Integer percent) {
        return "%+d".formatted(Objects.requireNonNullElse(percent, 0));
    }

    private static String time(@Nullable Instant moment) {
        return moment == null ? "…" : TIME.format(moment.atZone(BusinessClock.ZONE));
    }

    private String start(Assumed one, Locale locale) {
        return one.from() == null ? texts.getMessage("scenario.now", null, locale) : time(one.from());
    }

    private String machine(@Nullable UUID id, Locale locale) {
        var machine = Optional.ofNullable(id).flatMap(i -> resources.find(new Resource.Id(i)));
        return machine.map(m -> parties.names(List.of(m.owner()))
                                .getOrDefault(m.owner(), Bilingual.same(""))
                                .in(locale)
                        + " · " + m.name().in(locale))
                .orElse("?");
    }

    /// Which machines stand still: those of the link, the place and the firm it names.
    private String struck(Assumed one, Locale locale) {
        var link = Optional.ofNullable(one.link())
                .flatMap(id -> chain.links().stream()
                        .filter(l -> l.id().value().equals(id))
                        .findFirst())
                .map(Link::name);
        var place = Optional.ofNullable(one.city())
                .flatMap(id -> places.find(new Place.Id(id)))
                .map(Place::name);
        var firm = Optional.ofNullable(one.firm())
                .flatMap(id -> parties.find(new Party.Id(id)))
                .map(Party::name);
        return Stream.of(place, link, firm)
                .flatMap(Optional::stream)
                .map(name -> name.in(locale))
                .collect(Collectors.joining(" · "));
    }

    private String product(Assumed one, Locale locale) {
        return Optional.ofNullable(one.product())
                .map(id -> chain.product(new Product.Id(id)).name().in(locale))
                .orElse("?");
    }

    private String process(Assumed one, Locale locale) {
        return chain.processes().stream()
                .filter(p -> p.id().value().equals(one.process()))
                .findFirst()
                .map(p -> p.name().in(locale))
                .orElse("?");
    }

    private String city(Assumed one, Locale locale) {
        return Optional.ofNullable(one.city())
                .flatMap(id -> places.find(new Place.Id(id)))
                .map(p -> p.name().in(locale))
                .orElseGet(() -> texts.getMessage("scenario.everywhere", null, locale));
    }

    /// Machines with the most booked hours still to come, by id, with the firm's name.
    @Transactional(readOnly = true)
    public Map<UUID, Bilingual> busiestMachines() {
        var hours = jobs.list().stream()
                .flatMap(j -> j.slots().stream())
                .collect(Collectors.groupingBy(
                        s -> s.resource(),
                        Collectors.summingLong(s -> s.during().length().toMinutes())));
        var ids = hours.entrySet().stream()
                .sorted(Map.Entry.<UUID, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MACHINES)
                .map(e -> new Resource.Id(e.getKey()))
                .toList();
        var found = resources.get(ids);
        var owners = parties.names(found.values().stream().map(Resource::owner).collect(Collectors.toSet()));
        var named = new LinkedHashMap<UUID, Bilingual>();
        ids.stream().filter(found::containsKey).forEach(id -> {
            var machine = Objects.requireNonNull(found.get(id));
            var owner = owners.getOrDefault(machine.owner(), Bilingual.same("–"));
            named.put(
                    id.value(),
                    new Bilingual(
                            owner.zh() + " · " + machine.name().zh(),
                            owner.en() + " · " + machine.name().en()));
        });
        return named;
    }

    /// Links some process of ours belongs to: only those have machines that can stand still.
    List<Link> links() {
        var made = chain.processes().stream().map(Process::link).collect(Collectors.toSet());
        return chain.links().stream().filter(l -> made.contains(l.id())).toList();
    }

    List<Process> processes() {
        return chain.processes();
    }

    @Transactional(readOnly = true)
    public List<Place> cities() {
        return places.cities();
    }

    @Transactional(readOnly = true)
    public List<Product> products() {
        return chain.products(Product.Filter.ALL, PageRequest.first()).rows();
    }

    /// The routing a product is made by when nobody says otherwise: the first active one.
    @Transactional(readOnly = true)
    public Optional<UUID> routing(UUID product) {
        return chain.routings(new Product.Id(product)).stream()
                .filter(r -> r.active())
                .findFirst()
                .map(r -> r.id().value());
    }
}
