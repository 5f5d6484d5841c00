package org.cooperage.indicator.engine.relatedness;

import java.util.BitSet;
import java.util.List;
import org.cooperage.indicator.engine.ActivityTable;

/// Which region has which activity as a strength.
public final class Presence {
    /// Quotients this near to 1 are 1: a region alone with everything must not lose it to the last bit.
    private static final double ROUNDING = 1e-12;

    private final List<String> regions;
    private final List<String> activities;
    private final BitSet[] ofRegion;
    private final BitSet[] ofActivity;

    private Presence(ActivityTable table, boolean asItIs) {
        regions = table.regions();
        activities = table.activities();
        ofRegion = bits(regions.size());
        ofActivity = bits(activities.size());
        for (int r = 0; r < ofRegion.length; r++) {
            for (int a = 0; a < ofActivity.length; a++) {
                if (asItIs ? table.at(r, a) > 0 : isStrength(table, r, a)) {
                    ofRegion[r].set(a);
                    ofActivity[a].set(r);
                }
            }
        }
    }

    /// What is above zero is there.
    public static Presence asItIs(ActivityTable table) {
        return new Presence(table, true);
    }

    /// Location quotient 1 or more. Every region and every activity has at least one.
    public static Presence ofStrengths(ActivityTable table) {
        return new Presence(table, false);
    }

    private static boolean isStrength(ActivityTable table, int region, int activity) {
        double expected = table.ofRegion(region) * table.ofActivity(activity) / table.total();
        return table.at(region, activity) > 0 && table.at(region, activity) >= expected * (1 - ROUNDING);
    }

    private static BitSet[] bits(int size) {
        var bits = new BitSet[size];
        for (int i = 0; i < size; i++) {
            bits[i] = new BitSet();
        }
        return bits;
    }

    public List<String> regions() {
        return regions;
    }

    public List<String> activities() {
        return activities;
    }

    public boolean has(int region, int activity) {
        return ofRegion[region].get(activity);
    }

    /// How many activities the region has.
    public int diversity(int region) {
        return ofRegion[region].cardinality();
    }

    /// How many regions have the activity.
    public int ubiquity(int activity) {
        return ofActivity[activity].cardinality();
    }

    /// The activities of a region.
    public int[] of(int region) {
        return ofRegion[region].stream().toArray();
    }

    /// The regions with an activity.
    public int[] with(int activity) {
        return ofActivity[activity].stream().toArray();
    }

    /// In how many regions two activities occur together; the diagonal is 0.
    public double[][] coOccurrences() {
        int n = ofActivity.length;
        var words = new long[n][];
        for (int a = 0; a < n; a++) {
            words[a] = ofActivity[a].toLongArray();
        }
        var together = new double[n][n];
        for (int p = 0; p < n; p++) {
            for (int q = 0; q < p; q++) {
                together[p][q] = common(words[p], words[q]);
                together[q][p] = together[p][q];
            }
        }
        return together;
    }

    private static int common(long[] one, long[] other) {
        int count = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            count += Long.bitCount(one[i] & other[i]);
        }
        return count;
    }
}
