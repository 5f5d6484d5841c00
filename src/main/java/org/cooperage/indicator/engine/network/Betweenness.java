package org.cooperage.indicator.engine.network;

import java.util.Arrays;

/// Who stands between others: how many shortest chains of sales lead through a firm (Brandes 2001), every link one
/// step. Unscaled: divide by (n − 1)(n − 2) for 0–1.
public final class Betweenness {
    private final int[][] next;
    private final double[] betweenness;
    private final int[] distance;
    private final double[] paths;
    private final double[] depending;
    /// Firms reached, the nearest first.
    private final int[] reached;

    private Betweenness(TradeNetwork network) {
        int firms = network.firms();
        next = new int[firms][];
        Arrays.setAll(
                next,
                firm -> network.sales(firm).keySet().stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
        betweenness = new double[firms];
        distance = new int[firms];
        paths = new double[firms];
        depending = new double[firms];
        reached = new int[firms];
    }

    public static double[] of(TradeNetwork network) {
        return near(network, network.firms());
    }

    /// Near enough where there are many firms (Brandes, Pich 2007): chains from so many firms, evenly spread over all,
    /// as
    /// if they were all; exact where there are no more.
    ///
    /// @param most firms that chains are followed from, 1 or more
    public static double[] near(TradeNetwork network, int most) {
        var search = new Betweenness(network);
        int firms = network.firms();
        int sources = Math.min(firms, most);
        for (long i = 0; i < sources; i++) {
            search.addUp(search.walk((int) (i * firms / sources)));
        }
        return Arrays.stream(search.betweenness)
                .map(b -> b * firms / Math.max(1, sources))
                .toArray();
    }

    /// How many firms the source reaches, itself included.
    private int walk(int source) {
        Arrays.fill(distance, -1);
        Arrays.fill(paths, 0);
        distance[source] = 0;
        paths[source] = 1;
        reached[0] = source;
        int count = 1;
        for (int i = 0; i < count; i++) {
            int at = reached[i];
            for (int to : next[at]) {
                if (distance[to] < 0) {
                    distance[to] = distance[at] + 1;
                    reached[count++] = to;
                }
                if (distance[to] == distance[at] + 1) {
                    paths[to] += paths[at];
                }
            }
        }
        return count;
    }

    /// The farthest first: whoever is one step before another has its share of what hangs on that other.
    private void addUp(int count) {
        for (int i = count - 1; i >= 0; i--) {
            int at = reached[i];
            depending[at] = 0;
            for (int to : next[at]) {
                if (distance[to] == distance[at] + 1) {
                    depending[at] += paths[at] / paths[to] * (1 + depending[to]);
                }
            }
            betweenness[at] += i == 0 ? 0 : depending[at];
        }
    }
}
