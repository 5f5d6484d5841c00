package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
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
    private final Priorities priorities;
    private final List<int[]> rules;
    private final Memory best;
    private long bestCost;
    private long iterations;
    private Ruin ruin;
    private long current;
    private long quiet;
    private double heat = WARM;
    private double caution = CAUTIONS[0];
    private int[] hole = {};
    private List<Assignment> before = List.of();
    private long added;

    Rebuild(Shop shop, long seed) {
        this.shop = shop;
        draft = new Draft(shop);
        recreate = new Recreate(draft);
        random = new SplittableRandom(seed);
        position = new int[shop.tasks];
        rank = positions(shop.sequence);
        key = new double[shop.tasks];
        priorities = new Priorities(shop, draft.fixed);
        rules = priorities.all();
        ruin = new Ruin(draft, random);
        best = draft.remember();
        bestCost = Long.MAX_VALUE;
    }

    /// Builds first plans by several priority rules and goes on from the best of them: all cautions with the first
    /// rule, the best of them with the others.
    void construct(Budget budget) {
        constructCautiously(budget, 0, 1);
        constructByOtherRules(budget, caution, 0, 1);
        draft.recall(best);
    }

    /// First plans by the first rule, each with another caution; every so-manieth of them.
    void constructCautiously(Budget budget, int first, int step) {
        var sequence = rules.getFirst();
        for (int i = first; i < CAUTIONS.length; i += step) {
            construct(budget, sequence, CAUTIONS[i]);
        }
    }

    /// First plans by all rules but the first; every so-manieth of them.
    void constructByOtherRules(Budget budget, double cautious, int first, int step) {
        for (int i = 1 + first; i < rules.size(); i += step) {
            construct(budget, rules.get(i), cautious);
        }
    }

    private void construct(Budget budget, int[] sequence, double cautious) {
        if (bestCost < Long.MAX_VALUE && budget.timeUp().getAsBoolean()) {
            return;
        }
        clear();
        recreate.place(sequence, cautious, 0, random);
        if (keepIfBest()) {
            position = positions(sequence);
            caution = cautious;
        }
    }

    void improve(Budget budget) {
        begin();
        while (mayStep(budget)) {
            step();
        }
        draft.recall(best);
    }

    /// From now on steps are made from the best plan.
    void begin() {
        ruin = new Ruin(draft, random.split());
        current = bestCost;
        quiet = 0;
        heat = WARM;
    }

    boolean mayStep(Budget budget) {
        return iterations < budget.iterations()
                && shop.tasks > 0
                && ((iterations & 7) != 0 || !budget.timeUp().getAsBoolean());
    }

    /// Tears a hole and fills it again; whether the plan was changed. [#change] tells how.
    boolean step() {
        iterations++;
        long was = bestCost;
        int[] chosen = ruin.choose();
        before = take(chosen);
        hole = sorted(chosen);
        int overlooked = random.nextInt(random.nextInt(4) == 0 ? 40 : 12);
        recreate.place(hole, CAUTIONS[random.nextInt(CAUTIONS.length)], overlooked, random);
        boolean kept = accepts(draft.cost());
        if (kept) {
            added = draft.cost() - current;
            current += added;
            quiet = keepIfBest() ? 0 : quiet + 1;
        } else {
            undo(hole, before);
            quiet++;
        }
        ruin.reward(was - bestCost);
        warmUpIfStuck();
        return kept;
    }

    /// So many tasks were taken by the last step.
    int taken() {
        return hole.length;
    }

    /// What the last step changed, if it did.
    Change change() {
        return new Change(hole, before, placesOf(hole), added);
    }

    private List<Assignment> placesOf(int[] tasks) {
        return Arrays.stream(tasks)
                .filter(draft::has)
                .mapToObj(draft::assignment)
                .toList();
    }

    void revert(Change change) {
        undo(change.tasks(), change.before());
    }

    /// Makes a change that was found on another draft, where its orders stood as they do here; false if its machines
    /// have no room for it any more or it pays less than it did.
    boolean adopt(Change change) {
        long was = draft.cost();
        var stood = take(change.tasks());
        boolean fits = change.after().stream().allMatch(this::putIfFree);
        if (fits && draft.cost() - was <= Math.max(0, change.added())) {
            return true;
        }
        undo(change.tasks(), stood);
        return false;
    }

    private boolean putIfFree(Assignment a) {
        boolean free = draft.isFree(a);
        if (free) {
            draft.put(a.task(), a.mode(), a.unit(), a.start(), a.end());
        }
        return free;
    }

    /// The plan as it is now is the one to go on from.
    void settle() {
        current = draft.cost();
        quiet = keepIfBest() ? 0 : quiet;
    }

    /// Takes over the plan of another search, with the order in which it was built.
    void goOnFrom(Rebuild other, List<Assignment> plan) {
        clear();
        putAll(plan);
        keepIfBest();
        position = other.position;
        begin();
    }

    private void putAll(List<Assignment> plan) {
        plan.stream()
                .filter(a -> !draft.fixed[a.task()])
                .forEach(a -> draft.put(a.task(), a.mode(), a.unit(), a.start(), a.end()));
    }

    private boolean accepts(long cost) {
        double slack = touched() * heat / (1 + quiet / 50.0) * random.nextDouble();
        return cost < current || cost <= bestCost + slack;
    }

    private void warmUpIfStuck() {
        if (quiet > Math.max(PATIENCE, shop.tasks)) {
            quiet = 0;
            heat = HOT;
        }
    }

    /// Cost of the part of the best plan that a step looks at.
    private double touched() {
        return Math.abs((double) bestCost % shop.missing) * Math.min(1, TOUCHED / shop.tasks);
    }

    /// Another first plan: by a rule and with choices overlooked at random.
    List<Assignment> scatter() {
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

    List<Assignment> places() {
        return best.places();
    }

    long cost() {
        return bestCost;
    }

    /// The caution with which the best first plan was built.
    double caution() {
        return caution;
    }

    /// Goes on from a plan that is there, such as one for other weights.
    static Solution improve(Shop shop, List<Assignment> start, Budget budget) {
        var search = new Rebuild(shop, budget.seed());
        search.putAll(start);
        search.keepIfBest();
        search.position = search.positions(search.priorities.byOrder());
        search.improve(budget);
        return search.found(budget);
    }

    /// What is done without a planner: earliest due date first, each lot to the cheapest maker.
    /// @param inTime whether who is done too late counts for nothing as long as somebody is not
    static Solution ruleOfThumb(Shop shop, boolean inTime) {
        var rule = new Rebuild(shop, 0);
        rule.recreate.beThrifty(inTime);
        rule.recreate.place(rule.priorities.byDue(), 1, 0, rule.random);
        rule.keepIfBest();
        return Finish.of(shop, rule.best.places(), Bounds.cost(shop), 0, StopReason.EXHAUSTED);
    }

    static Solution solve(Shop shop, Budget budget, long seed) {
        var search = new Rebuild(shop, seed);
        search.construct(budget);
        search.improve(budget);
        return search.found(budget);
    }

    Solution found(Budget budget) {
        boolean used = iterations >= budget.iterations();
        return Finish.of(
                shop, best.places(), Bounds.cost(shop), iterations, used ? StopReason.ITERATIONS : StopReason.TIME);
    }
}
