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

/// Levels an outlook: first the processes early in the routings, then those after them, each by an exact flow.
///
/// What a step has done by the end of a week is the most its successor may have done by then, in shares. The bound
/// forgets that rule and keeps only the weeks of each step, which leaves the processes apart, so that each is solved
/// exactly; where no step waits for the one before, plan and bound are the same.
public final class Levelling {
    private final Outlook outlook;
    private final Map<Key, List<Portion>> placed = new HashMap<>();
    private final long[][] left;
    private final long[][] worth;
    private long cost;

    private record Key(int demand, int step) {}

    private Levelling(Outlook outlook) {
        this.outlook = outlook;
        left = left(outlook);
        worth = new long[outlook.pools().size()][outlook.weeks()];
    }

    public static Levelled of(Outlook outlook) {
        return new Levelling(outlook).level();
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
            order.forEach(this::place);
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
                            steps.get(step).first()));
                }
            }
        }
        return flow.place(new long[outlook.pools().size()][outlook.weeks()]).cost();
    }

    /// All steps of a process whose predecessors are placed.
    private void place(int process) {
        var flow = new ProcessFlow(outlook, process, left);
        var chosen = new ArrayList<Key>();
        for (int demand = 0; demand < outlook.demands().size(); demand++) {
            var steps = outlook.demands().get(demand).steps();
            for (int step = 0; step < steps.size(); step++) {
                var key = new Key(demand, step);
                boolean ready = step == 0 || placed.containsKey(new Key(demand, step - 1));
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

    /// A step becomes free for work as the step before it gets done, week by week.
    private List<Supply> supplies(Key key) {
        var step = outlook.demands().get(key.demand()).steps().get(key.step());
        if (key.step() == 0) {
            return List.of(new Supply(key.demand(), key.step(), step.minutes(), step.first()));
        }
        var before = placed.getOrDefault(new Key(key.demand(), key.step() - 1), List.of());
        var done = new long[outlook.weeks() + 1];
        before.forEach(p -> done[p.week()] += p.minutes());
        long whole = LongStream.of(done).sum();
        var supplies = new ArrayList<Supply>();
        long sum = 0;
        long given = 0;
        for (int week = 0; week <= outlook.weeks(); week++) {
            sum += done[week];
            long free = Math.floorDiv(step.minutes() * sum, whole) - given;
            if (free > 0) {
                int from = Math.min(step.last(), Math.max(step.first(), week));
                supplies.add(new Supply(key.demand(), key.step(), free, from));
                given += free;
            }
        }
        return supplies;
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
