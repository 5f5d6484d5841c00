package org.cooperage.offer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Process;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Capabilities with the names of what they refer to, for pages and files; fragments ask it as `@offerViews`.
@Component("offerViews")
class OfferViews {

    private final Offers offers;
    private final Resources resources;
    private final Chain chain;
    private final Parties parties;
    private final Places places;
    private final Clock clock;
    private final MessageSource texts;

    OfferViews(
            Offers offers,
            Resources resources,
            Chain chain,
            Parties parties,
            Places places,
            Clock clock,
            MessageSource texts) {
        this.offers = offers;
        this.resources = resources;
        this.chain = chain;
        this.parties = parties;
        this.places = places;
        this.clock = clock;
        this.texts = texts;
    }

    /// A row of the list. Price and setup are there for one's own only.
    public record Row(
            Capability capability,
            Bilingual process,
            @Nullable Bilingual machine,
            int units,
            @Nullable Bilingual owner,
            @Nullable Bilingual city,
            @Nullable Terms terms,
            boolean permitOver) {}

    /// What a machine can do, as far as one may see it.
    public List<Row> ofMachine(UUID machine) {
        var page = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
        return rows(offers.capabilities(Capability.Filter.of(new Resource.Id(machine)), page)
                .rows());
    }

    List<Row> rows(List<Capability> capabilities) {
        var processes = processes();
        var machines =
                resources.get(capabilities.stream().map(Capability::resource).collect(Collectors.toSet()));
        var owners = parties.names(capabilities.stream().map(Capability::owner).collect(Collectors.toSet()));
        var cities = places.get(capabilities.stream().map(Capability::city).collect(Collectors.toSet()));
        var terms = offers.terms(capabilities.stream().map(Capability::id).toList());
        return capabilities.stream()
                .map(it -> row(it, processes, machines.get(it.resource()), owners, cities, terms))
                .toList();
    }

    private Row row(
            Capability it,
            Map<String, Bilingual> processes,
            @Nullable Resource machine,
            Map<Party.Id, Bilingual> owners,
            Map<Place.Id, Place> cities,
            Map<Capability.Id, Terms> terms) {
        var city = cities.get(it.city());
        var until = it.permitUntil();
        return new Row(
                it,
                processes.getOrDefault(
                        it.process().value(), Bilingual.same(it.process().value())),
                machine == null ? null : machine.name(),
                machine == null ? 0 : machine.units(),
                owners.get(it.owner()),
                city == null ? null : city.name(),
                terms.get(it.id()),
                until != null && until.isBefore(today()));
    }

    Map<String, Bilingual> processes() {
        var names = new LinkedHashMap<String, Bilingual>();
        chain.processes().forEach(process -> names.put(process.id().value(), process.name()));
        return names;
    }

    /// Processes a machine can do and does not offer yet.
    List<Process> open(Resource machine) {
        var offered = ofMachine(machine.id().value()).stream()
                .map(row -> row.capability().process())
                .collect(Collectors.toSet());
        return chain.processes().stream()
                .filter(process -> process.kinds().contains(machine.kind()) && !offered.contains(process.id()))
                .toList();
    }

    List<Place> cities() {
        return places.cities();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    TableExport<Row> table(Locale locale) {
        return new TableExport<>(
                "capabilities",
                List.of(
                        new Column<>(
                                text("process", locale), row -> row.process().in(locale)),
                        new Column<>(text("machine", locale), row -> in(row.machine(), locale)),
                        new Column<>(text("units", locale), Row::units),
                        new Column<>(text("owner", locale), row -> in(row.owner(), locale)),
                        new Column<>(text("city", locale), row -> in(row.city(), locale)),
                        new Column<>(
                                text("quality", locale), row -> row.capability().quality()),
                        new Column<>(
                                text("price", locale),
                                row -> row.terms() == null ? null : row.terms().unitPrice()),
                        new Column<>(
                                text("permit.until", locale),
                                row -> row.capability().permitUntil())));
    }

    private static String in(@Nullable Bilingual name, Locale locale) {
        return name == null ? "" : name.in(locale);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("offer." + key, null, locale);
    }
}
