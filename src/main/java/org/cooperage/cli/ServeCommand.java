package org.cooperage.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Serves a cluster: empty at first, firms join by themselves or are imported.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Start the platform.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Parameters(paramLabel = "SETTING", description = "Any setting, as --name=value after a lone --.")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws InterruptedException {
        return Server.run(options, settings);
    }
}
