package org.cooperage.indicator.engine.relatedness;

/// How much of what is related to an activity a region has: the road from what it can to what it cannot.
public final class Density {
    private Density() {}

    /// ω = Σ relatedness to what the region has ÷ Σ relatedness to everything, the activity itself left out both
    /// times; 0–1. 0 where nothing is related.
    ///
    /// @return by region, then by activity
    public static double[][] of(Presence presence, double[][] relatedness) {
        int activities = relatedness.length;
        var all = new double[activities];
        for (int q = 0; q < activities; q++) {
            for (int p = 0; p < activities; p++) {
                all[p] += p == q ? 0 : relatedness[q][p];
            }
        }
        var density = new double[presence.regions().size()][activities];
        for (int r = 0; r < density.length; r++) {
            add(density[r], presence.of(r), relatedness);
            for (int p = 0; p < activities; p++) {
                density[r][p] = all[p] == 0 ? 0 : density[r][p] / all[p];
            }
        }
        return density;
    }

    private static void add(double[] sums, int[] present, double[][] relatedness) {
        for (int q : present) {
            var related = relatedness[q];
            for (int p = 0; p < sums.length; p++) {
                sums[p] += related[p];
            }
            sums[q] -= related[q];
        }
    }

    /// Related or not: 1 above `threshold`, else 0.
    public static double[][] above(double threshold, double[][] relatedness) {
        var related = new double[relatedness.length][relatedness.length];
        for (int p = 0; p < related.length; p++) {
            for (int q = 0; q < related.length; q++) {
                related[p][q] = relatedness[p][q] > threshold ? 1 : 0;
            }
        }
        return related;
    }
}
