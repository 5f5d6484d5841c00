package org.cooperage.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sums over rows, columns and all, which a quotient needs beside its own cell; empty for other indicators.
record FirmSums(Map<List<String>, Double> sums) {
    private static final String ALL = "";

    static FirmSums of(List<Contribution> contributions, Indicator indicator) {
        var sums = new HashMap<List<String>, Double>();
        if (indicator.reckoning() == Indicator.Reckoning.QUOTIENT) {
            for (var it : contributions) {
                sums.merge(List.of(it.row(), it.column()), it.value(), Double::sum);
                sums.merge(List.of(it.row(), ALL), it.value(), Double::sum);
                sums.merge(List.of(ALL, it.column()), it.value(), Double::sum);
                sums.merge(List.of(ALL, ALL), it.value(), Double::sum);
            }
        }
        return new FirmSums(sums);
    }

    /// Location quotient of a link in a city; 1 over all cities.
    double quotient(String row, String column) {
        return sum(row, column) / sum(row, ALL) / (sum(ALL, column) / sum(ALL, ALL));
    }

    private double sum(String row, String column) {
        return sums.getOrDefault(List.of(row, column), 0.0);
    }
}
