package org.cooperage.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// The indicators computed from scratch and a day later, and the pages that show them under twenty users.
///
/// The data are those of the demo: its firms, with the months of orders it makes up. What is computed is timed
/// from the operator's call to the answer; from scratch it stands in the log.
final class Figures {
    private static final Pattern COMPUTED = Pattern.compile("Indicators: .* in (\\d+) ms");
    private static final int USERS = 20;
    private static final int ROUNDS = 15;
    private static final int PAUSE_MILLIS = 1_000;
    private static final List<String> PAGES = List.of(
            "/headquarters",
            "/headquarters/wall",
            "/indicators",
            "/indicators/order-value",
            "/indicators/utilisation",
            "/indicators/jobs",
            "/cluster",
            "/chain-map",
            "/structure",
            "/trade-network",
            "/agglomeration",
            "/value-network",
            "/monitor",
            "/benchmark",
            "/elements",
            "/upgrade");

    private final Server server;
    private final Results results;
    private final String setting;

    Figures(Server server, Results results, int firms) {
        this.server = server;
        this.results = results;
        this.setting = firms + " firms";
    }

    /// From scratch, as the new cluster's first figures; anew with nothing changed; and after days of the demo with their
    /// offers, work and payments.
    void compute() throws IOException, InterruptedException {
        var operator = new Client(server.base, "operator");
        operator.signIn();
        results.add("indicators", setting, "from scratch", server.awaitLogged(COMPUTED) / 1e3, "s");
        results.add("indicators", setting, "again, nothing changed", compute(operator), "s");
        for (int day = 1; day <= 3; day++) {
            operator.submit("/indicators", "/demo/clock", "hours=24");
            Thread.sleep(20_000);
            results.add("indicators", setting, "after day " + day, compute(operator), "s");
        }
    }

    private static double compute(Client operator) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        operator.send("/api/indicators/computation", "");
        return (System.nanoTime() - begun) / 1e9;
    }

    void dashboards() throws Exception {
        try (var pool = Executors.newFixedThreadPool(USERS)) {
            for (int pause : new int[] {PAUSE_MILLIS, 0}) {
                var taken = new LinkedHashMap<String, List<Double>>();
                PAGES.forEach(page -> taken.put(page, Collections.synchronizedList(new ArrayList<>())));
                var walks = new ArrayList<Callable<Void>>();
                for (int user = 0; user < USERS; user++) {
                    walks.add(walk(user, pause, taken));
                }
                for (var done : pool.invokeAll(walks)) {
                    done.get();
                }
                report(pause == 0 ? "no pause" : "pause 1 s", taken);
            }
        }
    }

    private Callable<Void> walk(int user, int pause, Map<String, List<Double>> taken) {
        return () -> {
            var client = new Client(server.base, user % 2 == 0 ? "operator" : "county");
            client.signIn();
            var random = new Random(user);
            for (int n = 0; n < (ROUNDS + 2) * PAGES.size(); n++) {
                Thread.sleep(pause == 0 ? 0 : pause / 2 + random.nextInt(pause));
                var page = PAGES.get(random.nextInt(PAGES.size()));
                double millis = client.timed(page);
                if (n >= 2 * PAGES.size()) {
                    taken.get(page).add(millis);
                }
            }
            return null;
        };
    }

    private void report(String pause, Map<String, List<Double>> taken) throws IOException {
        var load = setting + "; " + USERS + " users; " + pause;
        for (var page : taken.entrySet()) {
            results.spread("dashboards", load, page.getKey(), page.getValue());
        }
        results.spread("dashboards", load, "every page", taken.values().stream().flatMap(List::stream).toList());
    }
}
