package org.cooperage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Appends figures to `bench/results.csv` and prints them.
record Results(Path file, String commit) {
    private static final String HEADER = "at,commit,bench,setting,figure,value,unit\n";

    static Results in(Path root) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "-C", root.toString(), "rev-parse", "--short", "HEAD").start();
        var commit = new String(git.getInputStream().readAllBytes()).strip();
        git.waitFor();
        return new Results(root.resolve("bench/results.csv"), commit);
    }

    void add(String bench, String setting, String figure, double value, String unit) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, HEADER);
        }
        var row = String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%s,%.1f,%s%n",
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                commit,
                bench,
                setting,
                figure,
                value,
                unit);
        Files.writeString(file, row, StandardOpenOption.APPEND);
        System.out.printf(Locale.ROOT, "%-10s %-28s %-28s %10.1f %s%n", bench, setting, figure, value, unit);
    }

    void spread(String bench, String setting, String figure, List<Double> millis) throws IOException {
        spread(bench, setting, figure, millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// p50, p95 and the largest of some durations in milliseconds.
    void spread(String bench, String setting, String figure, double[] millis) throws IOException {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        add(bench, setting, figure + " p50", percentile(sorted, 0.50), "ms");
        add(bench, setting, figure + " p95", percentile(sorted, 0.95), "ms");
        add(bench, setting, figure + " max", sorted[sorted.length - 1], "ms");
    }

    /// Nearest rank.
    private static double percentile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
