package org.cooperage.indicator.engine;

import java.util.Arrays;
import java.util.List;

/// How much of each activity (industry, product, technology) each region has: what most figures are made from.
///
/// No value is negative; every region and every activity has something.
public final class ActivityTable {
    private final List<String> regions;
    private final List<String> activities;
    private final double[][] values;
    private final double[] ofRegion;
    private final double[] ofActivity;
    private final double total;

    /// @param values by region, then by activity; kept, not copied
    public ActivityTable(List<String> regions, List<String> activities, double[][] values) {
        this.regions = List.copyOf(regions);
        this.activities = List.copyOf(activities);
        this.values = values;
        this.ofRegion = new double[regions.size()];
        this.ofActivity = new double[activities.size()];
        addUp();
        this.total = Arrays.stream(ofRegion).sum();
        check(this.regions, ofRegion);
        check(this.activities, ofActivity);
    }

    private void addUp() {
        for (int r = 0; r < ofRegion.length; r++) {
            for (int a = 0; a < ofActivity.length; a++) {
                ofRegion[r] += values[r][a];
                ofActivity[a] += values[r][a];
            }
        }
    }

    private static void check(List<String> names, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            if (!(sums[i] > 0)) {
                throw new IllegalArgumentException(
                        "(%s) adds up to %s.\nMaybe leave out what has nothing.".formatted(names.get(i), sums[i]));
            }
        }
    }

    public List<String> regions() {
        return regions;
    }

    public List<String> activities() {
        return activities;
    }

    public double at(int region, int activity) {
        return values[region][activity];
    }

    public double ofRegion(int region) {
        return ofRegion[region];
    }

    public double ofActivity(int activity) {
        return ofActivity[activity];
    }

    public double total() {
        return total;
    }

    /// Share of the activity in its region.
    public double share(int region, int activity) {
        return values[region][activity] / ofRegion[region];
    }

    /// Share of the activity in all regions together.
    public double share(int activity) {
        return ofActivity[activity] / total;
    }

    /// Share of the region in all activities together, x.
    public double weight(int region) {
        return ofRegion[region] / total;
    }

    /// One activity in all regions.
    public double[] column(int activity) {
        return Arrays.stream(values).mapToDouble(row -> row[activity]).toArray();
    }

    /// All activities in one region.
    public double[] row(int region) {
        return values[region].clone();
    }

    /// All of each region.
    public double[] regionTotals() {
        return ofRegion.clone();
    }

    /// Whether it says nothing but who has what: zeros and ones.
    public boolean isPresence() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).allMatch(v -> v == 0 || v == 1);
    }
}
