package org.cooperage.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// `bench/run start|proposals|pages|desk|import|indicators|dashboards|barrel|policy|slots|commit|peak|quote|repair [FIRMS]`: measures, prints, appends to `bench/results.csv`.
final class Bench {
    private static final int ORDERS = 30;
    private static final int USERS = 20;
    private static final String DUE = "2026-12-20T16:00:00Z";

    private final Path root;
    private final Results results;

    private Bench(Path root) throws IOException, InterruptedException {
        this.root = root;
        this.results = Results.in(root);
    }

    public static void main(String... args) throws Exception {
        var bench = new Bench(Path.of(System.getProperty("cooperage.root", ".")).toAbsolutePath().normalize());
        int firms = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        switch (args.length == 0 ? "" : args[0]) {
            case "start" -> bench.start(firms);
            case "proposals" -> bench.proposals(firms);
            case "pages" -> bench.pages(firms);
            case "desk" -> bench.desk(firms);
            case "import" -> bench.importRows(100_000);
            case "indicators" -> bench.indicators(firms);
            case "dashboards" -> bench.dashboards(firms);
            case "barrel" -> bench.barrel(firms);
            case "slots" -> bench.slots();
            case "policy" -> bench.dryRuns(args.length > 1 ? firms : 10_000);
            case "commit" -> bench.commit(firms);
            case "peak" -> new Peaks(bench.root, bench.results).peak(firms, seconds(args, firms));
            case "quote" -> new Peaks(bench.root, bench.results).quote(firms);
            case "repair" -> new Peaks(bench.root, bench.results).repair(firms);
            default ->
                throw new IllegalArgumentException(
                        "Which bench? start, proposals, pages, desk, import, indicators, dashboards, barrel, policy, slots, commit, peak, quote, repair");
        }
    }

    /// A minute, ten for a cluster ten times as large; or as told.
    private static int seconds(String[] args, int firms) {
        return args.length > 2 ? Integer.parseInt(args[2]) : firms > 10_000 ? 600 : 60;
    }

    /// First start with generation, and a start on data that are there.
    private void start(int firms) throws IOException, InterruptedException {
        var setting = firms + " firms";
        var data = Files.createTempDirectory("cooperage-bench");
        try (var first = Server.start(root, firms, data)) {
            results.add("start", setting, "first start", first.secondsToUp, "s");
            new Client(first.base, "buyer").signIn();
            results.add("start", setting, "memory JVM+PostgreSQL", first.memory(), "MiB");
            first.keepData();
        }
        try (var again = Server.start(root, firms, data)) {
            results.add("start", setting, "start again", again.secondsToUp, "s");
        }
    }

    private void proposals(int firms) throws IOException, InterruptedException {
        try (var server = Server.start(root, firms)) {
            var orders = new Orders(new Client(server.base, "buyer"));
            for (int warm = 0; warm < 5; warm++) {
                orders.propose(orders.ask(400, DUE));
            }
            for (int pieces : new int[] {400, 6_000}) {
                var millis = new double[ORDERS];
                int planned = 0;
                for (int n = 0; n < ORDERS; n++) {
                    var order = orders.ask(pieces, DUE);
                    long begun = System.nanoTime();
                    var answer = orders.propose(order);
                    millis[n] = (System.nanoTime() - begun) / 1e6;
                    planned += answer.contains("\"promised\"") ? 1 : 0;
                }
                var setting = firms + " firms; " + pieces + " pieces";
                results.spread("proposals", setting, "three proposals", millis);
                results.add("proposals", setting, "orders that fit", planned, "of " + ORDERS);
            }
        }
    }

    /// Twenty users at once on list and order pages; `COOPERAGE_AT` names a server that runs already.
    private void pages(int firms) throws Exception {
        var running = System.getenv("COOPERAGE_AT");
        if (running != null) {
            pages(firms, URI.create(running));
            return;
        }
        try (var server = Server.start(root, firms)) {
            pages(firms, server.base);
        }
    }

    private void desk(int firms) throws IOException, InterruptedException {
        try (var server = Server.start(root, firms)) {
            new Desk(server, results, firms).measure();
        }
    }

    private void indicators(int firms) throws IOException, InterruptedException {
        try (var server = Server.start(root, firms)) {
            new Figures(server, results, firms).compute();
        }
    }

