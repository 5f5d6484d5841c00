package org.cooperage.bench.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Appends figures to `bench/results.csv`, in the columns of the other benches, and prints a line for each answer.
record Figures(Path file, String commit) {
    static Figures in(Path root) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "-C", root.toString(), "rev-parse", "--short", "HEAD").start();
        var commit = new String(git.getInputStream().readAllBytes()).strip();
        git.waitFor();
        return new Figures(root.resolve("bench/results.csv"), commit);
    }

    void add(
            Instance instance,
            String solver,
            Shop.Settings settings,
            Answer answer,
            double best,
            double gap)
            throws IOException {
        var setting = "%s; %s; %d s; %d threads; seed %d"
                .formatted(instance.name(), solver, settings.seconds(), settings.threads(), settings.seed());
        row("shop", setting, "objective", answer.objective(), "");
        row("shop", setting, "lower bound", answer.lowerBound(), "");
        row("shop", setting, "gap to best known", gap, "%");
        row("shop", setting, "time taken", answer.seconds(), "s");
        System.out.printf(
                Locale.ROOT,
                "%-14s %-10s %12.2f  bound %12.2f  best known %12.2f  gap %7.2f %%  %6.1f s%n",
                instance.name(),
                solver,
                answer.objective(),
                answer.lowerBound(),
                best,
                gap,
                answer.seconds());
    }

    void row(String bench, String setting, String figure, double value, String unit) throws IOException {
        if (!Double.isFinite(value)) {
            return;
        }
        var at = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        var row = String.format(
                Locale.ROOT, "%s,%s,%s,%s,%s,%.2f,%s%n", at, commit, bench, setting, figure, value, unit);
        Files.writeString(file, row, StandardOpenOption.APPEND);
    }
}
