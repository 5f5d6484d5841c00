package org.cooperage.market.stress;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Process;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/// Puts names to stress tests and withholds what the reader may not know; a query a kind of name.
@Component
class StressViews {
    private final MessageSource texts;
    private final Chain chain;
    private final Places places;
    private final Parties parties;

    StressViews(MessageSource texts, Chain chain, Places places, Parties parties) {
        this.texts = texts;
        this.chain = chain;
        this.places = places;
        this.parties = parties;
    }

    /// What names stand for.
    ///
    /// @param linkOf a process's link, or the process itself where it has none
    record Names(
            Map<String, Bilingual> links,
            Map<String, String> linkOf,
            Map<String, Bilingual> processes,
            Map<UUID, Bilingual> places,
            Map<UUID, Bilingual> firms) {}

    /// Under way first, then where most is left at risk.
    @Transactional(readOnly = true)
    public List<StressView> of(List<StressTest> some) {
        var names = names(some);
        return some.stream()
                .map(t -> view(t, names))
                .sorted(Comparator.comparing(StressView::isUnderWay)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingDouble(StressView::rank).reversed())
                        .thenComparing(StressView::at, Comparator.reverseOrder()))
                .toList();
    }

    @Transactional(readOnly = true)
    public StressView of(StressTest test) {
        return view(test, names(List.of(test)));
    }

    private Names names(List<StressTest> some) {
        var links = new LinkedHashMap<String, Bilingual>();
        chain.links().forEach(l -> links.put(l.id().value(), l.name()));
        var linkOf = new HashMap<String, String>();
        var processes = new HashMap<String, Bilingual>();
        for (Process p : chain.processes()) {
            var code = p.id().value();
            var link = p.link();
            processes.put(code, p.name());
            linkOf.put(code, link == null ? code : link.value());
            links.putIfAbsent(code, p.name());
        }
        var named = new HashMap<UUID, Bilingual>();
        places.cities().forEach(c -> named.put(c.id().value(), c.name()));
        var other = some.stream()
                .map(t -> t.shock().place())
                .filter(Objects::nonNull)
                .filter(id -> !named.containsKey(id))
                .map(Place.Id::new)
                .distinct()
                .toList();
        places.get(other).forEach((id, place) -> named.put(id.value(), place.name()));
        var firms = new HashMap<UUID, Bilingual>();
        var wanted = some.stream()
                .map(t -> t.shock().firm())
                .filter(Objects::nonNull)
                .map(Party.Id::new)
                .distinct()
                .toList();
        parties.names(wanted).forEach((id, name) -> firms.put(id.value(), name));
        return new Names(links, linkOf, processes, named, firms);
    }

    private StressView view(StressTest test, Names names) {
        var seesAll = StressTests.seesAll();
        return new StressView(
                test.id().value(),
                test.shock().kind(),
                name(test.shock(), names),
                test.stage(),
                test.percent(),
                test.stopped().map(Enum::name).orElse(""),
                test.createdAt(),
                seesAll,
                test.report()
                        .map(r -> new LossTable(r, names, seesAll ? Told.EXACTLY : Told.ROUGHLY).loss())
                        .orElse(null));
    }

    private Bilingual name(Shock shock, Names names) {
        return new Bilingual(
                name(shock, names, Locale.CHINESE), StringUtils.capitalize(name(shock, names, Locale.ENGLISH)));
    }

    private String name(Shock shock, Names names, Locale locale) {
        var what = text(names.links().get(shock.link()), locale);
        var where = text(names.places().get(shock.place()), locale);
        var who = text(names.firms().get(shock.firm()), locale);
        return switch (shock.kind()) {
            case OUTAGE -> {
                var target = String.join(
                        " · ",
                        List.of(what, where, who).stream()
                                .filter(t -> !t.isEmpty())
                                .toList());
                yield say(
                        shock.percent() == 100 ? "stress.is.STOP" : "stress.is.OUTAGE",
                        locale,
                        target,
                        shock.percent(),
                        shock.days());
            }
            case DEMAND -> say("stress.is.DEMAND", locale, shock.percent());
            case PRICE ->
                say("stress.is.PRICE", locale, text(names.processes().get(shock.process()), locale), shock.percent());
        };
    }

    private String say(String key, Locale locale, Object... values) {
        return texts.getMessage(key, values, locale);
    }

    private static String text(@Nullable Bilingual name, Locale locale) {
        return Optional.ofNullable(name).map(n -> n.in(locale)).orElse("");
    }
}
