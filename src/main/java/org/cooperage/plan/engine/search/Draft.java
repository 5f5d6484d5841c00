package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.cooperage.plan.engine.Assignment;

/// A plan in the making: where each task is, and what all of it costs so far.
///
/// Putting and taking a task are exact opposites, so a rejected change is undone by doing it backwards.
final class Draft {
    static final int NOWHERE = -1;

    final Shop shop;
    final Splits splits;
    final Floor floor;
    final int[] mode;
    final int[] unit;
    final int[] start;
    final int[] end;
    final boolean[] fixed;
    private final int[] previousSite;
    private final int[] previousStart;
    final Spending spending;
    final Ties ties;
    final Shipments shipments;
    final Completions completions;
    private long placedCost;
    private int placed;
    /// Tasks touched since the plan was last remembered.
    private final boolean[] touched;

    private final int[] touchedTasks;
    private int touches;

    Draft(Shop shop) {
        this.shop = shop;
        splits = new Splits(shop);
        floor = new Floor(shop);
        mode = filled(shop.tasks, NOWHERE);
        unit = new int[shop.tasks];
        start = new int[shop.tasks];
        end = new int[shop.tasks];
        fixed = new boolean[shop.tasks];
        previousSite = filled(shop.tasks, NOWHERE);
        previousStart = new int[shop.tasks];
        spending = new Spending(shop);
        ties = new Ties(shop, splits);
        shipments = new Shipments(this);
        completions = new Completions(this);
        touched = new boolean[shop.tasks];
        touchedTasks = new int[shop.tasks];
        for (var a : shop.problem.previous()) {
            previousSite[a.task()] = shop.siteOf(a.task(), a.mode());
            previousStart[a.task()] = a.start();
        }
        for (var a : shop.problem.fixed()) {
            put(a.task(), a.mode(), a.unit(), a.start(), a.end());
            fixed[a.task()] = true;
        }
    }

    private static int[] filled(int size, int value) {
        var array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    boolean has(int task) {
        return mode[task] != NOWHERE;
    }

    int site(int task) {
        return shop.siteOf(task, mode[task]);
    }

    void put(int task, int chosen, int onUnit, int from, int to) {
        placedCost +=
                choiceCost(task, chosen, from, to) + splits.cost(shop.operation[task], chosen, shop.quantity[task]);
        spending.choose(task, chosen, true);
        mode[task] = chosen;
        unit[task] = onUnit;
        start[task] = from;
        end[task] = to;
        int resource = resource(task);
        if (!shop.resources[resource].unlimited()) {
            placedCost += shop.setupCost(resource, floor.occupy(resource, task, onUnit, from, to));
        }
        splits.add(shop.operation[task], chosen, shop.quantity[task]);
        ties.put(task, site(task));
        placedCost += shipments.connect(task, true);
        touch(task);
        placed++;
    }

    void take(int task) {
        placedCost -= shipments.connect(task, false);
        ties.take(task);
        splits.remove(shop.operation[task], mode[task], shop.quantity[task]);
        int resource = resource(task);
        if (!shop.resources[resource].unlimited()) {
            placedCost -= shop.setupCost(resource, floor.vacate(resource, task, unit[task], start[task]));
        }
        spending.choose(task, mode[task], false);
        placedCost -= choiceCost(task, mode[task], start[task], end[task])
                + splits.cost(shop.operation[task], mode[task], shop.quantity[task]);
        mode[task] = NOWHERE;
        touch(task);
        placed--;
    }

    private void touch(int task) {
        completions.touch(shop.order[task]);
        if (!touched[task]) {
            touched[task] = true;
            touchedTasks[touches++] = task;
        }
    }

    /// Whether all that the task waits for has a place.
    boolean waitsForNobody(int task) {
        for (var link : shop.before[task]) {
            if (!has(link.from())) {
                return false;
            }
        }
        return true;
    }

    int resource(int task) {
        return shop.modes[shop.operation[task]][mode[task]].resource();
    }

    /// What the choice of a mode and a time costs, apart from neighbours, lanes, dates and ceilings.
    long choiceCost(int task, int chosen, int from, int to) {
        long cost = shop.choiceCost(task, chosen) + shop.peakCost(task, chosen, from, to);
        if (previousSite[task] != NOWHERE) {
            cost += previousSite[task] == shop.siteOf(task, chosen) ? 0 : shop.weights.changePerTask();
            cost += shop.weights.changePerHour() * Math.abs(from - previousStart[task]) / 60;
        }
        return cost;
    }

    /// What the choice of a mode costs whenever it starts.
    long choiceAtLeast(int task, int chosen) {
        boolean leaves = previousSite[task] != NOWHERE && previousSite[task] != shop.siteOf(task, chosen);
        return shop.choiceCost(task, chosen) + (leaves ? shop.weights.changePerTask() : 0);
    }

    /// Everything: places, moves, dates, and tasks without a place.
    long cost() {
        long cost = placedCost
                + completions.cost()
                + spending.aboveCost()
                + shop.missing * (shop.tasks - placed + splits.debts());
        long minute = shop.weights.makespanPerMinute();
        return minute == 0 ? cost : cost + minute * completions.makespan();
    }

    /// Whether the machine has room for the task then, and for changing over before and after it.
    boolean isFree(Assignment a) {
        int resource = shop.modes[shop.operation[a.task()]][a.mode()].resource();
        return shop.resources[resource].unlimited() || floor.takes(resource, a.task(), a.unit(), a.start(), a.end());
    }

    Assignment assignment(int task) {
        return new Assignment(task, mode[task], unit[task], start[task], start[task], end[task]);
    }

    /// Tells which tasks were put or taken since the last call, or since the plan was recalled.
    void eachTouched(IntConsumer change) {
        for (int i = 0; i < touches; i++) {
            touched[touchedTasks[i]] = false;
            change.accept(touchedTasks[i]);
        }
        touches = 0;
    }

    /// There is one memory to update at a time.
    Memory remember() {
        return new Memory(this);
    }

    void recall(Memory memory) {
        for (int i = shop.tasks - 1; i >= 0; i--) {
            int task = shop.sequence[i];
            if (has(task) && !fixed[task]) {
                take(task);
            }
        }
        for (var a : memory.places()) {
            if (!fixed[a.task()]) {
                put(a.task(), a.mode(), a.unit(), a.start(), a.end());
            }
        }
        eachTouched(task -> {});
    }
}
