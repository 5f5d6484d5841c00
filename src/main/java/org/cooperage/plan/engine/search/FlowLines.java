package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Solution.StopReason;

/// Jobs over parallel lines without overtaking, by iterated greedy: take some jobs out, put each back where its line
/// ends soonest, relieve the longest line, and now and then accept something worse (Ruiz, Pan, Naderi 2019).
final class FlowLines {
    private static final double WARMTH = 0.3;

    private final Shop shop;
    private final Lines lines;
    private final Budget budget;
    private final SplittableRandom random;
    private final int jobs;
    private final int bound;
    private LineLoad[] current;
    private LineLoad[] trial;
    private LineLoad[] best;
    private final double temperature;
    private long steps;

    private FlowLines(Shop shop, Lines lines, Budget budget, long seed) {
        this.shop = shop;
        this.lines = lines;
        this.budget = budget;
        random = new SplittableRandom(seed);
        jobs = lines.tasks().length;
        bound = Bounds.makespan(shop);
        current = empty();
        trial = empty();
        best = empty();
        temperature = WARMTH
                * Arrays.stream(lines.minutes()[0])
                        .flatMapToInt(Arrays::stream)
                        .average()
                        .orElse(0)
                / 10;
    }

    static Solution solve(Shop shop, Budget budget, long seed) {
        var lines = Lines.of(shop);
        if (lines == null) {
            throw new IllegalStateException("The shop has no lines.\nMaybe its structure was not asked first.");
        }
        return new FlowLines(shop, lines, budget, seed).solve();
    }

    private LineLoad[] empty() {
        return Arrays.stream(lines.minutes()).map(LineLoad::new).toArray(LineLoad[]::new);
    }

    private Solution solve() {
        construct();
        copy(current, best);
        while (steps < budget.iterations()
                && makespan(best) > bound
                && !budget.timeUp().getAsBoolean()) {
            steps++;
            step();
        }
        var why = steps >= budget.iterations() ? StopReason.ITERATIONS : StopReason.TIME;
        return Finish.of(shop, places(), bound * shop.weights.makespanPerMinute(), steps, why);
    }

    /// Longest jobs first, each where it does least harm (Nawaz, Enscore, Ham 1983).
    private void construct() {
        var longest = IntStream.range(0, jobs)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                j -> -Arrays.stream(lines.minutes()[0][j]).sum())
                        .thenComparingInt(j -> j))
                .toList();
        longest.forEach(job -> put(current, job));
        relieve(current);
    }

    private void step() {
        copy(current, trial);
        int count = Math.min(jobs, 2 + random.nextInt(5));
        var out = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            out.add(takeOne(i < count / 2 ? longest(trial) : random.nextInt(trial.length)));
        }
        out.forEach(job -> put(trial, job));
        relieve(trial);
        int now = makespan(current);
        int then = makespan(trial);
        if (then <= now || random.nextDouble() < Math.exp((now - then) / temperature)) {
            var swap = current;
            current = trial;
            trial = swap;
            if (then < makespan(best)) {
                copy(current, best);
            }
        }
    }

    private int takeOne(int preferred) {
        int line = preferred;
        while (trial[line].size == 0) {
            line = (line + 1) % trial.length;
        }
        return trial[line].removeAt(random.nextInt(trial[line].size));
    }

    private void put(LineLoad[] loads, int job) {
        int best = 0;
        for (int line = 0; line < loads.length; line++) {
            loads[line].bestPlace(job);
            best = loads[line].value < loads[best].value ? line : best;
        }
        loads[best].insert(job, loads[best].place);
    }

    /// Moves jobs of the longest line to where they make it shorter without making another as long.
    private void relieve(LineLoad[] loads) {
        boolean better = true;
        while (better) {
            better = false;
            int from = longest(loads);
            int makespan = loads[from].makespan();
            int turn = random.nextInt(loads[from].size);
            for (int i = 0; i < loads[from].size && !better; i++) {
                better = relocate(loads, from, (i + turn) % loads[from].size, makespan);
            }
        }
    }

    private boolean relocate(LineLoad[] loads, int from, int at, int makespan) {
        int job = loads[from].removeAt(at);
        int best = from;
        for (int line = 0; line < loads.length; line++) {
            loads[line].bestPlace(job);
            best = loads[line].value < loads[best].value ? line : best;
        }
        boolean better = loads[best].value < makespan;
        if (better) {
            loads[best].insert(job, loads[best].place);
        } else {
            loads[from].insert(job, at);
        }
        return better;
    }

    private static int longest(LineLoad[] loads) {
        int longest = 0;
        for (int line = 1; line < loads.length; line++) {
            longest = loads[line].makespan() > loads[longest].makespan() ? line : longest;
        }
        return longest;
    }

    private static int makespan(LineLoad[] loads) {
        return loads[longest(loads)].makespan();
    }

    private static void copy(LineLoad[] from, LineLoad[] to) {
        for (int line = 0; line < from.length; line++) {
            to[line].copy(from[line]);
        }
    }

    private List<Assignment> places() {
        var places = new ArrayList<Assignment>();
        for (int line = 0; line < best.length; line++) {
            var starts = best[line].starts();
            for (int at = 0; at < starts.length; at++) {
                int job = best[line].jobs[at];
                for (int step = 0; step < starts[at].length; step++) {
                    int start = starts[at][step];
                    int end = start + lines.minutes()[line][job][step];
                    int mode = lines.modes()[line][job][step];
                    places.add(new Assignment(lines.tasks()[job][step], mode, 0, start, start, end));
                }
            }
        }
        return places;
    }
}
