package org.cooperage.indicator.structure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Link;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A structure with the names people know.
@Component
class StructureView {
    private final Chain chain;
    private final Places places;

    StructureView(Chain chain, Places places) {
        this.chain = chain;
        this.places = places;
    }

    record City(Place.Id id, Bilingual name) {}

    /// A link with one cell a city; null: fewer than twenty firms.
    record Row(Bilingual link, List<@Nullable Quotient> cells) {}

    /// @param best the surest specialisation of the city with most firms; null: none beyond chance
    /// @param sure how many that city has
    /// @param strongest of all cities, beyond chance; null: none that is taken to sell elsewhere
    record Table(
            List<City> cities,
            List<Row> rows,
            @Nullable Best best,
            long sure,
            @Nullable Best strongest) {}

    record Best(Bilingual city, Bilingual link, Quotient quotient) {
        private static final double STRONG = 1.25;

        /// By the customary rule that it sells elsewhere.
        public boolean isStrong() {
            return quotient.quotient() > STRONG;
        }
    }

    /// @param near the town next to its middle
    record CoreRow(Core core, Bilingual near, List<MainLink> links) {}

    record MainLink(Bilingual link, int firms) {}

    /// Cores of one city.
    record CoreMap(City city, List<City> choices, List<CoreRow> rows, CorePicture picture, int firms) {}

    Table table(Structure it) {
        var names = cityNames();
        var links = linkNames();
        var cities = it.cities();
        var sure = it.quotients().stream()
                .filter(q -> q.isSpecialised() && links.containsKey(q.link()))
                .map(q -> new Best(name(names, q.city()), links.getOrDefault(q.link(), Bilingual.same("")), q))
                .toList();
        var home = sure.stream()
                .filter(one -> cities.indexOf(one.quotient().city()) == 0)
                .toList();
        var strongest = sure.stream()
                .filter(Best::isStrong)
                .max(Comparator.comparing(one -> one.quotient().quotient()));
        return new Table(
                cities.stream().map(id -> new City(id, name(names, id))).toList(),
                rows(it, links, cities),
                home.stream().findFirst().orElse(null),
                home.size(),
                strongest.orElse(null));
    }

    private static List<Row> rows(Structure it, Map<Link.Id, Bilingual> links, List<Place.Id> cities) {
        var cells = it.quotients().stream()
                .collect(Collectors.toMap(q -> List.of(q.link(), q.city()), Function.identity()));
        return links.entrySet().stream()
                .filter(link -> it.quotients().stream().anyMatch(q -> q.link().equals(link.getKey())))
                .map(link -> new Row(
                        link.getValue(),
                        cities.stream()
                                .<@Nullable Quotient>map(city -> cells.get(List.of(link.getKey(), city)))
                                .toList()))
                .toList();
    }

    /// Of the city asked for, else of the one with most firms in cores; nothing where there are no cores.
    Optional<CoreMap> cores(Structure it, Optional<Place.Id> wanted) {
        var names = cityNames();
        var byCity = it.cores().stream().collect(Collectors.groupingBy(Core::city));
        var choices = byCity.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Place.Id, List<Core>> e) -> -firms(e.getValue()))
                        .thenComparing(e -> e.getKey().toString()))
                .map(e -> new City(e.getKey(), name(names, e.getKey())))
                .toList();
        var chosen = choices.stream()
                .filter(city -> wanted.filter(city.id()::equals).isPresent())
                .findFirst()
                .or(() -> choices.stream().findFirst());
        return chosen.map(city -> coreMap(city, choices, byCity.getOrDefault(city.id(), List.of())));
    }

    private CoreMap coreMap(City city, List<City> choices, List<Core> cores) {
        var rows = rows(cores);
        return new CoreMap(city, choices, rows, CorePicture.of(rows), firms(cores));
    }

    List<CoreRow> rows(List<Core> cores) {
        var tree = places.tree();
        var links = linkNames();
        return cores.stream()
                .map(core -> new CoreRow(
                        core,
                        near(core, tree),
                        core.links().stream()
                                .map(main -> new MainLink(
                                        links.getOrDefault(
                                                main.link(),
                                                Bilingual.same(main.link().value())),
                                        main.firms()))
                                .toList()))
                .toList();
    }

    private static int firms(List<Core> cores) {
        return cores.stream().mapToInt(Core::firms).sum();
    }

    /// The town, else the city.
    private static Bilingual near(Core core, List<Place> tree) {
        return tree.stream()
                .filter(place -> place.city().filter(core.city()::equals).isPresent())
                .filter(place -> place.kind() != Place.Kind.PARK)
                .min(Comparator.comparing((Place place) -> place.kind() == Place.Kind.CITY)
                        .thenComparing(place -> distance(place.point(), core.middle())))
                .map(Place::name)
                .orElse(Bilingual.same("–"));
    }

    private static double distance(GeoPoint one, GeoPoint other) {
        return one.distanceKm(other);
    }

    Map<Place.Id, Bilingual> cityNames() {
        return places.cities().stream().collect(Collectors.toMap(Place::id, Place::name));
    }

    /// In the order of the chain.
    Map<Link.Id, Bilingual> linkNames() {
        return chain.links().stream()
                .collect(Collectors.toMap(Link::id, Link::name, (one, other) -> one, LinkedHashMap::new));
    }

    static Bilingual name(Map<Place.Id, Bilingual> names, Place.Id city) {
        return names.getOrDefault(city, Bilingual.same(city.toString()));
    }
}
