package org.cooperage.indicator.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Groups of firms that trade more with each other than chance would have it (Louvain: Blondel et al. 2008), the
/// directions of trade left aside. Firms are looked at in their order, so the same network has the same groups.
///
/// @param groups of the firms, numbered from 0
/// @param modularity −½ … 1; above 0.3 the groups mean something
public record Communities(List<Integer> groups, double modularity) {
    private static final double GAIN = 1e-12;

    public Communities {
        groups = List.copyOf(groups);
    }

    public static Communities of(TradeNetwork network) {
        var level = new Level(network);
        var groups = level.settle();
        for (int before = network.firms(); count(groups) < before; ) {
            before = count(groups);
            var higher = new Level(level, groups, before).settle();
            groups = Arrays.stream(groups).map(group -> higher[group]).toArray();
        }
        return new Communities(Arrays.stream(groups).boxed().toList(), level.modularity(groups));
    }

    private static int count(int[] groups) {
        return Arrays.stream(groups).max().orElse(-1) + 1;
    }

    /// A graph whose nodes are firms or groups of them.
    private static final class Level {
        private final List<Map<Integer, Double>> links = new ArrayList<>();
        private final double[] strength;
        private final double twice;

        Level(TradeNetwork network) {
            strength = new double[network.firms()];
            for (int firm = 0; firm < strength.length; firm++) {
                links.add(network.partners(firm));
            }
            twice = addUp();
        }

        Level(Level lower, int[] groups, int count) {
            strength = new double[count];
            for (int group = 0; group < count; group++) {
                links.add(new TreeMap<>());
            }
            for (int node = 0; node < groups.length; node++) {
                int from = groups[node];
                lower.links.get(node).forEach((to, w) -> links.get(from).merge(groups[to], w, Double::sum));
            }
            twice = addUp();
        }

        private double addUp() {
            for (int node = 0; node < strength.length; node++) {
                for (double weight : links.get(node).values()) {
                    strength[node] += weight;
                }
            }
            return Arrays.stream(strength).sum();
        }

        /// Moves nodes one by one to the neighbouring group that gains most, until none gains.
        int[] settle() {
            var groups = new int[strength.length];
            Arrays.setAll(groups, node -> node);
            var sums = strength.clone();
            boolean moved = twice > 0;
            while (moved) {
                moved = false;
                for (int node = 0; node < groups.length; node++) {
                    moved |= move(node, groups, sums);
                }
            }
            return renumbered(groups);
        }

        private boolean move(int node, int[] groups, double[] sums) {
            int from = groups[node];
            var towards = new TreeMap<Integer, Double>();
            towards.put(from, 0.0);
            links.get(node).forEach((to, w) -> {
                if (to != node) {
                    towards.merge(groups[to], w, Double::sum);
                }
            });
            sums[from] -= strength[node];
            int best = from;
            double most = towards.getOrDefault(from, 0.0) - strength[node] * sums[from] / twice;
            for (var group : towards.entrySet()) {
                double gain = group.getValue() - strength[node] * sums[group.getKey()] / twice;
                if (gain > most + GAIN * twice) {
                    best = group.getKey();
                    most = gain;
                }
            }
            sums[best] += strength[node];
            groups[node] = best;
            return best != from;
        }

        private static int[] renumbered(int[] groups) {
            var numbers = new HashMap<Integer, Integer>();
            for (int group : groups) {
                numbers.putIfAbsent(group, numbers.size());
            }
            return Arrays.stream(groups).map(g -> numbers.getOrDefault(g, 0)).toArray();
        }

        /// Σ over groups of share of weight within − (share of strength)².
        double modularity(int[] groups) {
            if (twice == 0) {
                return 0;
            }
            var within = new double[strength.length];
            var sums = new double[strength.length];
            for (int node = 0; node < groups.length; node++) {
                sums[groups[node]] += strength[node];
                for (var link : links.get(node).entrySet()) {
                    within[groups[node]] += groups[link.getKey()] == groups[node] ? link.getValue() : 0;
                }
            }
            double modularity = 0;
            for (int group = 0; group < sums.length; group++) {
                modularity += within[group] / twice - sums[group] / twice * (sums[group] / twice);
            }
            return modularity;
        }
    }
}
