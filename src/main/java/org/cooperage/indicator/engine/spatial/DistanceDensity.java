package org.cooperage.indicator.engine.spatial;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Whether firms of an industry lie nearer to each other than chance would put them, without borders (Duranton,
/// Overman 2005): the density of the distances of all pairs against a band of random draws from all sites.
///
/// Gaussian kernel with Silverman's bandwidth, reflected at 0, from 0 to the median distance of all sites. The band is
/// global: 5 % of the draws leave it upwards anywhere, 5 % downwards.
///
/// @param distancesKm where the densities are told
/// @param density of the industry
/// @param low, high of the band
public record DistanceDensity(List<Double> distancesKm, List<Double> density, List<Double> low, List<Double> high) {
    private static final int POINTS = 100;
    private static final int BINS = 1_000;
    private static final double OUTSIDE = 0.05;
    private static final int SAMPLE = 2_000;

    public DistanceDensity {
        distancesKm = List.copyOf(distancesKm);
        density = List.copyOf(density);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    /// Localised at some distance: above the band.
    public boolean isLocalised() {
        return IntStream.range(0, density.size()).anyMatch(i -> density.get(i) > high.get(i));
    }

    /// Dispersed: nowhere above the band and somewhere below.
    public boolean isDispersed() {
        return !isLocalised() && IntStream.range(0, density.size()).anyMatch(i -> density.get(i) < low.get(i));
    }

    /// @param all sites firms could have chosen, those of the industry among them
    /// @param industry positions in `all`; two or more
    /// @param draws 1000 in the literature
    public static DistanceDensity of(List<Site> all, List<Integer> industry, int draws, long seed) {
        var points = Site.onPlane(all);
        var random = new SplittableRandom(seed);
        double reach = medianKm(points, random);
        var own = curve(points, industry.stream().mapToInt(Integer::intValue).toArray(), reach);
        var drawn = new double[draws][];
        for (int d = 0; d < draws; d++) {
            drawn[d] = curve(points, draw(points.size(), industry.size(), random), reach);
        }
        var grid = IntStream.range(0, POINTS)
                .mapToObj(i -> reach * (i + 0.5) / POINTS)
                .toList();
        return new DistanceDensity(grid, list(own), band(drawn, false), band(drawn, true));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double medianKm(List<Point> points, SplittableRandom random) {
        var sample = draw(points.size(), Math.min(points.size(), SAMPLE), random);
        var distances = distances(points, sample);
        Arrays.sort(distances);
        return Math.max(1e-9, distances[distances.length / 2]);
    }

    private static double[] distances(List<Point> points, int[] some) {
        var distances = new double[some.length * (some.length - 1) / 2];
        int next = 0;
        for (int i = 0; i < some.length; i++) {
            for (int j = 0; j < i; j++) {
                distances[next++] = points.get(some[i]).distanceKm(points.get(some[j]));
            }
        }
        return distances;
    }

    /// Without putting back (partial Fisher–Yates).
    private static int[] draw(int from, int many, SplittableRandom random) {
        var order = IntStream.range(0, from).toArray();
        for (int i = 0; i < many; i++) {
            int other = random.nextInt(i, from);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return Arrays.copyOf(order, many);
    }

    /// Distances are counted in narrow bins first, so that a curve costs its pairs and not pairs × points.
    private static double[] curve(List<Point> points, int[] firms, double reach) {
        var distances = distances(points, firms);
        double width = bandwidth(distances, reach);
        double longest = reach + 4 * width;
        var bins = new double[BINS];
        for (double distance : distances) {
            if (distance < longest) {
                bins[(int) (distance / longest * BINS)]++;
            }
        }
        var curve = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double at = reach * (i + 0.5) / POINTS;
            for (int bin = 0; bin < BINS; bin++) {
                double distance = (bin + 0.5) * longest / BINS;
                curve[i] += bins[bin] * (kernel((at - distance) / width) + kernel((at + distance) / width));
            }
            curve[i] /= distances.length * width;
        }
        return curve;
    }

    private static double kernel(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /// Silverman 1986: 0.9 × the smaller of deviation and quartile range ÷ 1.34 × n^−⅕.
    private static double bandwidth(double[] distances, double reach) {
        var sorted = distances.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(sorted)
                .map(d -> (d - mean) * (d - mean))
                .average()
                .orElse(0));
        double quartiles = (sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4]) / 1.34;
        double spread = quartiles > 0 ? Math.min(deviation, quartiles) : deviation;
        return Math.max(reach / POINTS, 0.9 * spread * Math.pow(sorted.length, -0.2));
    }

    /// The narrowest rank at every distance that all but 5 % of the draws stay within at all distances.
    private static List<Double> band(double[][] drawn, boolean upper) {
        int draws = drawn.length;
        var sorted = new double[POINTS][draws];
        for (int i = 0; i < POINTS; i++) {
            for (int d = 0; d < draws; d++) {
                sorted[i][d] = upper ? drawn[d][i] : -drawn[d][i];
            }
            Arrays.sort(sorted[i]);
        }
        var most = new int[draws];
        for (int d = 0; d < draws; d++) {
            for (int i = 0; i < POINTS; i++) {
                int rank = Arrays.binarySearch(sorted[i], upper ? drawn[d][i] : -drawn[d][i]);
                most[d] = Math.max(most[d], rank);
            }
        }
        Arrays.sort(most);
        int rank = most[Math.min(draws - 1, (int) Math.ceil((1 - OUTSIDE) * draws) - 1)];
        return IntStream.range(0, POINTS)
                .mapToObj(i -> upper ? sorted[i][rank] : -sorted[i][rank])
                .toList();
    }
}
