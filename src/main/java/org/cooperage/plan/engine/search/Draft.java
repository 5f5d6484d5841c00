package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Link;

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
    private final Map<Trip, Integer> trips = new HashMap<>();
    private final int[] groupSite;
    private final int[] groupSize;
    private final int[] completion;
    private final boolean[] stale;
    /// Orders whose completion is to be found anew, and what the dates of all others cost.
    private final int[] staleOrders;

    private int stales;
    final Spending spending;
    private final long[] dateCost;
    private long datesCost;
    private long placedCost;
    private int placed;
    /// Tasks touched since the plan was last remembered.
    private final boolean[] touched;

    private final int[] touchedTasks;
    private int touches;

    /// One shipment's way between two sites; its trip is paid once.
    private record Trip(int shipment, int from, int to) {}

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
        groupSite = filled(shop.sameSiteMembers.length, NOWHERE);
        groupSize = new int[shop.sameSiteMembers.length];
        completion = new int[shop.orders.length];
        stale = new boolean[shop.orders.length];
        staleOrders = new int[shop.orders.length];
        dateCost = new long[shop.orders.length];
        spending = new Spending(shop);
        touched = new boolean[shop.tasks];
        touchedTasks = new int[shop.tasks];
        for (int order = 0; order < shop.orders.length; order++) {
            dateCost[order] = shop.completionCost(order, 0);
            datesCost += dateCost[order];
        }
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

    /// The site a same-site rule ties the task to, or [#NOWHERE].
    int tiedTo(int task) {
        for (int group : shop.sameSite[task]) {
            if (groupSize[group] > 0) {
                return groupSite[group];
            }
        }
        return NOWHERE;
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
        for (int group : shop.sameSite[task]) {
            tie(group, task);
        }
        placedCost += connect(task, true);
        touch(task);
        placed++;
    }

    void take(int task) {
        placedCost -= connect(task, false);
        for (int group : shop.sameSite[task]) {
            untie(group, task);
        }
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
        int order = shop.order[task];
        if (!stale[order]) {
            stale[order] = true;
            staleOrders[stales++] = order;
        }
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

    private void tie(int group, int task) {
        groupSite[group] = site(task);
        if (groupSize[group]++ == 0) {
            expectOthers(group, task, 1);
        } else {
            expect(task, groupSite[group], -1);
        }
    }

    private void untie(int group, int task) {
        if (--groupSize[group] == 0) {
            expectOthers(group, task, -1);
        } else {
            expect(task, groupSite[group], 1);
        }
    }

    private void expectOthers(int group, int task, int sign) {
        for (int member : shop.sameSiteMembers[group]) {
            if (member != task) {
                expect(member, groupSite[group], sign);
            }
        }
    }

    private void expect(int task, int site, int sign) {
        if (splits.limitsFirms(shop.operation[task])) {
            splits.expect(shop.operation[task], site, sign * shop.quantity[task]);
        }
    }

    /// What a task brings to a firm with those that must follow it, as far as that is not expected there anyway.
    long brings(int task) {
        if (shop.sameSite[task].length == 0 || !splits.limitsFirms(shop.operation[task])) {
            return shop.quantity[task];
        }
        long quantity = 0;
        int group = shop.sameSite[task][0];
        if (groupSize[group] == 0) {
            for (int member : shop.sameSiteMembers[group]) {
                quantity += shop.operation[member] == shop.operation[task] ? shop.quantity[member] : 0;
            }
        }
        return quantity;
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

    /// No start at `from` or later costs less in freight, trips and holding.
    long neighboursAtLeast(int task, int atSite, int from) {
        long cost = 0;
        for (var link : shop.before[task]) {
            if (has(link.from())) {
                cost += moveCost(link, site(link.from()), atSite) + shop.holding(link, from - end[link.from()]);
            }
        }
        for (var link : shop.after[task]) {
            if (has(link.to())) {
                cost += moveCost(link, atSite, site(link.to()));
            }
        }
        return cost;
    }

    /// Freight, trips and holding towards the neighbours that have a place, were the task at this site and time.
    long neighbourCost(int task, int atSite, int from, int to) {
        long cost = 0;
        for (var link : shop.before[task]) {
            if (has(link.from())) {
                cost += moveCost(link, site(link.from()), atSite) + shop.holding(link, from - end[link.from()]);
            }
        }
        for (var link : shop.after[task]) {
            if (has(link.to())) {
                cost += moveCost(link, atSite, site(link.to())) + shop.holding(link, start[link.to()] - to);
            }
        }
        return cost;
    }

    private long moveCost(Link link, int from, int to) {
        if (from == to) {
            return 0;
        }
        boolean paid = link.shipment() != Link.ALONE && trips.containsKey(new Trip(link.shipment(), from, to));
        return shop.freight(link, from, to) + (paid ? 0 : shop.trip(from, to));
    }

    private long connect(int task, boolean add) {
        long cost = 0;
        for (var link : shop.before[task]) {
            if (has(link.from())) {
                cost += connect(link, add);
            }
        }
        for (var link : shop.after[task]) {
            if (has(link.to())) {
                cost += connect(link, add);
            }
        }
        return cost;
    }

    private long connect(Link link, boolean add) {
        int from = site(link.from());
        int to = site(link.to());
        long cost = shop.freight(link, from, to) + shop.holding(link, start[link.to()] - end[link.from()]);
        if (from == to) {
            return cost;
        }
        spending.ship(link, shop.freightMoney(link, from, to), add);
        if (link.shipment() == Link.ALONE) {
            spending.ship(link, shop.tripMoney(from, to), add);
            return cost + shop.trip(from, to);
        }
        var trip = new Trip(link.shipment(), from, to);
        int lots = trips.merge(trip, add ? 1 : -1, Integer::sum);
        if (lots == 0) {
            trips.remove(trip);
        }
        if (lots != (add ? 1 : 0)) {
            return cost;
        }
        spending.ship(link, shop.tripMoney(from, to), add);
        return cost + shop.trip(from, to);
    }

    /// When the order's last placed task ends.
    int completion(int order) {
        if (stale[order]) {
            refresh();
        }
        return completion[order];
    }

    private void refresh() {
        for (int i = 0; i < stales; i++) {
            int order = staleOrders[i];
            int latest = 0;
            for (int t : shop.tasksOfOrder[order]) {
                latest = has(t) ? Math.max(latest, end[t]) : latest;
            }
            completion[order] = latest;
            stale[order] = false;
            datesCost -= dateCost[order];
            dateCost[order] = shop.completionCost(order, latest);
            datesCost += dateCost[order];
        }
        stales = 0;
    }

    /// What the completion of the order costs as it stands.
    long dateCost(int order) {
        if (stale[order]) {
            refresh();
        }
        return dateCost[order];
    }

    int makespan() {
        refresh();
        int makespan = 0;
        for (int done : completion) {
            makespan = Math.max(makespan, done);
        }
        return makespan;
    }

    /// Everything: places, moves, dates, and tasks without a place.
    long cost() {
        refresh();
        long cost =
                placedCost + datesCost + spending.aboveCost() + shop.missing * (shop.tasks - placed + splits.debts());
        return shop.weights.makespanPerMinute() == 0 ? cost : cost + shop.weights.makespanPerMinute() * makespan();
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
