package org.cooperage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Serves a believable cluster made from one seed, on a clock that can be moved.
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Start the platform with a made-up cluster.")
final class DemoCommand implements Callable<Integer> {

    private static final int FEWEST = 10;
    private static final int MOST = 10_000;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(names = "--firms", defaultValue = "1000", description = "How many firms, 10 to 10,000 (${DEFAULT-VALUE}).")
    private int firms;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same seed makes the same cluster (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--empty", description = "Only places, chain and the accounts; no firms, no orders.")
    private boolean empty;

    @Option(names = "--reset", description = "Throw the cluster of the last run away and make it anew.")
    private boolean reset;

    @Parameters(paramLabel = "SETTING", description = "Any setting, as --name=value after a lone --.")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws InterruptedException {
        if (firms < FEWEST || firms > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--firms must lie between %d and %d, not %d.".formatted(FEWEST, MOST, firms));
        }
        var all = new ArrayList<String>();
        all.add("--cooperage.demo.enabled=true");
        all.add("--cooperage.demo.firms=" + firms);
        all.add("--cooperage.demo.seed=" + seed);
        all.add("--cooperage.demo.empty=" + empty);
        all.add("--cooperage.demo.reset=" + reset);
        all.addAll(settings);
        return Server.run(options, all);
    }
}
