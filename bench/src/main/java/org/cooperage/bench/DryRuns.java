package org.cooperage.bench;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;

/// A draft of the county tried on all its firms, as the official waits for it: from the request to the last byte.
final class DryRuns {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"code\":\"QH-HUB\"");
    private static final int WARM_UP = 5;
    private static final int TIMES = 30;

    private final Results results;
    private final String setting;

    DryRuns(Results results, int firms) {
        this.results = results;
        this.setting = firms + " firms; 1 user";
    }

    void measure(URI base) throws IOException, InterruptedException {
        var county = new Client(base, "county");
        county.signIn();
        var page = "/policies/" + draft(county) + "/dry-run";
        results.add("policy", setting, "first dry run of a draft", county.timed(page), "ms");
        for (int n = 0; n < WARM_UP; n++) {
            county.timed(page);
        }
        var millis = new double[TIMES];
        for (int n = 0; n < TIMES; n++) {
            millis[n] = county.timed(page);
        }
        results.spread("policy", setting, "dry run of a draft", millis);
    }

    private static String draft(Client county) throws IOException, InterruptedException {
        var found = ID.matcher(county.api("/api/policies?size=100"));
        if (!found.find()) {
            throw new IllegalStateException("The draft (QH-HUB) is not there.\nMaybe the demo's policies changed.");
        }
        return found.group(1);
    }
}
