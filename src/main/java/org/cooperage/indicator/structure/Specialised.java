package org.cooperage.indicator.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.chain.Link;
import org.cooperage.indicator.engine.specialisation.QuotientBand;
import org.cooperage.place.Place;

/// Where the cluster is specialised, by firms: facts of the public register.
final class Specialised {
    static final int FLOOR = 20;
    static final int DRAWS = 500;
    private static final long SEED = 19_790_101;

    private Specialised() {}

    /// Links of cities with twenty firms or more, the surest first.
    static List<Quotient> of(List<Located> firms) {
        var cities = distinct(firms, Located::city);
        var links = distinct(firms, Located::link);
        var counted = firms.stream()
                .map(f -> new QuotientBand.Firm(cities.indexOf(f.city()), links.indexOf(f.link()), 1))
                .toList();
        return QuotientBand.of(counted, cities.size(), links.size(), FLOOR, DRAWS, SEED).stream()
                .map(band -> quotient(band, cities, links))
                .toList();
    }

    private static Quotient quotient(QuotientBand band, List<UUID> cities, List<String> links) {
        return new Quotient(
                new Link.Id(links.get(band.activity())),
                new Place.Id(cities.get(band.region())),
                band.firms(),
                band.quotient(),
                band.low(),
                band.high());
    }

    private static <T extends Comparable<T>> List<T> distinct(List<Located> firms, Function<Located, T> what) {
        return new ArrayList<>(firms.stream().map(what).distinct().sorted().toList());
    }
}
