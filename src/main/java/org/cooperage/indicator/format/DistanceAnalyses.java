package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.spatial.ClusterCores;
import org.cooperage.indicator.engine.spatial.DistanceDensity;
import org.cooperage.indicator.engine.spatial.Site;

/// Where firms lie, without borders: whether an activity is nearer together than chance puts it, and where the cores
/// are.
final class DistanceAnalyses {
    private static final int MOST_SITES = 100_000;
    private static final int FEWEST_DRAWS = 20;
    /// So many distances are reckoned in about ten seconds.
    private static final double MOST_DISTANCES = 1e9;

    private static final List<String> CORES = List.of("sites", "latitude", "longitude", "corners");

    private DistanceAnalyses() {}

    private record Firm(Site site, String activity) {}

    static Outcome of(Iterator<Line> lines, Wish wish) {
        var rows = new NamedRows(wish.reading(), lines);
        int latitude = rows.column("latitude", "latitude", "lat", "纬度");
        int longitude = rows.column("longitude", "longitude", "lon", "lng", "经度");
        var activity =
                rows.find(wish.reading().activity(), Columns.ACTIVITY.stream().toList());
        var firms = rows.read(line -> new Firm(
                new Site(rows.between(line, latitude, -90, 90), rows.between(line, longitude, -180, 180)),
                activity.map(column -> rows.text(line, column)).orElse("all")));
        if (firms.size() > MOST_SITES) {
            return new Outcome.Refused("has %,d sites; at most %,d can be analysed. Take a part of the country."
                    .formatted(firms.size(), MOST_SITES));
        }
        return of(firms, activity, wish);
    }

    private static Outcome of(List<Firm> firms, Optional<Integer> activity, Wish wish) {
        var sites = firms.stream().map(Firm::site).toList();
        var cores = ClusterCores.of(sites, ClusterCores.REACH_KM, ClusterCores.FEWEST);
        var findings = new Findings()
                .say("sites", String.valueOf(sites.size()))
                .say(
                        "cores",
                        "%d, of %d sites or more within %s km"
                                .formatted(cores.size(), ClusterCores.FEWEST, Findings.figure(ClusterCores.REACH_KM)));
        var results = new ArrayList<>(List.of(cores(cores, sites), corners(cores)));
        var remarks = new ArrayList<String>();
        if (activity.isPresent()) {
            results.addAll(densities(firms, sites, wish, findings, remarks));
        } else {
            remarks.add("no column of activities: cores only, nothing to compare with");
        }
        return new Outcome.Analysed(findings.lines(), remarks, results);
    }

    private static Result cores(List<ClusterCores.Core> cores, List<Site> sites) {
        var values = cores.stream()
                .map(core -> new double[] {
                    core.members().size(),
                    core.members().stream()
                            .mapToDouble(m -> sites.get(m).latitude())
                            .average()
                            .orElseThrow(),
                    core.members().stream()
                            .mapToDouble(m -> sites.get(m).longitude())
                            .average()
                            .orElseThrow(),
                    core.hull().size()
                })
                .toArray(double[][]::new);
        return Result.of("cores", "core", numbered(cores.size()), CORES, values);
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }

    private static Result corners(List<ClusterCores.Core> cores) {
        var keys = new ArrayList<List<String>>();
        var values = new ArrayList<double[]>();
        for (int core = 0; core < cores.size(); core++) {
            var hull = cores.get(core).hull();
            for (int corner = 0; corner < hull.size(); corner++) {
                keys.add(List.of(String.valueOf(core + 1), String.valueOf(corner + 1)));
                values.add(new double[] {
                    hull.get(corner).latitude(), hull.get(corner).longitude()
                });
            }
        }
        return new Result(
                "core_corners",
                List.of("core", "corner"),
                keys,
                List.of("latitude", "longitude"),
                (row, column) -> values.get(row)[column]);
    }

    private static List<Result> densities(
            List<Firm> firms, List<Site> sites, Wish wish, Findings findings, List<String> remarks) {
        var members = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < firms.size(); i++) {
            members.computeIfAbsent(firms.get(i).activity(), a -> new ArrayList<>())
                    .add(i);
        }
        var curves = new LinkedHashMap<String, DistanceDensity>();
        members.forEach((name, its) -> {
            int draws = draws(its.size(), wish.draws());
            if (its.size() < 2 || draws < FEWEST_DRAWS) {
                remarks.add("%s has %d sites: no density".formatted(name, its.size()));
            } else {
                if (draws < wish.draws()) {
                    remarks.add("%s: %d draws, more would take minutes".formatted(name, draws));
                }
                curves.put(name, DistanceDensity.of(sites, its, draws, wish.seed()));
            }
        });
        findings.say("localised", names(curves, DistanceDensity::isLocalised))
                .say("dispersed", names(curves, DistanceDensity::isDispersed));
        return List.of(localisation(curves, members), density(curves));
    }

    private static int draws(int sites, int wanted) {
        double pairs = sites * (sites - 1.0) / 2;
        return (int) Math.min(Math.max(FEWEST_DRAWS, wanted), MOST_DISTANCES / Math.max(1, pairs));
    }

    private static String names(Map<String, DistanceDensity> curves, Predicate<DistanceDensity> which) {
        var names = curves.entrySet().stream()
                .filter(e -> which.test(e.getValue()))
                .map(Map.Entry::getKey)
                .limit(12)
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static Result localisation(Map<String, DistanceDensity> curves, Map<String, List<Integer>> members) {
        var names = List.copyOf(curves.keySet());
        var values = curves.entrySet().stream()
                .map(e -> new double[] {
                    members.getOrDefault(e.getKey(), List.of()).size(),
                    e.getValue().isLocalised() ? 1 : 0,
                    e.getValue().isDispersed() ? 1 : 0,
                    nearest(e.getValue())
                })
                .toArray(double[][]::new);
        return Result.of(
                "localisation", "activity", names, List.of("sites", "localised", "dispersed", "from_km"), values);
    }

    /// The first distance at which it is localised; NaN if nowhere.
    private static double nearest(DistanceDensity curve) {
        return IntStream.range(0, curve.density().size())
                .filter(i -> curve.density().get(i) > curve.high().get(i))
                .mapToDouble(curve.distancesKm()::get)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static Result density(Map<String, DistanceDensity> curves) {
        var keys = new ArrayList<List<String>>();
        var values = new ArrayList<double[]>();
        curves.forEach((name, curve) -> {
            for (int i = 0; i < curve.distancesKm().size(); i++) {
                keys.add(List.of(name));
                values.add(new double[] {
                    curve.distancesKm().get(i),
                    curve.density().get(i),
                    curve.low().get(i),
                    curve.high().get(i)
                });
            }
        });
        return new Result(
                "distance_density",
                List.of("activity"),
                keys,
                List.of("distance_km", "density", "band_low", "band_high"),
                (row, column) -> values.get(row)[column]);
    }
}
