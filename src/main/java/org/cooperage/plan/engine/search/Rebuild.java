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

/// Ruin and recreate: take some work out of the plan, put it back elsewhere, keep what is not much worse.
///
/// Knows every rule of the model, so it plans whatever no special structure helps with. The plan may get worse than the
/// best one by a share that falls with the steps since the last improvement (record-to-record travel, Dueck 1993).
final class Rebuild {
    private static final double[] CAUTIONS = {2.5, 4, 1.6, 1};

    /// After so many steps without a better plan, worse ones are let in again.
    private static final int PATIENCE = 200;

    /// Share by which a plan may at first be worse than the best; more when nothing helped for long.
    private static final double WARM = 0.01;

    private static final double HOT = 0.05;

    /// A step looks at about so many tasks: of a larger plan, only the share of so many may get worse.
    private static final double TOUCHED = 100;

    private final Shop shop;
    private final Draft draft;
    private final Recreate recreate;
    private final SplittableRandom random;
    private int[] position;
    /// Place of each task in the topological order of the links.
    private final int[] rank;
    private final double[] key;
    private Memory best;
    private long bestCost;
    private long iterations;

    Rebuild(Shop shop, long seed) {
        this.shop = shop;
        draft = new Draft(shop);
        recreate = new Recreate(draft);
        random = new SplittableRandom(seed);
        position = new int[shop.tasks];
        rank = positions(shop.sequence);
        key = new double[shop.tasks];
        best = draft.remember();
        bestCost = Long.MAX_VALUE;
    }

    /// Builds first plans by several priority rules and goes on from the best of them: all cautions with the first
    /// rule, the best of them with the others.
    void construct(Budget budget) {
        var rules = sequences();
        double cautious = CAUTIONS[0];
        for (double caution : CAUTIONS) {
            if (mayStill(budget) && construct(rules.getFirst(), caution)) {
                cautious = caution;
            }
        }
        for (int rule = 1; rule < rules.size(); rule++) {
            if (mayStill(budget)) {
                construct(rules.get(rule), cautious);
            }
        }
        draft.recall(best);
    }

    private boolean mayStill(Budget budget) {
        return bestCost == Long.MAX_VALUE || !budget.timeUp().getAsBoolean();
    }

    private boolean construct(int[] sequence, double caution) {
        clear();
        recreate.place(sequence, caution, 0, random);
        if (!keepIfBest()) {
            return false;
        }
        position = positions(sequence);
        return true;
    }

    void improve(Budget budget) {
        var ruin = new Ruin(draft, random.split());
        long current = bestCost;
        long quiet = 0;
        double heat = WARM;
        while (iterations < budget.iterations() && shop.tasks > 0) {
            if ((iterations & 7) == 0 && budget.timeUp().getAsBoolean()) {
                break;
            }
            iterations++;
            long was = bestCost;
            int[] chosen = ruin.choose();
            var before = take(chosen);
            int[] hole = sorted(chosen);
            int overlooked = random.nextInt(random.nextInt(4) == 0 ? 40 : 12);
            recreate.place(hole, CAUTIONS[random.nextInt(CAUTIONS.length)], overlooked, random);
            long cost = draft.cost();
            double slack = touched() * heat / (1 + quiet / 50.0) * random.nextDouble();
            if (cost < current || cost <= bestCost + slack) {
                current = cost;
                quiet = keepIfBest() ? 0 : quiet + 1;
            } else {
                undo(hole, before);
                quiet++;
            }
            ruin.reward(was - bestCost);
            if (quiet > Math.max(PATIENCE, shop.tasks)) {
                quiet = 0;
                heat = HOT;
            }
        }
        draft.recall(best);
    }

    /// Cost of the part of the best plan that a step looks at.
    private double touched() {
        return Math.abs((double) bestCost % shop.missing) * Math.min(1, TOUCHED / shop.tasks);
    }

    /// Another first plan: by a rule and with choices overlooked at random.
    List<Assignment> scatter() {
        var rules = sequences();
        clear();
        int overlooked = 4 + random.nextInt(24);
        recreate.place(rules.get(random.nextInt(rules.size())), 4 * random.nextDouble(), overlooked, random);
        return draft.remember().places();
    }

    private List<Assignment> take(int[] hole) {
        var before = new ArrayList<Assignment>(hole.length);
        for (int task : hole) {
            if (draft.has(task)) {
                before.add(draft.assignment(task));
                draft.take(task);
            }
        }
        return before;
    }

    private void undo(int[] hole, List<Assignment> before) {
        for (int task : hole) {
            if (draft.has(task)) {
                draft.take(task);
            }
        }
        before.forEach(a -> draft.put(a.task(), a.mode(), a.unit(), a.start(), a.end()));
    }

    private boolean keepIfBest() {
        long cost = draft.cost();
        if (cost >= bestCost) {
            return false;
        }
        bestCost = cost;
        best.update();
        return true;
    }

    private void clear() {
        for (int task = 0; task < shop.tasks; task++) {
            if (draft.has(task) && !draft.fixed[task]) {
                draft.take(task);
            }
        }
    }

