package org.cooperage.availability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cooperage.chain.Chain;
import org.cooperage.chain.ResourceKind;
import org.cooperage.party.Parties;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Names of what machines refer to, for their pages and files.
@Component
class MachineTexts {

    private final Chain chain;
    private final Parties parties;
    private final Places places;
    private final MessageSource texts;

    MachineTexts(Chain chain, Parties parties, Places places, MessageSource texts) {
        this.chain = chain;
        this.parties = parties;
        this.places = places;
        this.texts = texts;
    }

    Map<String, Bilingual> kinds() {
        var kinds = new LinkedHashMap<String, Bilingual>();
        chain.kinds().forEach(kind -> kinds.put(kind.id().value(), kind.name()));
        return kinds;
    }

    List<Place> cities() {
        return places.cities();
    }

    Map<String, Bilingual> cityNames() {
        return places.cities().stream()
                .collect(Collectors.toMap(city -> city.id().toString(), Place::name));
    }

    /// Names of the owners, by id as text; of strangers not yet verified there are none.
    Map<String, Bilingual> owners(List<Resource> machines) {
        var ids = machines.stream().map(Resource::owner).collect(Collectors.toSet());
        return parties.names(ids).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    TableExport<Resource> table(Locale locale) {
        var kinds = kinds();
        var cities = cityNames();
        return new TableExport<>(
                "machines",
                List.of(
                        new Column<>(text("name", locale), it -> it.name().in(locale)),
                        new Column<>(text("kind-code", locale), it -> it.kind().value()),
                        new Column<>(text("kind", locale), it -> name(kinds, it.kind(), locale)),
                        new Column<>(text("units", locale), Resource::units),
                        new Column<>(text("efficiency", locale), Resource::efficiency),
                        new Column<>(
                                text("city", locale),
                                it -> in(cities.get(it.city().toString()), locale)),
                        new Column<>(text("published", locale), it -> text(it.published() ? "yes" : "no", locale))));
    }

    private static String name(Map<String, Bilingual> kinds, ResourceKind.Id kind, Locale locale) {
        return in(kinds.get(kind.value()), locale);
    }

    private static String in(@Nullable Bilingual name, Locale locale) {
        return name == null ? "" : name.in(locale);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("availability." + key, null, locale);
    }
}
