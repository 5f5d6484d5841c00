package org.cooperage.bench;

import java.io.IOException;
import java.util.regex.Pattern;

/// The dispatcher's desk: the coming weeks read anew, and scenarios from the press of the button to their end.
final class Desk {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern STAGE = Pattern.compile("\"stage\"\\s*:\\s*\"([A-Z]+)\"");
    private static final Pattern ROUNDS = Pattern.compile("\"rounds\"\\s*:\\s*(\\d+)");
    private static final Pattern GAP = Pattern.compile("\"gap\"\\s*:\\s*([0-9.]+)");
    private static final int LOOK_EVERY_MILLIS = 200;
    private static final double LONGEST_SECONDS = 300;

    private final Server server;
    private final Results results;
    private final Client operator;
    private final String setting;

    Desk(Server server, Results results, int firms) {
        this.server = server;
        this.results = results;
        this.operator = new Client(server.base, "operator");
        this.setting = firms + " firms";
    }

    void measure() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        operator.api("/api/horizon");
        results.add("desk", setting, "26 weeks read anew", seconds(begun), "s");
        scenario("nothing assumed", "[]");
        scenario("price up", "[{\"kind\": \"PRICE_UP\", \"process\": \"knit12\", \"percent\": 10}]");
        results.add("desk", setting, "memory JVM+PostgreSQL", server.memory(), "MiB");
    }

    private void scenario(String name, String assumed) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var id = find(ID, operator.post(
                "/api/scenarios", "{\"name\": \"%s\", \"assumed\": %s}".formatted(name, assumed)));
        boolean known = false;
        String answer;
        do {
            Thread.sleep(LOOK_EVERY_MILLIS);
            answer = operator.api("/api/scenarios/" + id);
            if (!known && !find(ROUNDS, answer).equals("0")) {
                known = true;
                results.add("desk", setting, name + ", first plan", seconds(begun), "s");
            }
        } while (find(STAGE, answer).matches("WAITING|RUNNING|STOPPING") && seconds(begun) < LONGEST_SECONDS);
        results.add("desk", setting, name + ", end", seconds(begun), "s");
        var gap = GAP.matcher(answer);
        if (gap.find()) {
            results.add("desk", setting, name + ", gap", Double.parseDouble(gap.group(1)), "%");
        }
    }

    private static String find(Pattern pattern, String answer) {
        var found = pattern.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("(%s) is not in the answer: %s".formatted(pattern, answer));
        }
        return found.group(1);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
