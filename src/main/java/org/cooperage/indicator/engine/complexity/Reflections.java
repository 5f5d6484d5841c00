package org.cooperage.indicator.engine.complexity;

import java.util.Arrays;
import org.cooperage.indicator.engine.relatedness.Presence;

/// The method of reflections (Hidalgo, Hausmann 2009): regions are worth what their activities are worth on average,
/// activities what their regions are.
public final class Reflections {
    /// As many as the literature reports: even for regions, odd for activities, so that more is more complex.
    public static final int OF_REGIONS = 20;

    public static final int OF_ACTIVITIES = 19;

    private Reflections() {}

    /// Step 0 is diversity and ubiquity, step 1 the mean ubiquity of a region's activities, and so on. From the third
    /// step on figures are stretched to 0–100, as the published package EconGeo does; it changes no order.
    public static double[] ofRegions(Presence presence, int steps) {
        return reflect(presence, steps)[0];
    }

    public static double[] ofActivities(Presence presence, int steps) {
        return reflect(presence, steps)[1];
    }

    private static double[][] reflect(Presence presence, int steps) {
        var regions = Vectors.diversity(presence);
        var activities = Vectors.ubiquity(presence);
        for (int step = 1; step <= steps; step++) {
            var nextRegions = Vectors.regionMeans(presence, activities);
            var nextActivities = Vectors.activityMeans(presence, regions);
            regions = step > 2 ? stretched(nextRegions) : nextRegions;
            activities = step > 2 ? stretched(nextActivities) : nextActivities;
        }
        return new double[][] {regions, activities};
    }

    /// All the same stays all the same: 0.
    private static double[] stretched(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(0);
        return Arrays.stream(values)
                .map(v -> most == least ? 0 : (v - least) / (most - least) * 100)
                .toArray();
    }
}
