package org.cooperage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cooperage.plan.bench.PeakPlanning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Plans a made-up November peak of a knitwear cluster and prints what came of it; starts no application.
@Command(
        name = "peak",
        mixinStandardHelpOptions = true,
        description = {
            "Make up a cluster in its November peak and plan it, or write it down.",
            "Prints one JSON object; the same numbers make the same cluster."
        })
final class PeakCommand implements Callable<Integer> {
    private static final int MOST_FIRMS = 1_000_000;
    private static final int MOST_ORDERS = 100_000;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(names = "--firms", defaultValue = "1000", description = "Firms of the whole cluster (${DEFAULT-VALUE}).")
    private int firms;

    @Option(names = "--orders", defaultValue = "200", description = "Orders to plan (${DEFAULT-VALUE}).")
    private int orders;

    @Option(names = "--seed", defaultValue = "1", description = "Which cluster (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--seconds", defaultValue = "10", description = "Time to search (${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--proof", defaultValue = "5", description = "Time for the lower bound (${DEFAULT-VALUE}).")
    private double proof;

    @Option(names = "--threads", defaultValue = "1", description = "Searches side by side (${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--quotes", defaultValue = "0", description = "Then plan so many more orders, one by one.")
    private int quotes;

    @Option(names = "--repairs", defaultValue = "0", description = "Then let so many machines break down.")
    private int repairs;

    @Option(names = "--write", paramLabel = "FILE", description = "Only write the instance, for the command plan.")
    private @Nullable Path write;

    @Override
    public Integer call() throws IOException {
        check("--firms", firms, 10, MOST_FIRMS);
        check("--orders", orders, 1, MOST_ORDERS);
        check("--threads", threads, 1, 64);
        check("--quotes", quotes, 0, MOST_ORDERS);
        check("--repairs", repairs, 0, MOST_ORDERS);
        var out = spec.commandLine().getOut();
        if (write != null) {
            Files.writeString(write, PeakPlanning.write(firms, orders, seed));
            return CommandLine.ExitCode.OK;
        }
        var wish = new PeakPlanning.Wish(firms, orders, seed, seconds, proof, threads, quotes, repairs);
        out.println(JsonMapper.shared().writeValueAsString(PeakPlanning.measure(wish)));
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s must lie between %d and %d, not %d.".formatted(name, least, most, value));
        }
    }
}
