package org.cooperage.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Twenty people at once on list and order pages, each going from page to page in an order of his own.
///
/// Measured twice, each after a warm-up: with a pause between two pages, as people read, and without any, when twenty
/// requests are always under way. A page counts from the request to its last byte, compressed as for a browser; its
/// style sheets and scripts do not, a browser keeps them.
final class Pages {
    private static final int USERS = 20;
    private static final int WARM_UP_ROUNDS = 25;
    private static final int ROUNDS = 20;
    private static final int PAUSE_MILLIS = 1_000;
    private static final String KNIT = "%E7%BE%8A%E7%BB%92";

    private final URI base;
    private final Results results;
    private final String setting;

    Pages(URI base, Results results, int firms) {
        this.base = base;
        this.results = results;
        this.setting = firms + " firms; " + USERS + " users";
    }

    void measure(String order) throws Exception {
        var visits = visits(order);
        try (var pool = Executors.newFixedThreadPool(USERS)) {
            var users = users(pool, visits);
            walk(pool, users, visits, WARM_UP_ROUNDS, 0);
            report(setting + "; pause 1 s", walk(pool, users, visits, ROUNDS, PAUSE_MILLIS));
            report(setting + "; no pause", walk(pool, users, visits, ROUNDS, 0));
        }
    }

    /// Who opens what. The name stands in the results.
    private static List<Visit> visits(String order) {
        return List.of(
                new Visit("buyer", "/orders", "/orders"),
                new Visit("buyer", "/orders/{id}", "/orders/" + order),
                new Visit("buyer", "/statements", "/statements"),
                new Visit("buyer", "/parties", "/parties"),
                new Visit("buyer", "/parties?q=羊绒", "/parties?q=" + KNIT),
                new Visit("knitter", "/jobs", "/jobs"),
                new Visit("knitter", "/machines", "/machines"),
                new Visit("operator", "/capabilities", "/capabilities"),
                new Visit("operator", "/statements (all)", "/statements"),
                new Visit("operator", "/machines?all", "/machines?all"));
    }

    private record Visit(String role, String name, String path) {}

    /// Each user is signed in once for every role, before anything is measured.
    private List<Map<String, Client>> users(ExecutorService pool, List<Visit> visits) throws Exception {
        var roles = visits.stream().map(Visit::role).distinct().toList();
        var users = new ArrayList<Callable<Map<String, Client>>>();
        for (int user = 0; user < USERS; user++) {
            users.add(() -> signedIn(roles));
        }
        return all(pool, users);
    }

    private Map<String, Client> signedIn(List<String> roles) throws IOException, InterruptedException {
        var clients = new LinkedHashMap<String, Client>();
        for (var role : roles) {
            var client = new Client(base, role);
            client.signIn();
            clients.put(role, client);
        }
        return clients;
    }

    /// What each page took, in milliseconds.
    private static Map<Visit, List<Double>> walk(
            ExecutorService pool, List<Map<String, Client>> users, List<Visit> visits, int rounds, int pauseMillis)
            throws Exception {
        var taken = new LinkedHashMap<Visit, List<Double>>();
        visits.forEach(visit -> taken.put(visit, Collections.synchronizedList(new ArrayList<>())));
        var walks = new ArrayList<Callable<Void>>();
        for (int user = 0; user < users.size(); user++) {
            var clients = users.get(user);
            var random = new Random(user);
            walks.add(() -> {
                for (int n = 0; n < rounds * visits.size(); n++) {
                    Thread.sleep(pauseMillis == 0 ? 0 : pauseMillis / 2 + random.nextInt(pauseMillis));
                    var visit = visits.get(random.nextInt(visits.size()));
                    taken.get(visit).add(clients.get(visit.role()).timed(visit.path()));
                }
                return null;
            });
        }
        all(pool, walks);
        return taken;
    }

    private static <T> List<T> all(ExecutorService pool, List<Callable<T>> work) throws Exception {
        var answers = new ArrayList<T>();
        for (var done : pool.invokeAll(work)) {
            answers.add(done.get());
        }
        return answers;
    }

    private void report(String name, Map<Visit, List<Double>> taken) throws IOException {
        for (var entry : taken.entrySet()) {
            results.spread("pages", name, entry.getKey().name(), entry.getValue());
        }
        var every = taken.values().stream().flatMap(List::stream).toList();
        results.spread("pages", name, "every page", every);
    }
}
