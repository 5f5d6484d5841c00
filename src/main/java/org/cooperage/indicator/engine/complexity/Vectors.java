package org.cooperage.indicator.engine.complexity;

import java.util.Arrays;
import java.util.List;
import org.cooperage.indicator.engine.relatedness.Presence;

/// Small arithmetic of lists of figures.
final class Vectors {
    private Vectors() {}

    /// The mean of the activities' figures over what each region has.
    static double[] regionMeans(Presence presence, double[] activities) {
        var means = new double[presence.regions().size()];
        for (int r = 0; r < means.length; r++) {
            means[r] = mean(presence.of(r), activities);
        }
        return means;
    }

    /// The mean of the regions' figures over who has each activity.
    static double[] activityMeans(Presence presence, double[] regions) {
        var means = new double[presence.activities().size()];
        for (int a = 0; a < means.length; a++) {
            means[a] = mean(presence.with(a), regions);
        }
        return means;
    }

    private static double mean(int[] at, double[] values) {
        return Arrays.stream(at).mapToDouble(i -> values[i]).sum() / at.length;
    }

    static double[] diversity(Presence presence) {
        var diversity = new double[presence.regions().size()];
        Arrays.setAll(diversity, presence::diversity);
        return diversity;
    }

    static double[] ubiquity(Presence presence) {
        var ubiquity = new double[presence.activities().size()];
        Arrays.setAll(ubiquity, presence::ubiquity);
        return ubiquity;
    }

    /// Mean 0, standard deviation 1 (divided by n).
    static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0);
        return Arrays.stream(values).map(v -> (v - mean) / Math.sqrt(variance)).toArray();
    }

    static double covariance(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElse(0);
        double meanOther = Arrays.stream(other).average().orElse(0);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return sum;
    }

    static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(v -> factor * v).toArray();
    }

    static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
