package org.cooperage.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Plans made-up November peaks from the command line: the whole, quotes into the plan in force, repairs.
///
/// A cluster gets one order for each five firms, as many as come in a busy fortnight.
final class Peaks {
    private static final int FIRMS_PER_ORDER = 5;
    private static final int THREADS = 2;

    private final Path root;
    private final Results results;
    private double memory;

    Peaks(Path root, Results results) {
        this.root = root;
        this.results = results;
    }

    void peak(int firms, int seconds) throws IOException, InterruptedException {
        int orders = Math.max(1, firms / FIRMS_PER_ORDER);
        var json = run(firms, "--seconds", "" + seconds, "--proof", "" + seconds, "--threads", "" + THREADS);
        var setting = String.format(
                Locale.ROOT,
                "%d firms; %d orders; %.0f lots; seed 1; %d s; %d threads",
                firms,
                orders,
                number(json, "lots"),
                seconds,
                THREADS);
        results.add("peak", setting, "first full plan", number(json, "firstSeconds"), "s");
        results.add("peak", setting, "cost of the first plan", number(json, "firstYuan"), "yuan");
        results.add("peak", setting, "cost of the cheapest maker in time", number(json, "ruleYuan"), "yuan");
        results.add("peak", setting, "cost of the cheapest maker however late", number(json, "cheapestYuan"), "yuan");
        results.add("peak", setting, "its lots beyond the horizon", number(json, "cheapestUnplanned"), "lots");
        results.add("peak", setting, "cost", number(json, "yuan"), "yuan");
        double below = 100 * (1 - number(json, "yuan") / number(json, "ruleYuan"));
        results.add("peak", setting, "below the cheapest maker in time", below, "%");
        results.add("peak", setting, "lower bound", number(json, "lowerBound"), "yuan");
        results.add("peak", setting, "gap to the bound", number(json, "gapPercent"), "%");
        results.add("peak", setting, "jobs", number(json, "jobs"), "jobs");
        results.add("peak", setting, "rules broken", number(json, "violations"), "rules");
        results.add("peak", setting, "peak memory", memory, "MiB");
    }

    /// Single orders into a plan that nearly fills the cluster.
    void quote(int firms) throws IOException, InterruptedException {
        var json = run(firms, "--seconds", "" + Math.max(5, firms / 1000), "--proof", "0", "--quotes", "1000");
        var setting = firms + " firms; " + firms / FIRMS_PER_ORDER + " orders in force; 1000 quotes";
        var millis = numbers(json, "quoteMillis");
        results.spread("quote", setting, "one order into the plan", millis);
        Arrays.sort(millis);
        results.add("quote", setting, "one order into the plan p99", millis[millis.length * 99 / 100], "ms");
        results.add("quote", setting, "quotes that found a place", number(json, "quotesComplete"), "of 1000");
    }

    /// A machine fails for three days: the orders on it are planned anew.
    void repair(int firms) throws IOException, InterruptedException {
        var json = run(firms, "--seconds", "" + Math.max(5, firms / 1000), "--proof", "0", "--repairs", "100");
        var setting = firms + " firms; " + firms / FIRMS_PER_ORDER + " orders in force; 100 breakdowns";
        results.spread("repair", setting, "one breakdown", numbers(json, "repairMillis"));
        results.add("repair", setting, "untouched lots that move", 100 * number(json, "repairMovedOfUntouched"), "%");
        results.add("repair", setting, "moved in the frozen days", number(json, "repairMovedInFrozenDays"), "lots");
        results.add("repair", setting, "rules broken", number(json, "repairViolations"), "rules");
    }

    private String run(int firms, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(root.resolve("bin/cooperage").toString());
        command.addAll(List.of(
                "peak", "--firms", "" + firms, "--orders", "" + Math.max(1, firms / FIRMS_PER_ORDER), "--seed", "1"));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JDK_JAVA_OPTIONS", "-Xmx" + (firms <= 10_000 ? "1700m" : "7g"));
        var process = builder.start();
        var watch = Thread.ofVirtual().start(() -> watch(process));
        var json = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The planning ended with " + process.exitValue());
        }
        watch.join();
        System.out.println(json.replaceAll("\\[[^]]*]", "[…]").strip());
        return json;
    }

    private void watch(Process process) {
        while (process.isAlive()) {
            try {
                memory = Math.max(memory, Server.residentMiB(process.toHandle()));
                Thread.sleep(200);
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }

    private static double number(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":(-?[0-9.E-]+|NaN)").matcher(json);
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }

    private static double[] numbers(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\\[([^]]*)]").matcher(json);
        if (!found.find()) {
            return new double[] {Double.NaN};
        }
        return Arrays.stream(found.group(1).split(",")).mapToDouble(Double::parseDouble).toArray();
    }
}
