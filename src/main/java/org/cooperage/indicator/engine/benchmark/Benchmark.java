package org.cooperage.indicator.engine.benchmark;

import java.util.Arrays;

/// One value beside those of its peers.
public sealed interface Benchmark {
    /// Others that must be known.
    int FEWEST_PEERS = 5;

    /// @param z (value − mean of the others) ÷ their standard deviation
    /// @param low, high the 90 % band of z: peers are a sample, z·s.e. with s.e.² = 1/n + z²/(2(n − 1))
    /// @param rank 1 is the highest; of n + 1
    /// @param peers the others, n
    record Ranked(double z, double low, double high, int rank, int peers, double median) implements Benchmark {

        /// Whether the band lies wholly on one side of the mean.
        public boolean isAbove() {
            return low > 0;
        }

        public boolean isBelow() {
            return high < 0;
        }
    }

    /// Too few others are known, or all are the same.
    record Unranked(int peers) implements Benchmark {}

    double WIDTH_OF_90_PERCENT = 1.645;

    static Benchmark of(double value, double... others) {
        int n = others.length;
        double mean = Arrays.stream(others).average().orElse(0);
        double squares =
                Arrays.stream(others).map(it -> (it - mean) * (it - mean)).sum();
        if (n < FEWEST_PEERS || squares <= 1e-18 * mean * mean) {
            return new Unranked(n);
        }
        double z = (value - mean) / Math.sqrt(squares / (n - 1));
        double error = Math.sqrt(1.0 / n + z * z / (2.0 * (n - 1)));
        int rank = 1 + (int) Arrays.stream(others).filter(it -> it > value).count();
        return new Ranked(z, z - WIDTH_OF_90_PERCENT * error, z + WIDTH_OF_90_PERCENT * error, rank, n, median(others));
    }

    private static double median(double... values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
