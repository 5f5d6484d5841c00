package org.cooperage.indicator.engine.complexity;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The ranks of figures, ties at their mean rank.
final class RankOrder {
    private RankOrder() {}

    static double[] of(double[] values) {
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && Double.compare(values[order[to]], values[order[from]]) == 0) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to + 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
