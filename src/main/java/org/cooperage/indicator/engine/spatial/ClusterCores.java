package org.cooperage.indicator.engine.spatial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Where firms lie close together: DBSCAN (Ester et al. 1996) with a convex hull for each core.
public final class ClusterCores {
    public static final double REACH_KM = 1.5;
    public static final int FEWEST = 10;
    private static final int NOBODY = -1;

    private final double reachKm;
    private final int fewest;
    private final List<Site> sites;
    private final List<Point> points;
    private final Map<Long, List<Integer>> cells = new HashMap<>();

    private ClusterCores(List<Site> sites, double reachKm, int fewest) {
        this.reachKm = reachKm;
        this.fewest = fewest;
        this.sites = sites;
        this.points = Site.onPlane(sites);
        for (int i = 0; i < points.size(); i++) {
            cells.computeIfAbsent(cell(points.get(i), 0, 0), c -> new ArrayList<>())
                    .add(i);
        }
    }

    /// @param members positions in the list of sites
    /// @param hull corners of the smallest convex area around them, in a circle
    public record Core(List<Integer> members, List<Site> hull) {
        public Core {
            members = List.copyOf(members);
            hull = List.copyOf(hull);
        }
    }

    /// Cores in the order of their first site. A site is inside if `fewest` sites, itself among them, lie within
    /// `reachKm`; sites within reach of such a one belong to its core.
    public static List<Core> of(List<Site> sites, double reachKm, int fewest) {
        return new ClusterCores(sites, reachKm, fewest).find();
    }

    private List<Core> find() {
        var core = new int[points.size()];
        Arrays.fill(core, NOBODY);
        int cores = 0;
        for (int i = 0; i < core.length; i++) {
            if (core[i] == NOBODY && near(i).size() >= fewest) {
                grow(i, cores++, core);
            }
        }
        return IntStream.range(0, cores)
                .mapToObj(c -> IntStream.range(0, core.length)
                        .filter(i -> core[i] == c)
                        .boxed()
                        .toList())
                .map(members -> new Core(members, hull(members)))
                .toList();
    }

    private void grow(int seed, int number, int[] core) {
        var open = new ArrayDeque<Integer>();
        core[seed] = number;
        open.add(seed);
        while (!open.isEmpty()) {
            var near = near(open.remove());
            if (near.size() >= fewest) {
                for (int next : near) {
                    if (core[next] == NOBODY) {
                        core[next] = number;
                        open.add(next);
                    }
                }
            }
        }
    }

    private List<Integer> near(int site) {
        var near = new ArrayList<Integer>();
        var point = points.get(site);
        for (int east = -1; east <= 1; east++) {
            for (int north = -1; north <= 1; north++) {
                for (int other : cells.getOrDefault(cell(point, east, north), List.of())) {
                    if (point.distanceKm(points.get(other)) <= reachKm) {
                        near.add(other);
                    }
                }
            }
        }
        return near;
    }

    private long cell(Point point, int east, int north) {
        long column = (long) Math.floor(point.eastKm() / reachKm) + east;
        long row = (long) Math.floor(point.northKm() / reachKm) + north;
        return column * 1_000_003L + row;
    }

    /// Andrew's monotone chain.
    private List<Site> hull(List<Integer> members) {
        var sorted = members.stream()
                .sorted(Comparator.<Integer>comparingDouble(i -> points.get(i).eastKm())
                        .thenComparingDouble(i -> points.get(i).northKm()))
                .toList();
        var hull = new ArrayList<>(half(sorted));
        var back = half(sorted.reversed());
        back.stream().filter(i -> !hull.contains(i)).forEach(hull::add);
        return hull.stream().map(sites::get).toList();
    }

    private List<Integer> half(List<Integer> sorted) {
        var half = new ArrayList<Integer>();
        for (int next : sorted) {
            while (half.size() > 1 && !turnsLeft(half.get(half.size() - 2), half.getLast(), next)) {
                half.removeLast();
            }
            half.add(next);
        }
        return half;
    }

    private boolean turnsLeft(int a, int b, int c) {
        var from = points.get(a);
        var over = points.get(b);
        var to = points.get(c);
        return (over.eastKm() - from.eastKm()) * (to.northKm() - from.northKm())
                        - (over.northKm() - from.northKm()) * (to.eastKm() - from.eastKm())
                > 0;
    }
}