    private void dashboards(int firms) throws Exception {
        try (var server = Server.start(root, firms)) {
            new Figures(server, results, firms).dashboards();
        }
    }

    /// `COOPERAGE_AT` names a server that runs already; then only recommendations are measured.
    private void barrel(int firms) throws IOException, InterruptedException {
        var barrels = new Barrels(results, firms);
        var running = System.getenv("COOPERAGE_AT");
        if (running != null) {
            barrels.recommend(URI.create(running));
            return;
        }
        try (var server = Server.start(root, firms)) {
            barrels.assess(server);
            barrels.recommend(server.base);
        }
    }

    /// Free slots of 5,000 things over a year, and many customers who want the same few slots.
    private void slots() throws Exception {
        try (var server = Server.start(root, 1_000)) {
            new Slots(server, results).measure();
        }
    }

    /// `COOPERAGE_AT` names a server that runs already.
    private void dryRuns(int firms) throws IOException, InterruptedException {
        var running = System.getenv("COOPERAGE_AT");
        if (running != null) {
            new DryRuns(results, firms).measure(URI.create(running));
            return;
        }
        try (var server = Server.start(root, firms)) {
            new DryRuns(results, firms).measure(server.base);
        }
    }

    private void pages(int firms, URI base) throws Exception {
        new Pages(base, results, firms).measure(prepareOrder(base));
    }

    private static String prepareOrder(URI base) throws IOException, InterruptedException {
        var orders = new Orders(new Client(base, "buyer"));
        var order = orders.ask(400, DUE);
        orders.propose(order);
        return order;
    }

    /// A table of firms from the command line: looked through, then written.
    private void importRows(int rows) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("cooperage-bench");
        try (var server = Server.startEmpty(root, data)) {
            server.keepData();
        }
        var file = data.resolveSibling(data.getFileName() + ".csv");
        FirmTable.write(file, rows);
        long begun = System.nanoTime();
        var command = new ProcessBuilder(
                        root.resolve("bin/cooperage").toString(),
                        "import", file.toString(), "--kind", "firms", "--data", data.toString(), "--commit")
                .redirectErrorStream(true)
                .start();
        double peak = 0;
        while (command.isAlive()) {
            peak = Math.max(peak, Server.residentMiB(command.toHandle()));
            Thread.sleep(100);
        }
        results.add("import", rows + " firms; CSV", "look through and write", (System.nanoTime() - begun) / 1e9, "s");
        results.add("import", rows + " firms; CSV", "peak memory of the JVM", peak, "MiB");
        System.out.println(new String(command.getInputStream().readAllBytes()).strip());
        Files.delete(file);
    }

    /// Orders confirmed by twenty threads at once, planned before on the same free hours.
    private void commit(int firms) throws IOException, InterruptedException, ExecutionException {
        try (var server = Server.start(root, firms);
                var pool = Executors.newFixedThreadPool(USERS)) {
            var buyer = new Client(server.base, "buyer");
            var orders = new Orders(buyer);
            var proposals = new ArrayList<String>();
            int jobs = 0;
            while (jobs < 1_000 && proposals.size() < 200) {
                var answer = orders.propose(orders.ask(400, DUE));
                if (answer.contains("\"promised\"")) {
                    proposals.add(Orders.first(answer));
                    var cheapest = answer.substring(0, answer.indexOf("\"transports\""));
                    jobs += cheapest.split("\"unitPrice\"", -1).length - 1;
                }
            }
            var taken = new AtomicInteger();
            var confirmations = proposals.stream()
                    .map(id -> (Callable<Double>) () -> {
                        long begun = System.nanoTime();
                        var answer = buyer.send("/api/proposals/" + id + "/confirmation", "");
                        if (answer.statusCode() == 201) {
                            taken.incrementAndGet();
                        }
                        return (System.nanoTime() - begun) / 1e6;
                    })
                    .toList();
            long begun = System.nanoTime();
            var millis = new double[confirmations.size()];
            int n = 0;
            for (var done : pool.invokeAll(confirmations)) {
                millis[n++] = done.get();
            }
            var setting = firms + " firms; " + proposals.size() + " orders; " + jobs + " jobs";
            results.add("commit", setting, "all answered", (System.nanoTime() - begun) / 1e9, "s");
            results.spread("commit", setting, "one confirmation", millis);
            results.add("commit", setting, "orders that got their slots", taken.get(), "of " + proposals.size());
        }
    }
}
