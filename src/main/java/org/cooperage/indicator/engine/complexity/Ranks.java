package org.cooperage.indicator.engine.complexity;

import java.util.List;

/// One figure for each region and each activity.
public record Ranks(List<Double> regions, List<Double> activities) {
    public Ranks {
        regions = List.copyOf(regions);
        activities = List.copyOf(activities);
    }

    static Ranks of(double[] regions, double[] activities) {
        return new Ranks(Vectors.list(regions), Vectors.list(activities));
    }
}
