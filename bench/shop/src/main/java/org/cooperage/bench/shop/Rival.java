package org.cooperage.bench.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A rival on one cluster, in a process of its own: writes the instance with its plan, nothing if it found none.
final class Rival {
    private Rival() {}

    /// Solver, instance, where to write, seconds, threads, seed.
    public static void main(String... args) throws IOException {
        var text = Files.readString(Path.of(args[1]));
        int seconds = Integer.parseInt(args[3]);
        int threads = Integer.parseInt(args[4]);
        int seed = Integer.parseInt(args[5]);
        var plan = switch (args[0]) {
            case "cp-sat" -> ClusterCpSat.solve(text, seconds, threads, seed);
            case "timefold" -> ClusterTimefold.solve(text, seconds, threads, seed);
            case "dispatcher" -> new Timetable(Cluster.read(text)).dispatched().complete();
            default -> throw new IllegalArgumentException("Which solver? cooperage, dispatcher, cp-sat, timefold; not " + args[0]);
        };
        if (!plan.isEmpty()) {
            Files.writeString(Path.of(args[2]), Rivals.withPlan(text, plan));
        }
        System.exit(0);
    }
}
