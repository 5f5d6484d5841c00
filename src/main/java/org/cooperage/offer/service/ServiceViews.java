package org.cooperage.offer.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Places;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What the pages of the store need besides offers: names of cities and parties, the list as a file.
@Component
class ServiceViews {

    private final Places places;
    private final Parties parties;
    private final Resources resources;
    private final MessageSource texts;

    ServiceViews(Places places, Parties parties, Resources resources, MessageSource texts) {
        this.places = places;
        this.parties = parties;
        this.resources = resources;
        this.texts = texts;
    }

    /// By id as text, as facets and addresses have it.
    Map<String, Bilingual> cities() {
        var names = new LinkedHashMap<String, Bilingual>();
        places.cities().forEach(city -> names.put(city.id().toString(), city.name()));
        return names;
    }

    Party party(Party.Id id) {
        return parties.get(id);
    }

    /// The rooms, machines and people of a provider, at most 200.
    List<Resource> resources(Party.Id owner) {
        return resources
                .list(Resource.Filter.of(owner), PageRequest.first().withNumber(0))
                .rows();
    }

    TableExport<ServiceHit> table(Locale locale) {
        var cities = cities();
        return new TableExport<>(
                "services",
                List.of(
                        column(
                                "name",
                                locale,
                                hit -> hit.offer().content().name().in(locale)),
                        column(
                                "provider",
                                locale,
                                hit -> hit.offer().providerName().in(locale)),
                        column(
                                "dimension",
                                locale,
                                hit -> hit.offer().content().dimension().title().in(locale)),
                        column(
                                "category",
                                locale,
                                hit -> text("category." + hit.offer().content().category(), locale)),
                        column("city", locale, hit -> name(cities, hit).in(locale)),
                        column(
                                "model",
                                locale,
                                hit -> text(
                                        "price." + hit.offer().content().price().model(), locale)),
                        column("amount", locale, hit -> {
                            var amount = hit.offer().content().price().amount();
                            return amount == null ? "" : amount.yuan();
                        }),
                        column(
                                "unit",
                                locale,
                                hit -> hit.offer().content().price().unit().in(locale)),
                        column("rating", locale, hit -> Math.round(hit.record().rating() * 10) / 10.0),
                        column("ratings", locale, hit -> hit.record().ratings()),
                        column("done", locale, hit -> hit.record().done())));
    }

    private static Bilingual name(Map<String, Bilingual> cities, ServiceHit hit) {
        return cities.getOrDefault(hit.offer().city().toString(), Bilingual.same(""));
    }

    private Column<ServiceHit> column(String key, Locale locale, Function<ServiceHit, Object> value) {
        return new Column<>(text(key, locale), value::apply);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("service." + key, null, locale);
    }
}
