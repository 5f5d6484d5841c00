package org.cooperage.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A demo of its own on a free loopback port, in a data directory that is thrown away.
final class Server implements AutoCloseable {
    private final Process process;
    private final Path data;
    private boolean keep;
    final URI base;
    final double secondsToUp;

    private Server(Process process, Path data, URI base, double secondsToUp) {
        this.process = process;
        this.data = data;
        this.base = base;
        this.secondsToUp = secondsToUp;
    }

    /// Starts `bin/demo` and waits until `/actuator/health` says UP.
    static Server start(Path root, int firms) throws IOException, InterruptedException {
        return start(root, firms, Files.createTempDirectory("cooperage-bench"));
    }

    static Server start(Path root, int firms, Path data) throws IOException, InterruptedException {
        return run(root, data, List.of("--firms", Integer.toString(firms)));
    }

    static Server startEmpty(Path root, Path data) throws IOException, InterruptedException {
        return run(root, data, List.of("--empty"));
    }

    private static Server run(Path root, Path data, List<String> options) throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(List.of(
                root.resolve("bin/demo").toString(), "--port", Integer.toString(port), "--data", data.toString()));
        command.addAll(options);
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
        var base = URI.create("http://127.0.0.1:" + port);
        awaitUp(base, process);
        return new Server(process, data, base, (System.nanoTime() - begun) / 1e9);
    }

    /// Leaves the data for another start.
    void keepData() {
        keep = true;
    }

    private static void awaitUp(URI base, Process process) throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(base.resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        for (int tries = 0; tries < 6000 && process.isAlive(); tries++) {
            try {
                if (client.send(health, BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // not listening yet
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The server at (%s) did not come up.\nMaybe its log says why.".formatted(base));
    }

    /// Proportional set size of the JVM and of PostgreSQL: shared pages are counted once, MiB.
    double memory() throws IOException {
        double kib = 0;
        for (var handle : family()) {
            kib += kib(handle, "smaps_rollup", "Pss:");
        }
        return kib / 1024;
    }

    /// The first number in its log that stands where the pattern has its group; waits for it.
    double awaitLogged(Pattern pattern) throws IOException, InterruptedException {
        var log = data.resolveSibling(data.getFileName() + ".log");
        for (int tries = 0; tries < 3000 && process.isAlive(); tries++) {
            var found = pattern.matcher(Files.readString(log));
            if (found.find()) {
                return Double.parseDouble(found.group(1));
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The log (%s) never said (%s).".formatted(log, pattern));
    }

    /// The database it brings along, as its owner.
    Connection database() throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/cooperage", "postgres", secrets.getProperty("owner"));
    }

    static double residentMiB(ProcessHandle handle) throws IOException {
        return handle.isAlive() ? kib(handle, "status", "VmRSS:") / 1024 : 0;
    }

    private static double kib(ProcessHandle handle, String file, String name) throws IOException {
        var path = Path.of("/proc", Long.toString(handle.pid()), file);
        if (!Files.isReadable(path)) {
            return 0;
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")))
                .sum();
    }

    /// The JVM, and the database it brings along, which may have been set free from it.
    private List<ProcessHandle> family() throws IOException {
        var all = new LinkedHashSet<ProcessHandle>(List.of(process.toHandle()));
        process.descendants().forEach(all::add);
        var postmaster = data.resolve("postgres/postmaster.pid");
        if (Files.exists(postmaster)) {
            long pid = Long.parseLong(Files.readAllLines(postmaster).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(server -> {
                all.add(server);
                server.descendants().forEach(all::add);
            });
        }
        return List.copyOf(all);
    }

    /// Ends the application, which ends its database.
    @Override
    public void close() throws IOException {
        var family = family();
        process.destroy();
        family.forEach(p -> p.onExit().orTimeout(60, TimeUnit.SECONDS).join());
        if (keep) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
