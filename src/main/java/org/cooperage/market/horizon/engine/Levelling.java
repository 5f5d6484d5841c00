package org.cooperage.market.horizon.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cooperage.market.horizon.engine.Levelled.Portion;
import org.cooperage.market.horizon.engine.Outlook.Step;
import org.cooperage.market.horizon.engine.ProcessFlow.Supply;

/// Levels an outlook process by process, each by an exact flow: once from the first processes of the routings to the
/// last, once from the last to the first; the cheaper counts.
///
/// What a step has done by the end of a week is the most its successor may have done by then, in shares. The bound
/// forgets that rule and keeps only the weeks of each step, which leaves the processes apart, so that each is solved
/// exactly; where no step waits for the one before, plan and bound are the same.
public final class Levelling {
    private final Outlook outlook;
    private final Map<Key, List<Portion>> placed = new HashMap<>();
    private final long[][] left;
    private final long[][] worth;
    private final boolean backwards;
    private long cost;

    private record Key(int demand, int step) {}

    private Levelling(Outlook outlook, boolean backwards) {
        this.outlook = outlook;
        this.backwards = backwards;
        left = left(outlook);
        worth = new long[outlook.pools().size()][outlook.weeks()];
    }

    public static Levelled of(Outlook outlook) {
        var forwards = new Levelling(outlook, false).level();
        var backwards = new Levelling(outlook, true).level();
        return backwards.cost() < forwards.cost() ? backwards : forwards;
    }

    /// Everything as late as can be, in the city of its order or the nearest to it: what it comes to when nobody
    /// levels.
    public static List<Portion> asAsked(Outlook outlook) {
        var portions = new ArrayList<Portion>();
        for (int demand = 0; demand < outlook.demands().size(); demand++) {
            var steps = outlook.demands().get(demand).steps();
            for (int step = 0; step < steps.size(); step++) {
                int pool = nearest(outlook, demand, steps.get(step));
                portions.add(new Portion(
                        demand,
                        step,
                        pool,
                        steps.get(step).last(),
                        steps.get(step).minutes()));
            }
        }
        return portions;
    }

    private static int nearest(Outlook outlook, int demand, Step step) {
        var pools = outlook.pools();
        return IntStream.range(0, pools.size())
                .filter(p -> pools.get(p).process() == step.process())
                .boxed()
                .min(Comparator.comparing(
                        (Integer p) -> outlook.cost(outlook.demands().get(demand), step, pools.get(p), step.last())))
                .orElseThrow();
    }

    private Levelled level() {
        var order = processes();
        long bound = order.stream().mapToLong(this::alone).sum();
        int open = steps();
        while (placed.size() < open) {
            (backwards ? order.reversed() : order).forEach(this::place);
        }
        var portions = placed.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Portion::demand)
                        .thenComparingInt(Portion::step)
                        .thenComparingInt(Portion::week)
                        .thenComparingInt(Portion::pool))
                .toList();
        return new Levelled(portions, cost, bound, lists(worth));
    }

    private int steps() {
        return outlook.demands().stream().mapToInt(d -> d.steps().size()).sum();
    }

    /// Those that come early in the routings first.
    private List<Integer> processes() {
        var positions = new HashMap<Integer, List<Double>>();
        for (var demand : outlook.demands()) {
            for (int step = 0; step < demand.steps().size(); step++) {
                positions
                        .computeIfAbsent(demand.steps().get(step).process(), p -> new ArrayList<>())
                        .add((double) step / demand.steps().size());
            }
        }
        return positions.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, List<Double>> e) ->
                                e.getValue().stream().collect(Collectors.averagingDouble(x -> x)))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What a process costs at least: its steps wait for nobody.
    private long alone(int process) {
        var flow = new ProcessFlow(outlook, process, left(outlook));
        for (int demand = 0; demand < outlook.demands().size(); demand++) {
            var steps = outlook.demands().get(demand).steps();
            for (int step = 0; step < steps.size(); step++) {
                if (steps.get(step).process() == process) {
                    flow.add(new Supply(
                            demand,
                            step,
                            steps.get(step).minutes(),
                            steps.get(step).first(),
                            steps.get(step).last()));
                }
            }
        }
        return flow.place(new long[outlook.pools().size()][outlook.weeks()]).cost();
    }

    /// All steps of a process whose neighbours on the way here are placed.
    private void place(int process) {
        var flow = new ProcessFlow(outlook, process, left);
        var chosen = new ArrayList<Key>();
        for (int demand = 0; demand < outlook.demands().size(); demand++) {
            var steps = outlook.demands().get(demand).steps();
            for (int step = 0; step < steps.size(); step++) {
                var key = new Key(demand, step);
                boolean ready = isEnd(demand, step) || placed.containsKey(neighbour(key));
                if (steps.get(step).process() == process && ready && !placed.containsKey(key)) {
                    chosen.add(key);
                }
            }
        }
        chosen.forEach(key -> supplies(key).forEach(flow::add));
        var result = flow.place(worth);
        cost += result.cost();
        chosen.forEach(key -> placed.put(key, new ArrayList<>()));
        result.portions()
                .forEach(p -> placed.computeIfAbsent(new Key(p.demand(), p.step()), k -> new ArrayList<>())
                        .add(p));
    }

    private boolean isEnd(int demand, int step) {
        return step == (backwards ? outlook.demands().get(demand).steps().size() - 1 : 0);
    }

    /// The step before, or after it, that was placed sooner.
    private Key neighbour(Key key) {
        return new Key(key.demand(), key.step() + (backwards ? 1 : -1));
    }

    /// A step becomes free for work as the step before it gets done, or has to be done as the step after it goes on,
    /// week by week.
    private List<Supply> supplies(Key key) {
        var step = outlook.demands().get(key.demand()).steps().get(key.step());
        if (isEnd(key.demand(), key.step())) {
            return List.of(new Supply(key.demand(), key.step(), step.minutes(), step.first(), step.last()));
        }
        var done = new long[outlook.weeks() + 1];
        placed.getOrDefault(neighbour(key), List.of()).forEach(p -> done[p.week()] += p.minutes());
        long whole = LongStream.of(done).sum();
        var supplies = new ArrayList<Supply>();
        long sum = 0;
        long given = 0;
        for (int week = 0; week <= outlook.weeks(); week++) {
            sum += done[week];
            long share = share(step.minutes() * sum, whole) - given;
            if (share > 0) {
                supplies.add(supply(key, step, share, week));
                given += share;
            }
        }
        return supplies;
    }

    /// No more than the step before has handed on; no less than the step after works on.
    private long share(long part, long whole) {
        return backwards ? Math.ceilDiv(part, whole) : Math.floorDiv(part, whole);
    }

    private Supply supply(Key key, Step step, long minutes, int week) {
        return backwards
                ? new Supply(key.demand(), key.step(), minutes, step.first(), Math.min(step.last(), week))
                : new Supply(key.demand(), key.step(), minutes, Math.max(step.first(), week), step.last());
    }

    private static long[][] left(Outlook outlook) {
        return outlook.pools().stream()
                .map(p -> p.free().stream().mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
    }

    private static List<List<Long>> lists(long[][] numbers) {
        return Arrays.stream(numbers)
                .map(row -> LongStream.of(row).boxed().toList())
                .toList();
    }
}
