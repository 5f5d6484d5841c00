package org.cooperage.bench.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs one solver on one instance in a process of its own, so that none inherits another's memory or warm code.
final class Solver {
    private static final String OURS = "cooperage";
    private static final String CP_SAT = "cp-sat";
    private static final String TIMEFOLD = "timefold";

    private Solver() {}

    /// Timefold has a model for job shops alone.
    static boolean takes(String solver, Instance instance) {
        return !solver.equals(TIMEFOLD) || instance.kind() == Instance.Kind.JOB_SHOP;
    }

    static Answer run(String solver, Instance instance, Shop.Settings settings) throws IOException, InterruptedException {
        var command = solver.equals(OURS) ? ours(instance, settings) : theirs(solver, instance, settings);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var printed = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return Answer.of(printed);
    }

    private static List<String> ours(Instance instance, Shop.Settings settings) throws IOException {
        var picture = Files.createTempDirectory("bench-shop").resolve("gantt.svg");
        return List.of(
                settings.root().resolve("bin/cooperage").toString(),
                "plan",
                instance.file().toString(),
                "--json",
                "--svg",
                picture.toString(),
                "--seconds",
                Integer.toString(settings.seconds()),
                "--threads",
                Integer.toString(settings.threads()),
                "--seed",
                Long.toString(settings.seed()));
    }

    private static List<String> theirs(String solver, Instance instance, Shop.Settings settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Solver.class.getName(),
                solver,
                instance.kind().name(),
                instance.file().toString()));
        command.add(Integer.toString(settings.seconds()));
        command.add(Integer.toString(settings.threads()));
        command.add(Long.toString(settings.seed()));
        return command;
    }

    /// In the process of its own: solver, kind, file, seconds, threads, seed.
    public static void main(String... args) throws IOException {
        var text = Files.readString(Path.of(args[2]));
        int seconds = Integer.parseInt(args[3]);
        int threads = Integer.parseInt(args[4]);
        long seed = Long.parseLong(args[5]);
        var answer = switch (args[0]) {
            case CP_SAT -> CpSat.solve(Instance.Kind.valueOf(args[1]), text, seconds, threads, (int) seed);
            case TIMEFOLD -> Timefold.solve(JobShop.read(text), seconds, threads, seed);
            default -> throw new IllegalArgumentException("Which solver? cooperage, cp-sat, timefold; not " + args[0]);
        };
        System.out.println(answer.asJson());
        System.exit(0);
    }
}
