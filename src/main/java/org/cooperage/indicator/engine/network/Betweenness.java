package org.cooperage.indicator.engine.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;

/// Who stands between others: how many shortest chains of sales lead through a firm (Brandes 2001), every link one
/// step. Unscaled: divide by (n − 1)(n − 2) for 0–1.
public final class Betweenness {
    private Betweenness() {}

    public static double[] of(TradeNetwork network) {
        var betweenness = new double[network.firms()];
        for (int source = 0; source < network.firms(); source++) {
            new Search(network, source).addTo(betweenness);
        }
        return betweenness;
    }

    private static final class Search {
        private final int source;
        private final int[] distance;
        private final double[] paths;
        private final ArrayList<ArrayList<Integer>> before = new ArrayList<>();
        private final ArrayList<Integer> reached = new ArrayList<>();

        Search(TradeNetwork network, int source) {
            this.source = source;
            distance = new int[network.firms()];
            paths = new double[network.firms()];
            for (int i = 0; i < network.firms(); i++) {
                before.add(new ArrayList<>());
            }
            walk(network);
        }

        private void walk(TradeNetwork network) {
            Arrays.fill(distance, -1);
            distance[source] = 0;
            paths[source] = 1;
            var queue = new ArrayDeque<Integer>();
            queue.add(source);
            while (!queue.isEmpty()) {
                int at = queue.remove();
                reached.add(at);
                for (int next : network.sales(at).keySet()) {
                    if (distance[next] < 0) {
                        distance[next] = distance[at] + 1;
                        queue.add(next);
                    }
                    if (distance[next] == distance[at] + 1) {
                        paths[next] += paths[at];
                        before.get(next).add(at);
                    }
                }
            }
        }

        void addTo(double[] betweenness) {
            var depending = new double[distance.length];
            for (int i = reached.size() - 1; i > 0; i--) {
                int at = reached.get(i);
                for (int earlier : before.get(at)) {
                    depending[earlier] += paths[earlier] / paths[at] * (1 + depending[at]);
                }
                betweenness[at] += depending[at];
            }
        }
    }
}
