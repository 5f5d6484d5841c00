package org.cooperage.indicator.chainmap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Link;
import org.cooperage.chain.Process;
import org.cooperage.chain.template.Template;
import org.cooperage.chain.template.TemplateLink;
import org.cooperage.chain.template.TemplateLink.Standing;
import org.cooperage.chain.template.Templates;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.IndicatorsRefreshed;
import org.cooperage.indicator.KeptFigure;
import org.cooperage.indicator.chainmap.GapStore.Past;
import org.cooperage.indicator.engine.ranking.ChainGap;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the map of the chain of the template in force and the figures of the catalogue, and keeps its gaps each month.
@Service
public class ChainMaps {
    private static final List<String> CODES = List.of(
            "firms",
            "jobs",
            "jobs-herfindahl",
            "capacity",
            "capacity-herfindahl",
            "utilisation",
            "on-time",
            "pass-rate",
            "local-ratio",
            "median-price",
            "unmet-hours",
            "expected-hours",
            "late-jobs",
            "passed-for-time");

    private final Templates templates;
    private final Chain chain;
    private final Indicators indicators;
    private final GapStore store;
    private final Clock clock;
    private final TransactionTemplate writing;

    ChainMaps(
            Templates templates,
            Chain chain,
            Indicators indicators,
            GapStore store,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.templates = templates;
        this.chain = chain;
        this.indicators = indicators;
        this.store = store;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
    }

    /// @param city empty: all cities together
    @Transactional(readOnly = true)
    public ChainMap map(Optional<Place.Id> city) {
        var template = templates.current();
        var told = indicators.latest(CODES);
        var processes = processes(template);
        var whole = links(template, new LinkFigures(processes, "", told, 1), told);
        var shown = city.map(c -> ofCity(c, whole, processes, told, template)).orElse(whole);
        var gaps = city.isPresent() ? gapsOfCity(shown) : gaps(shown);
        return new ChainMap(
                asOf(told.values()),
                template,
                shown.stream()
                        .map(l -> l.with(gaps.getOrDefault(l.id(), List.of())))
                        .toList());
    }

    @Transactional(readOnly = true)
    public MapLink link(Link.Id id) {
        return map(Optional.empty()).find(id).orElseThrow(() -> new NotFound("link", id));
    }

    @Transactional(readOnly = true)
    List<Past> history(Link.Id link) {
        return store.history(link);
    }

    /// What is asked for of all cities together counts for a city by its share of all booked hours.
    private static List<MapLink> ofCity(
            Place.Id city,
            List<MapLink> whole,
            Map<TemplateLink, List<Process>> processes,
            Map<String, List<KeptFigure>> told,
            Template template) {
        var alone = links(template, new LinkFigures(processes, city.toString(), told, 0), told);
        double all = booked(whole);
        double share = all > 0 ? Math.min(1, booked(alone) / all) : 0;
        return links(template, new LinkFigures(processes, city.toString(), told, share), told);
    }

    private static double booked(List<MapLink> links) {
        return links.stream().mapToDouble(l -> l.booked().or(0)).sum();
    }

    /// Only what a city has itself can be judged: what is withheld there is no gap, and beyond the chain all cities
    /// stand together.
    private static Map<String, List<Gap>> gapsOfCity(List<MapLink> links) {
        var known = links.stream()
                .filter(l -> l.link().standing() == Standing.IN_CHAIN
                        && l.capacity().state() != Fact.State.WITHHELD
                        && l.capacity().state() != Fact.State.AT_LEAST)
                .toList();
        return gaps(known);
    }

    private static Optional<Instant> asOf(Collection<List<KeptFigure>> told) {
        return told.stream().flatMap(List::stream).map(KeptFigure::asOf).max(Instant::compareTo);
    }

    private Map<TemplateLink, List<Process>> processes(Template template) {
        var all = chain.processes();
        var byLink = new LinkedHashMap<TemplateLink, List<Process>>();
        template.links()
                .forEach(link -> byLink.put(
                        link,
                        all.stream().filter(p -> link.id().equals(p.link())).toList()));
        return byLink;
    }

    private static List<MapLink> links(Template template, LinkFigures figures, Map<String, List<KeptFigure>> told) {
        return template.links().stream()
                .map(link -> figures.of(link, helpers(template, link, told)))
                .toList();
    }

    /// Firms of the services that flow into a link.
    private static int helpers(Template template, TemplateLink link, Map<String, List<KeptFigure>> told) {
        var services = template.flows().stream()
                .filter(f -> f.to().equals(link.id()))
                .filter(f -> template.find(f.from())
                        .filter(l -> l.standing() == Standing.SERVICE)
                        .isPresent())
                .map(f -> f.from().value())
                .collect(Collectors.toSet());
        return (int) told.getOrDefault("firms", List.of()).stream()
                .filter(t -> t.column().isEmpty() && services.contains(t.row()) && t.value() != null)
                .mapToDouble(t -> t.value() == null ? 0 : t.value())
                .sum();
    }

    private static Map<String, List<Gap>> gaps(List<MapLink> links) {
        var names = links.stream()
                .collect(Collectors.toMap(MapLink::id, l -> l.link().name()));
        var asked = links.stream()
                .filter(l -> l.link().standing() != Standing.SERVICE)
                .map(ChainMaps::asAsked)
                .toList();
        return ChainGap.of(asked).stream()
                .map(g -> new Gap(
                        new Link.Id(g.link()),
                        names.getOrDefault(g.link(), Bilingual.same(g.link())),
                        Gap.Action.valueOf(g.action().name()),
                        g.score(),
                        g.parts().stream()
                                .map(p -> new Gap.Part(p.term().name(), p.weight(), p.value()))
                                .toList()))
                .collect(Collectors.groupingBy(g -> g.link().value()));
    }

    /// In the engine's words. What is not made by machines has no capacity to be short of.
    private static ChainGap.Link asAsked(MapLink it) {
        var link = it.link();
        boolean counted = !it.processes().isEmpty();
        return new ChainGap.Link(
                it.id(),
                ChainGap.Place.valueOf(link.standing().name()),
                counted ? it.demand().or(0) : 0,
                it.capacity().or(0),
                it.passRate().or(1),
                it.concentration().or(0),
                link.outside(),
                link.origins(),
                link.valueAdded(),
                link.density(),
                link.criticality(),
                link.gain());
    }

    @EventListener
    void on(IndicatorsRefreshed event) {
        Acting.run(Acting.SYSTEM, () -> writing.executeWithoutResult(status -> keep(event.at())));
    }

    private void keep(Instant at) {
        var map = map(Optional.empty());
        var month = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).withDayOfMonth(1);
        store.replace(
                month,
                map.gaps().stream()
                        .map(g -> new Past(
                                month,
                                g.link(),
                                g.action(),
                                g.score(),
                                map.find(g.link())
                                        .map(MapLink::coverage)
                                        .filter(Fact::isKnown)
                                        .map(Fact::value)
                                        .orElse(null),
                                map.template().number(),
                                at))
                        .toList());
    }
}