    /// The order in which a hole is filled: as the first plan was built, order by order at random, or any that
    /// respects the links.
    private int[] sorted(int[] tasks) {
        int way = random.nextInt(3);
        for (int task : tasks) {
            key[task] = way == 0 ? position[task] : 0;
        }
        if (way == 1) {
            int shuffle = random.nextInt();
            for (int task : tasks) {
                key[task] = Math.floorMod((shop.order[task] + 1) * 0x9E3779B9 ^ shuffle, 1 << 20) * (double) shop.tasks
                        + shop.depth[task];
            }
        }
        if (way == 2) {
            chanceKeys(tasks);
        }
        return Arrays.stream(tasks)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(t -> key[t]).thenComparingInt(t -> rank[t]))
                .mapToInt(t -> t)
                .toArray();
    }

    private void chanceKeys(int[] tasks) {
        var byRank = Arrays.stream(tasks)
                .boxed()
                .sorted(Comparator.comparingInt(t -> rank[t]))
                .toList();
        for (int task : byRank) {
            key[task] = random.nextDouble();
            for (var link : shop.before[task]) {
                boolean inHole = !draft.has(link.from());
                key[task] = inHole ? Math.max(key[task], key[link.from()] + random.nextDouble()) : key[task];
            }
        }
    }

    private int[] positions(int[] sequence) {
        var positions = new int[shop.tasks];
        for (int i = 0; i < sequence.length; i++) {
            positions[sequence[i]] = i;
        }
        return positions;
    }

    private List<int[]> sequences() {
        return shop.orders.length == 1 ? List.of(byOrder()) : List.of(byOrder(), bySlack(), bySoonest());
    }

    /// Order by order, those first that can be complete first.
    private int[] bySoonest() {
        var soonest = new long[shop.orders.length];
        for (int t = 0; t < shop.tasks; t++) {
            long done = (long) shop.head[t] + shop.shortest(t) + shop.tail[t];
            soonest[shop.order[t]] = Math.max(soonest[shop.order[t]], done);
        }
        return sequence(Comparator.<Integer>comparingLong(t -> soonest[shop.order[t]])
                .thenComparingInt(t -> shop.order[t])
                .thenComparingInt(t -> shop.depth[t]));
    }

    /// Order by order, the most urgent first; within an order step by step.
    private int[] byOrder() {
        var urgency = new long[shop.orders.length];
        Arrays.fill(urgency, Long.MAX_VALUE);
        for (int t = 0; t < shop.tasks; t++) {
            urgency[shop.order[t]] = Math.min(urgency[shop.order[t]], latestStart(t));
        }
        return sequence(Comparator.<Integer>comparingLong(t -> urgency[shop.order[t]])
                .thenComparingInt(t -> shop.order[t])
                .thenComparingInt(t -> shop.depth[t]));
    }

    /// By the latest start that still meets the due date, over all orders.
    private int[] bySlack() {
        var latest = new long[shop.tasks];
        for (int i = shop.tasks - 1; i >= 0; i--) {
            int t = shop.sequence[i];
            latest[t] = latestStart(t);
            for (var link : shop.after[t]) {
                latest[t] = Math.min(latest[t], latest[link.to()] - 1);
            }
        }
        return sequence(Comparator.<Integer>comparingLong(t -> latest[t]).thenComparingInt(t -> shop.depth[t]));
    }

    private long latestStart(int task) {
        return (long) shop.orders[shop.order[task]].due() - shop.tail[task] - shop.shortest(task);
    }

    private int[] sequence(Comparator<Integer> priority) {
        return IntStream.range(0, shop.tasks)
                .filter(t -> !draft.fixed[t])
                .boxed()
                .sorted(priority.thenComparingInt(t -> shop.operation[t]).thenComparingInt(t -> t))
                .mapToInt(t -> t)
                .toArray();
    }

    List<Assignment> places() {
        return best.places();
    }

    long cost() {
        return bestCost;
    }

    /// Goes on from a plan that is there, such as one for other weights.
    static Solution improve(Shop shop, List<Assignment> start, Budget budget) {
        var search = new Rebuild(shop, budget.seed());
        start.stream()
                .filter(a -> !search.draft.fixed[a.task()])
                .forEach(a -> search.draft.put(a.task(), a.mode(), a.unit(), a.start(), a.end()));
        search.keepIfBest();
        search.position = search.positions(search.byOrder());
        search.improve(budget);
        return search.found(budget);
    }

    /// What is done without a planner: earliest due date first, each lot to the cheapest maker.
    /// @param inTime whether who is done too late counts for nothing as long as somebody is not
    static Solution ruleOfThumb(Shop shop, boolean inTime) {
        var rule = new Rebuild(shop, 0);
        rule.recreate.beThrifty(inTime);
        var byDue = rule.sequence(Comparator.<Integer>comparingInt(t -> shop.orders[shop.order[t]].due())
                .thenComparingInt(t -> shop.order[t])
                .thenComparingInt(t -> shop.depth[t]));
        rule.recreate.place(byDue, 1, 0, rule.random);
        rule.keepIfBest();
        return Finish.of(shop, rule.best.places(), Bounds.cost(shop), 0, StopReason.EXHAUSTED);
    }

    static Solution solve(Shop shop, Budget budget, long seed) {
        var search = new Rebuild(shop, seed);
        search.construct(budget);
        search.improve(budget);
        return search.found(budget);
    }

    private Solution found(Budget budget) {
        boolean used = iterations >= budget.iterations();
        return Finish.of(
                shop, best.places(), Bounds.cost(shop), iterations, used ? StopReason.ITERATIONS : StopReason.TIME);
    }
}
