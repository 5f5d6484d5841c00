package org.cooperage.indicator.chainmap.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// A graph in layers, left to right, with few crossings (Sugiyama, Tagawa, Toda 1981): edges that close a circle are
/// turned round, a node stands right of all that feed it, long edges get a place in each layer they pass, and layers
/// are ordered by the mean of their neighbours, some times to and fro. The order with the fewest crossings counts.
public final class Layers {
    private static final int SWEEPS = 12;

    private final Map<String, Integer> layerOf = new LinkedHashMap<>();
    private final List<List<String>> layers = new ArrayList<>();
    private final List<Edge> pieces = new ArrayList<>();
    private final Map<Edge, List<String>> ways = new LinkedHashMap<>();

    public record Edge(String from, String to) {}

    /// Where a node stands.
    public record Spot(int layer, int place) {}

    private Layers(List<String> nodes, List<Edge> edges) {
        var forward = forward(nodes, edges);
        assign(nodes, forward);
        edges.forEach(edge -> way(edge, forward.contains(edge)));
        order();
    }

    /// @param edges between nodes; others, doubles and loops are left away
    public static Layers of(List<String> nodes, List<Edge> edges) {
        var known = Set.copyOf(nodes);
        var sound = edges.stream()
                .filter(e -> known.contains(e.from())
                        && known.contains(e.to())
                        && !e.from().equals(e.to()))
                .distinct()
                .toList();
        return new Layers(List.copyOf(nodes), sound);
    }

    public boolean knows(String node) {
        return layerOf.containsKey(node);
    }

    public Spot spot(String node) {
        int layer = layer(node);
        return new Spot(layer, layers.get(layer).indexOf(node));
    }

    /// The spots an edge passes, its ends included.
    public List<Spot> way(Edge edge) {
        return ways.getOrDefault(edge, List.of()).stream().map(this::spot).toList();
    }

    private int layer(String node) {
        return Objects.requireNonNull(layerOf.get(node));
    }

    public int width() {
        return layers.size();
    }

    public int height() {
        return layers.stream().mapToInt(List::size).max().orElse(0);
    }

    public int height(int layer) {
        return layers.get(layer).size();
    }

    /// Edges that are not needed to break circles, found by depth first.
    private static Set<Edge> forward(List<String> nodes, List<Edge> edges) {
        var forward = new HashSet<Edge>();
        var state = new HashMap<String, Boolean>();
        nodes.forEach(node -> visit(node, edges, state, forward));
        return forward;
    }

    private static void visit(String node, List<Edge> edges, Map<String, Boolean> done, Set<Edge> forward) {
        if (done.putIfAbsent(node, false) != null) {
            return;
        }
        for (var edge : edges) {
            if (edge.from().equals(node) && !Boolean.FALSE.equals(done.get(edge.to()))) {
                forward.add(edge);
                visit(edge.to(), edges, done, forward);
            }
        }
        done.put(node, true);
    }

    /// As far left as what feeds a node allows; what nobody feeds moves right, to just before what it feeds first.
    private void assign(List<String> nodes, Set<Edge> forward) {
        nodes.forEach(node -> layerOf.put(node, 0));
        for (int i = 0; i < nodes.size(); i++) {
            forward.forEach(e -> layerOf.merge(e.to(), layer(e.from()) + 1, Math::max));
        }
        for (var node : nodes) {
            boolean fed = forward.stream().anyMatch(e -> e.to().equals(node));
            forward.stream()
                    .filter(e -> !fed && e.from().equals(node))
                    .mapToInt(e -> layer(e.to()) - 1)
                    .min()
                    .ifPresent(layer -> layerOf.put(node, layer));
        }
        int depth = layerOf.values().stream().mapToInt(l -> l + 1).max().orElse(0);
        IntStream.range(0, depth).forEach(_ -> layers.add(new ArrayList<>()));
        layerOf.forEach((node, layer) -> layers.get(layer).add(node));
    }

    private void way(Edge edge, boolean forward) {
        var from = forward ? edge.from() : edge.to();
        var to = forward ? edge.to() : edge.from();
        var way = new ArrayList<String>();
        way.add(from);
        for (int layer = layer(from) + 1; layer < layer(to); layer++) {
            var stop = from + "→" + to + "@" + layer;
            layerOf.put(stop, layer);
            layers.get(layer).add(stop);
            way.add(stop);
        }
        way.add(to);
        IntStream.range(1, way.size()).forEach(i -> pieces.add(new Edge(way.get(i - 1), way.get(i))));
        ways.put(edge, forward ? List.copyOf(way) : List.copyOf(way).reversed());
    }

    private void order() {
        var best = copy();
        int fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            sweep(sweep % 2 == 0);
            int now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            layers.set(i, best.get(i));
        }
    }

    private List<List<String>> copy() {
        return layers.stream().<List<String>>map(ArrayList::new).toList();
    }

    private void sweep(boolean toTheRight) {
        for (int i = 1; i < layers.size(); i++) {
            int layer = toTheRight ? i : layers.size() - 1 - i;
            var fixed = layers.get(toTheRight ? layer - 1 : layer + 1);
            var old = List.copyOf(layers.get(layer));
            layers.get(layer).sort(Comparator.comparingDouble(node -> mean(node, fixed, toTheRight, old)));
        }
    }

    /// Mean place of the neighbours; without any a node stays where it is.
    private double mean(String node, List<String> fixed, boolean toTheRight, List<String> old) {
        return pieces.stream()
                .filter(e -> (toTheRight ? e.to() : e.from()).equals(node))
                .mapToInt(e -> fixed.indexOf(toTheRight ? e.from() : e.to()))
                .filter(place -> place >= 0)
                .average()
                .orElse(old.indexOf(node));
    }

    /// How often pieces of edges cross.
    public int crossings() {
        int crossings = 0;
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = i + 1; j < pieces.size(); j++) {
                crossings += cross(pieces.get(i), pieces.get(j)) ? 1 : 0;
            }
        }
        return crossings;
    }

    private boolean cross(Edge one, Edge other) {
        int layer = layer(one.from());
        if (layer != layer(other.from())) {
            return false;
        }
        int left = layers.get(layer).indexOf(one.from()) - layers.get(layer).indexOf(other.from());
        int right =
                layers.get(layer + 1).indexOf(one.to()) - layers.get(layer + 1).indexOf(other.to());
        return left * right < 0;
    }
}
