package org.cooperage.indicator.engine.ranking;

import java.util.List;

/// Ranks alternatives by their distance to the best and the worst there is in each criterion (Hwang, Yoon 1981).
public final class Topsis {
    private Topsis() {}

    /// Columns are divided by their Euclidean norm and weighted; closeness = distance to the worst ÷ (distance to the
    /// worst + distance to the best), 0–1, 1 is best. All alike: 0.5.
    ///
    /// @param values by alternative, then by criterion
    /// @param weights of the criteria
    /// @param moreIsBetter of the criteria
    public static double[] closeness(double[][] values, double[] weights, List<Boolean> moreIsBetter) {
        int criteria = weights.length;
        var weighted = weighted(values, weights);
        var best = new double[criteria];
        var worst = new double[criteria];
        for (int c = 0; c < criteria; c++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (var row : weighted) {
                least = Math.min(least, row[c]);
                most = Math.max(most, row[c]);
            }
            best[c] = moreIsBetter.get(c) ? most : least;
            worst[c] = moreIsBetter.get(c) ? least : most;
        }
        var closeness = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double toBest = distance(weighted[i], best);
            double toWorst = distance(weighted[i], worst);
            closeness[i] = toBest + toWorst == 0 ? 0.5 : toWorst / (toBest + toWorst);
        }
        return closeness;
    }

    private static double[][] weighted(double[][] values, double[] weights) {
        var weighted = new double[values.length][weights.length];
        for (int c = 0; c < weights.length; c++) {
            double squares = 0;
            for (var row : values) {
                squares += row[c] * row[c];
            }
            for (int i = 0; i < values.length; i++) {
                weighted[i][c] = squares == 0 ? 0 : values[i][c] / Math.sqrt(squares) * weights[c];
            }
        }
        return weighted;
    }

    private static double distance(double[] one, double[] other) {
        double squares = 0;
        for (int c = 0; c < one.length; c++) {
            squares += (one[c] - other[c]) * (one[c] - other[c]);
        }
        return Math.sqrt(squares);
    }
}
