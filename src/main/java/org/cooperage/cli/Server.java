package org.cooperage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.cooperage.Cooperage;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.ExitCode;

/// Starts the application and stays until the process is told to end.
final class Server {

    private Server() {}

    static int run(ServerOptions options, List<String> more) throws InterruptedException {
        options.checkPort();
        var settings = new ArrayList<>(options.toSettings());
        settings.addAll(more);
        try {
            SpringApplication.run(Cooperage.class, settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            // Spring has said why.
            return ExitCode.SOFTWARE;
        }
        System.out.printf("%nCooperage 聚桶 is ready: %s%n", options.url());
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }
}
