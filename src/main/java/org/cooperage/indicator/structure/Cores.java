package org.cooperage.indicator.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cooperage.chain.Link;
import org.cooperage.indicator.engine.spatial.ClusterCores;
import org.cooperage.indicator.engine.spatial.Site;
import org.cooperage.place.Place;
import org.cooperage.shared.GeoPoint;

/// Finds where firms lie close together, city by city, and tells it without telling where any of them lies.
final class Cores {
    private static final int MAIN_LINKS = 3;
    private static final int FEWEST_OF_A_LINK = 5;

    private Cores() {}

    /// City by city, the largest core first.
    static List<Core> of(List<Located> firms) {
        var byCity = firms.stream()
                .filter(firm -> firm.site() != null)
                .collect(Collectors.groupingBy(Located::city, TreeMap::new, Collectors.toList()));
        return byCity.entrySet().stream()
                .flatMap(city -> of(city.getKey(), city.getValue()).stream())
                .toList();
    }

    private static List<Core> of(UUID city, List<Located> firms) {
        var sites = firms.stream().map(f -> Objects.requireNonNull(f.site())).toList();
        var found = new ArrayList<>(ClusterCores.of(sites, ClusterCores.REACH_KM, ClusterCores.FEWEST));
        found.sort(Comparator.<ClusterCores.Core>comparingInt(
                        core -> core.members().size())
                .reversed());
        return IntStream.range(0, found.size())
                .mapToObj(i -> core(
                        new Place.Id(city),
                        i + 1,
                        found.get(i).members().stream().map(firms::get).toList()))
                .filter(core -> core.firms() >= ClusterCores.FEWEST)
                .toList();
    }

    private static Core core(Place.Id city, int number, List<Located> members) {
        var points = members.stream().map(Cores::point).toList();
        var middle = middle(points);
        double radius =
                points.stream().mapToDouble(middle::distanceKm).average().orElse(0);
        return new Core(city, number, members.size(), coarse(middle), Math.max(0.1, tenth(radius)), main(members));
    }

    private static GeoPoint point(Located firm) {
        Site site = Objects.requireNonNull(firm.site());
        return new GeoPoint(site.latitude(), site.longitude());
    }

    private static GeoPoint middle(List<GeoPoint> points) {
        return new GeoPoint(
                points.stream().mapToDouble(GeoPoint::latitude).average().orElseThrow(),
                points.stream().mapToDouble(GeoPoint::longitude).average().orElseThrow());
    }

    /// To the thousandth of a degree, a tenth of a kilometre.
    private static GeoPoint coarse(GeoPoint point) {
        return new GeoPoint(Math.rint(point.latitude() * 1_000) / 1_000, Math.rint(point.longitude() * 1_000) / 1_000);
    }

    private static double tenth(double value) {
        return Math.rint(10 * value) / 10;
    }

    private static List<Core.Main> main(List<Located> members) {
        return members.stream()
                .collect(Collectors.groupingBy(Located::link, TreeMap::new, Collectors.summingInt(f -> 1)))
                .entrySet()
                .stream()
                .filter(link -> link.getValue() >= FEWEST_OF_A_LINK)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MAIN_LINKS)
                .map(link -> new Core.Main(new Link.Id(link.getKey()), link.getValue()))
                .toList();
    }
}
