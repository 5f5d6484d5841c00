package org.cooperage.bench.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// `bench/run rivals`: the planner, CP-SAT and Timefold on the made-up peaks of `bench/instances/peaks.csv`, each in a
/// process of its own with the same time and threads. Whatever a rival finds is made a plan by [Timetable]; what counts
/// is what `bin/cooperage plan` says of it, which checks every rule and adds up every term on its own.
final class Rivals {
    private static final String OURS = "cooperage";
    /// Seconds that a solver may take for reading and building besides.
    private static final int PATIENCE = 600;

    private final Path root;
    private final Path folder;
    private final Map<String, String> settings;

    private Rivals(Path root, Map<String, String> settings) throws IOException {
        this.root = root;
        this.settings = settings;
        folder = Files.createTempDirectory("bench-rivals");
    }

    public static void main(String... args) throws IOException, InterruptedException {
        var settings = new LinkedHashMap<>(Map.of(
                "--peaks", "", "--solvers", "cooperage,dispatcher,cp-sat,timefold", "--seconds", "60", "--threads", "2", "--seed", "1"));
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length || settings.put(args[i], args[i + 1]) == null) {
                throw new IllegalArgumentException(
                        "Each of --peaks --solvers --seconds --threads --seed takes one value; not understood: " + args[i]);
            }
        }
        var root = Path.of(System.getProperty("cooperage.root", ".")).toAbsolutePath().normalize();
        new Rivals(root, settings).run();
    }

    private void run() throws IOException, InterruptedException {
        var figures = Figures.in(root);
        for (var line : Files.readAllLines(root.resolve("bench/instances/peaks.csv"))) {
            var cells = line.split(",", -1);
            var asked = settings.get("--peaks");
            boolean wanted = asked.isEmpty() ? !cells[0].startsWith("peak-100000") : List.of(asked.split(",")).contains(cells[0]);
            if (cells[0].startsWith("peak-") && wanted) {
                run(cells, figures);
            }
        }
    }

    private void run(String[] peak, Figures figures) throws IOException, InterruptedException {
        var file = folder.resolve(peak[0] + ".json");
        execute(cooperage(
                "peak", "--firms", peak[1], "--orders", peak[2], "--seed", peak[3], "--write", file.toString()));
        for (var solver : settings.get("--solvers").split(",")) {
            var answer = solver.equals(OURS) ? judge(file, settings.get("--seconds")) : rival(solver, file);
            var setting = "%s; %s; %s s; %s threads; seed %s"
                    .formatted(peak[0], solver, settings.get("--seconds"), settings.get("--threads"), settings.get("--seed"));
            figures.row("rivals", setting, "cost", answer.objective(), "yuan");
            figures.row("rivals", setting, "plan found", Double.isFinite(answer.objective()) ? 1 : 0, "");
            System.out.printf(Locale.ROOT, "%-18s %-10s %16.2f yuan%n", peak[0], solver, answer.objective());
        }
    }

    /// Plans the file, or says what the plan in it costs.
    private Answer judge(Path file, String seconds) throws IOException, InterruptedException {
        var printed = execute(cooperage(
                "plan",
                file.toString(),
                "--json",
                "--svg",
                folder.resolve("gantt.svg").toString(),
                "--seconds",
                seconds,
                "--threads",
                settings.get("--threads"),
                "--seed",
                settings.get("--seed")));
        return printed.contains("\"checked\":true") ? Answer.of(printed) : Answer.NONE;
    }

    private Answer rival(String solver, Path file) throws IOException, InterruptedException {
        var plan = folder.resolve("plan.json");
        Files.deleteIfExists(plan);
        execute(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx12g",
                "-cp",
                System.getProperty("java.class.path"),
                Rival.class.getName(),
                solver,
                file.toString(),
                plan.toString(),
                settings.get("--seconds"),
                settings.get("--threads"),
                settings.get("--seed")));
        return Files.exists(plan) ? judge(plan, "0.1") : Answer.NONE;
    }

    private List<String> cooperage(String... words) {
        var command = new ArrayList<>(List.of(root.resolve("bin/cooperage").toString()));
        command.addAll(List.of(words));
        return command;
    }

    private String execute(List<String> command) throws IOException, InterruptedException {
        var printed = folder.resolve("printed");
        var process = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(Integer.parseInt(settings.get("--seconds")) + PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return Files.readString(printed);
    }

    /// The instance with the plan as agreed for good: the planner has nothing left but to check and to add up.
    static String withPlan(String instance, List<int[]> rows) {
        var text = instance.strip();
        var plan = rows.stream()
                .map(row -> Arrays.toString(row).replace(" ", ""))
                .collect(Collectors.joining(","));
        return text.substring(0, text.length() - 1) + ",\"fixed\":[" + plan + "]}";
    }
}
