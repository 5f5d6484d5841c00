package org.cooperage.bench.shop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// `bench/run shop`: the planner, CP-SAT and Timefold on the same published instances, one after the other, each in a
/// process of its own with the same time and threads. The figures are appended to `bench/results.csv`.
final class Shop {
    private final Settings settings;
    private final Figures figures;
    /// Gaps in per cent by family and solver.
    private final TreeMap<String, LinkedHashMap<String, List<Double>>> gaps = new TreeMap<>();

    private Shop(Settings settings) throws IOException, InterruptedException {
        this.settings = settings;
        figures = Figures.in(settings.root());
    }

    public static void main(String... args) throws IOException, InterruptedException {
        var settings = Settings.of(args);
        var shop = new Shop(settings);
        for (var instance : Instance.in(settings)) {
            shop.run(instance);
        }
        shop.tell();
    }

    private void run(Instance instance) throws IOException, InterruptedException {
        var answers = new LinkedHashMap<String, Answer>();
        for (var solver : settings.solvers()) {
            if (Solver.takes(solver, instance)) {
                answers.put(solver, Solver.run(solver, instance, settings));
            }
        }
        double best = instance.best()
                .orElse(answers.values().stream().mapToDouble(Answer::objective).min().orElse(Double.NaN));
        for (var entry : answers.entrySet()) {
            var answer = entry.getValue();
            double gap = 100 * (answer.objective() - best) / best;
            gaps.computeIfAbsent(instance.family(), f -> new LinkedHashMap<>())
                    .computeIfAbsent(entry.getKey(), s -> new ArrayList<>())
                    .add(gap);
            figures.add(instance, entry.getKey(), settings, answer, best, gap);
        }
    }

    /// Mean gap to the best known, by family and solver; "no plan" counts as no figure and is shown.
    private void tell() {
        System.out.printf("%n%-42s", "mean gap to best known, %");
        settings.solvers().forEach(solver -> System.out.printf("%14s", solver));
        System.out.println();
        gaps.forEach((family, bySolver) -> {
            System.out.printf("%-42s", family);
            settings.solvers().forEach(solver -> System.out.printf("%14s", mean(bySolver.getOrDefault(solver, List.of()))));
            System.out.println();
        });
    }

    private static String mean(List<Double> gaps) {
        var known = gaps.stream().filter(Double::isFinite).toList();
        if (known.isEmpty()) {
            return "–";
        }
        double mean = known.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        var text = String.format(Locale.ROOT, "%.2f", mean);
        return known.size() == gaps.size() ? text : text + " (" + known.size() + "/" + gaps.size() + ")";
    }

    /// What a run is asked for; see the README beside.
    record Settings(
            Path root, Path data, List<String> families, List<String> instances, List<String> solvers, int seconds, int threads, long seed) {
        static Settings of(String... args) {
            var root = Path.of(System.getProperty("cooperage.root", ".")).toAbsolutePath().normalize();
            var given = new LinkedHashMap<String, String>();
            for (int i = 0; i + 1 < args.length; i += 2) {
                given.put(args[i], args[i + 1]);
            }
            var settings = new Settings(
                    root,
                    Path.of(take(given, "--data", root.resolveSibling("shared/data").toString())),
                    list(take(given, "--families", "")),
                    list(take(given, "--instances", "")),
                    list(take(given, "--solvers", "cooperage,cp-sat,timefold")),
                    Integer.parseInt(take(given, "--seconds", "60")),
                    Integer.parseInt(take(given, "--threads", "2")),
                    Long.parseLong(take(given, "--seed", "1")));
            if (args.length % 2 == 1 || !given.isEmpty()) {
                throw new IllegalArgumentException("Each of --data --families --instances --solvers --seconds --threads"
                        + " --seed takes one value; not understood: " + given.keySet());
            }
            return settings;
        }

        private static String take(LinkedHashMap<String, String> given, String name, String otherwise) {
            var value = given.remove(name);
            return value == null ? otherwise : value;
        }

        private static List<String> list(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(","));
        }
    }
}
