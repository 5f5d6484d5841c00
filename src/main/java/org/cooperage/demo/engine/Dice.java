package org.cooperage.demo.engine;

import java.util.List;

/// A stream of random numbers with a name: the same seed, name and index give the same numbers on every machine.
///
/// SplitMix64 (Steele, Lea, Flood 2014). Only IEEE arithmetic and [StrictMath], so that no platform differs in a bit.
/// Not thread-safe: every row rolls its own dice, therefore the order of work does not matter.
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String stream, long index) {
        return new Dice(mix(mix(seed) ^ hash(stream)) ^ mix(index + GOLDEN));
    }

    /// The same place of every cluster rolls the same dice: city, link and number name it.
    static Dice of(long seed, String stream, String place, long index) {
        return of(seed, stream + "/" + place, index);
    }

    double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    int below(int bound) {
        return (int) (unit() * bound);
    }

    /// Both ends included.
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    double between(double low, double high) {
        return low + unit() * (high - low);
    }

    double in(Profile.Range range) {
        return between(range.low(), range.high());
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /// Position drawn with the given weights.
    int weighted(double... weights) {
        double left = unit() * java.util.Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) return i;
        }
        return weights.length - 1;
    }

    double normal() {
        return quantile((unit() + 0x1p-54) * (1 - 0x1p-53));
    }

    double lognormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /// Share with mean a/(a+b): two gammas.
    double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    /// Successes of n trials, normal approximation: good enough for counts on a screen.
    int binomial(int n, double p) {
        double drawn = n * p + normal() * Math.sqrt(n * p * (1 - p));
        return (int) Math.clamp(Math.round(drawn), 0, n);
    }

    /// 0 … n-1 in random order (Fisher and Yates).
    int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /// Marsaglia and Tsang 2000, for shape ≥ 1.
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(unit() + 0x1p-54) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /// Inverse of the normal distribution (Acklam 2003), relative error below 1.2e-9.
    static double quantile(double p) {
        if (p < 0.02425) return tail(Math.sqrt(-2 * StrictMath.log(p)));
        if (p > 1 - 0.02425) return -tail(Math.sqrt(-2 * StrictMath.log(1 - p)));
        double q = p - 0.5;
        double r = q * q;
        double top =
                ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.3577518672690) * r
                                - 30.66479806614716)
                        * r;
        double bottom =
                ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r
                                - 13.28068155288572)
                        * r;
        return (top + 2.506628277459239) * q / (bottom + 1);
    }

    private static double tail(double q) {
        double top =
                ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734)
                                * q
                        + 4.374664141464968);
        double bottom =
                (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416);
        return (top * q + 2.938163982698783) / (bottom * q + 1);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// FNV-1a over the characters.
    static long hash(String text) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) h = (h ^ text.charAt(i)) * 0x100000001b3L;
        return h;
    }
}
