package org.cooperage.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database server that outlived us: we were killed, it was not. It is stopped before a new one starts.
record ServerProcess(ProcessHandle handle) {

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// The server still running on this data directory, if any. A process that merely has the old number is not
    /// taken for it.
    static Optional<ServerProcess> findIn(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Files.readAllLines(pidFile).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isServerOf(process, cluster))
                .map(ServerProcess::new);
    }

    /// A directory that was moved, or copied without stopping its server, still carries the mark of a server that runs
    /// elsewhere, or no longer; the new one would wait for it. Call it when none was found.
    static void forgetElsewhere(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.size() > 1 && !Path.of(lines.get(1)).equals(cluster)) {
            log.warn(
                    "These data were copied or moved from {} without stopping their server; if anything is missing,"
                            + " stop it there and copy again",
                    lines.get(1));
            Files.delete(pidFile);
        }
    }

    private static boolean isServerOf(ProcessHandle process, Path cluster) {
        var info = process.info();
        return info.command().orElse("").endsWith("postgres")
                && info.arguments().stream().flatMap(Arrays::stream).anyMatch(cluster.toString()::equals);
    }

    /// Asks it to end at once but in order, as `pg_ctl stop -m fast` does; kills it only if it will not.
    void stop() throws IOException, InterruptedException {
        log.info("Stopping the database server left behind by the last run ({})", handle.pid());
        new ProcessBuilder("kill", "-INT", Long.toString(handle.pid())).start().waitFor();
        try {
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.warn("It did not stop within {} s and is killed", PATIENCE.toSeconds(), e);
            handle.destroyForcibly();
        }
    }
}
