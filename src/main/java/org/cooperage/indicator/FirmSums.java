package org.cooperage.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cooperage.indicator.engine.concentration.EllisonGlaeser;

/// Sums over rows, columns and all, which a quotient and γ need beside their own cell; empty for other indicators.
record FirmSums(Map<List<String>, Double> sums) {
    private static final String ALL = "";

    static FirmSums of(List<Contribution> contributions, Indicator indicator) {
        var sums = new HashMap<List<String>, Double>();
        boolean wanted = indicator.reckoning() == Indicator.Reckoning.QUOTIENT
                || indicator.reckoning() == Indicator.Reckoning.GAMMA;
        if (wanted) {
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

    /// Ellison and Glaeser's γ of a link over the columns of all.
    ///
    /// @param plants what each firm of the link adds
    double gamma(String row, double... plants) {
        var columns = columns(ALL);
        double[] shares =
                columns.stream().mapToDouble(c -> sum(row, c) / sum(row, ALL)).toArray();
        double[] weights =
                columns.stream().mapToDouble(c -> sum(ALL, c) / sum(ALL, ALL)).toArray();
        return EllisonGlaeser.of(shares, weights, plants).gamma();
    }

    /// In how many columns a row has anything.
    int places(String row) {
        return columns(row).size();
    }

    private TreeSet<String> columns(String row) {
        var columns = new TreeSet<String>();
        sums.keySet().stream()
                .filter(at -> at.getFirst().equals(row) && !at.getLast().equals(ALL))
                .forEach(at -> columns.add(at.getLast()));
        return columns;
    }

    private double sum(String row, String column) {
        return sums.getOrDefault(List.of(row, column), 0.0);
    }
}
