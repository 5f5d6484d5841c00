package org.cooperage.bench;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;

/// All firms of a demo assessed, and the best services recommended to one of them.
///
/// What the assessment took stands in the log of the server: facts counted, then scores, as the platform does it every
/// half hour. A recommendation counts as its reader waits for it: the whole page of the barrel, from the request to the
/// last byte, by one user who waits for each.
final class Barrels {
    private static final Pattern FACTS = Pattern.compile("Barrels: facts of all firms in (\\d+) ms");
    private static final Pattern SCORES = Pattern.compile("Barrels: facts .* scores in (\\d+) ms");
    private static final int WARM_UP = 10;
    private static final int TIMES = 60;
    private static final String PAGE = "/barrel";

    private final Results results;
    private final String setting;

    Barrels(Results results, int firms) {
        this.results = results;
        this.setting = firms + " firms";
    }

    void assess(Server server) throws IOException, InterruptedException {
        double millis = server.awaitLogged(FACTS) + server.awaitLogged(SCORES);
        results.add("barrel", setting, "all firms assessed", millis / 1e3, "s");
    }

    void recommend(URI base) throws IOException, InterruptedException {
        var firm = new Client(base, "knitter");
        firm.signIn();
        for (int n = 0; n < WARM_UP; n++) {
            firm.timed(PAGE);
        }
        var millis = new double[TIMES];
        for (int n = 0; n < TIMES; n++) {
            millis[n] = firm.timed(PAGE);
        }
        results.spread("barrel", setting + "; 1 user", "page with one recommendation", millis);
    }
}
