package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Chooses what to take out of a plan before it is put back better: always with everything that waits for it, so that
/// whatever stays is still right.
final class Ruin {
    /// Never more than so many tasks at once: a larger hole is a new construction.
    private static final int MOST = 160;
    /// So many tasks are compared to find one in trouble.
    private static final int LOOKS = 4;

    private final Draft draft;
    private final Shop shop;
    private final SplittableRandom random;
    private final int[] taken;
    private final boolean[] marked;
    private int size;
    private final Luck luck = new Luck(7);

    Ruin(Draft draft, SplittableRandom random) {
        this.draft = draft;
        this.shop = draft.shop;
        this.random = random;
        taken = new int[shop.tasks];
        marked = new boolean[shop.tasks];
    }

    /// Positions of the chosen tasks; the plan itself is not touched.
    int[] choose() {
        size = 0;
        int seed = seed();
        switch (luck.draw(random)) {
            case 0 -> someLots(seed, 1 + random.nextInt(8));
            case 1 -> lotsAtOneSite(seed);
            case 2 -> window(seed);
            case 3 -> lateEnd(seed);
            case 4 -> wholeOperation(seed);
            case 5 -> scattered(2 + random.nextInt(4));
            default -> wholeOrder(seed);
        }
        missing();
        var chosen = Arrays.copyOf(taken, size);
        for (int task : chosen) {
            marked[task] = false;
        }
        return chosen;
    }

    /// Tells how much better the best plan became by the last choice.
    void reward(long gain) {
        luck.note(gain, size);
    }

    /// Any task, or one of the order whose dates cost most among some.
    private int seed() {
        int seed = random.nextInt(shop.tasks);
        for (int look = random.nextInt(2) * LOOKS; look > 0; look--) {
            int other = random.nextInt(shop.tasks);
            seed = draft.completions.cost(shop.order[other]) > draft.completions.cost(shop.order[seed]) ? other : seed;
        }
        return seed;
    }

    private void someLots(int seed, int count) {
        var lots = shop.tasksOfOperation[shop.operation[seed]];
        for (int i = 0; i < count; i++) {
            mark(lots[random.nextInt(lots.length)]);
        }
    }

    private void lotsAtOneSite(int seed) {
        if (draft.has(seed)) {
            for (int lot : shop.tasksOfOperation[shop.operation[seed]]) {
                if (draft.has(lot) && draft.site(lot) == draft.site(seed)) {
                    mark(lot);
                }
            }
        }
    }

    /// What its resource does around the seed, of whatever order.
    private void window(int seed) {
        if (!draft.has(seed)) {
            mark(seed);
            return;
        }
        int resource = draft.resource(seed);
        if (shop.resources[resource].unlimited()) {
            someLots(seed, 4);
            return;
        }
        var lane = draft.floor.lanes(resource)[draft.unit[seed]];
        int middle = lane.firstEndingAfter(draft.start[seed]);
        int width = 1 + random.nextInt(5);
        for (int at = Math.max(0, middle - width); at < Math.min(lane.size, middle + width); at++) {
            if (lane.id[at] >= 0 && lane.id[at] < shop.tasks) {
                mark(lane.id[at]);
            }
        }
        mark(seed);
    }

    /// The task that completes the seed's order, and the chain that holds it up.
    private void lateEnd(int seed) {
        int task = -1;
        int done = draft.completions.of(shop.order[seed]);
        for (int t : shop.tasksOfOrder[shop.order[seed]]) {
            if (draft.has(t) && draft.end[t] == done) {
                task = t;
            }
        }
        for (int steps = 1 + random.nextInt(6); task >= 0 && steps > 0; steps--) {
            int start = task;
            mark(task);
            task = -1;
            int latest = -1;
            for (var link : shop.before[start]) {
                if (draft.has(link.from()) && draft.end[link.from()] > latest) {
                    latest = draft.end[link.from()];
                    task = link.from();
                }
            }
        }
    }

    private void scattered(int count) {
        for (int i = 0; i < count; i++) {
            mark(random.nextInt(shop.tasks));
        }
    }

    private void wholeOperation(int seed) {
        for (int lot : shop.tasksOfOperation[shop.operation[seed]]) {
            mark(lot);
        }
    }

    private void wholeOrder(int seed) {
        for (int task : shop.tasksOfOrder[shop.order[seed]]) {
            mark(task);
        }
    }

    private void missing() {
        int order = size == 0 ? 0 : shop.order[taken[0]];
        for (int task : shop.tasksOfOrder[order]) {
            if (!draft.has(task)) {
                mark(task);
            }
        }
    }

    private void mark(int task) {
        if (marked[task] || draft.fixed[task] || size >= MOST) {
            return;
        }
        int from = size;
        add(task);
        for (int i = from; i < size; i++) {
            addBond(taken[i]);
            for (var link : shop.after[taken[i]]) {
                if (!marked[link.to()] && !draft.fixed[link.to()]) {
                    add(link.to());
                }
            }
        }
    }

    private void addBond(int task) {
        if (shop.bond[task] >= 0) {
            for (int member : shop.bonds[shop.bond[task]]) {
                if (!marked[member] && !draft.fixed[member]) {
                    add(member);
                }
            }
        }
    }

    private void add(int task) {
        marked[task] = true;
        taken[size++] = task;
    }
}
