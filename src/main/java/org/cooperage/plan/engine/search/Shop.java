package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.HashMap;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Weights;
import org.cooperage.plan.engine.Yuan;

/// A problem unfolded into arrays, so that the inner loops touch no maps and no boxes. Immutable after construction.
final class Shop {
    final Problem problem;
    final Weights weights;
    final int tasks;
    final Order[] orders;
    final Operation[] operations;
    final Resource[] resources;
    final Mode[][] modes;
    final int[] operation;
    final int[] order;
    final long[] quantity;
    final int[] family;
    final int[] batch;
    final int[] release;
    final Link[][] before;
    final Link[][] after;
    final int[][] tasksOfOrder;
    final int[][] tasksOfOperation;
    /// Depth in the links: 0 for tasks that wait for nobody.
    final int[] depth;
    /// Tasks in an order in which everything comes after what it waits for.
    final int[] sequence;
    /// Fewest minutes that pass after a task until all that wait for it are done.
    final int[] tail;
    /// Fewest minutes from the origin until a task can start.
    final int[] head;
    final int[] site;
    final int[] place;
    final int[] firm;
    final int[][] sameSite;
    final int[][] sameSiteMembers;
    /// The bond a task belongs to, -1 if it stands alone; and the members of each, following the links.
    final int[] bond;

    final int[][] bonds;
    /// Whether an operation may go to a batch resource.
    final boolean[] batches;
    /// Whether money above some order's ceiling counts.
    final boolean hasCeilings;
    /// Micro-yuan for a minute of changing over, by resource.
    final double[] setupPerMinute;
    /// What a task without a place costs: more than any delay.
    final long missing;
    /// What choosing a mode costs, filled as it is asked for.
    private final long[][] choice;

    Shop(Problem problem) {
        this.problem = problem;
        this.weights = problem.weights();
        tasks = problem.tasks().size();
        orders = problem.orders().toArray(Order[]::new);
        operations = problem.operations().toArray(Operation[]::new);
        resources = problem.resources().toArray(Resource[]::new);
        modes = problem.operations().stream()
                .map(o -> o.modes().toArray(Mode[]::new))
                .toArray(Mode[][]::new);
        operation = new int[tasks];
        order = new int[tasks];
        quantity = new long[tasks];
        family = new int[tasks];
        batch = new int[tasks];
        release = new int[tasks];
        readTasks();
        before = links(true);
        after = links(false);
        tasksOfOrder = members(order, orders.length);
        tasksOfOperation = members(operation, operations.length);
        depth = new int[tasks];
        sequence = sequence();
        tail = new int[tasks];
        head = new int[tasks];
        site = Arrays.stream(resources).mapToInt(Resource::site).toArray();
        place = problem.sites().stream().mapToInt(s -> s.place()).toArray();
        firm = firms();
        measure(new LeastTravel(this));
        sameSiteMembers = Bonds.together(problem);
        sameSite = memberships();
        bond = Bonds.of(this);
        bonds = Bonds.members(this, bond);
        batches = new boolean[operations.length];
        for (int o = 0; o < batches.length; o++) {
            batches[o] = Arrays.stream(modes[o]).anyMatch(m -> resources[m.resource()].batches());
        }
        hasCeilings = Arrays.stream(orders).anyMatch(Order::hasCeiling);
        choice = new long[tasks][];
        setupPerMinute = Arrays.stream(resources)
                .mapToDouble(r -> r.setupPerHour() / 60.0 * weights.setupPercent() / 100)
                .toArray();
        missing = missing();
    }

    int minutes(int task, int mode) {
        return modes[operation[task]][mode].minutesFor(quantity[task]);
    }

    int siteOf(int task, int mode) {
        return siteOfMode(operation[task], mode);
    }

    int siteOfMode(int operation, int mode) {
        return site[modes[operation][mode].resource()];
    }

    /// What choosing the mode costs whatever the time: price, risk, fairness, incumbency.
    long choiceCost(int task, int mode) {
        var known = choice[task];
        if (known == null) {
            known = new long[modes[operation[task]].length];
            for (int m = 0; m < known.length; m++) {
                known[m] = reckonChoice(task, m);
            }
            choice[task] = known;
        }
        return known[mode];
    }

    private long reckonChoice(int task, int mode) {
        var m = modes[operation[task]][mode];
        long units = quantity[task];
        return percent(m.priceFor(units), weights.pricePercent())
                + percent(m.riskPerUnit() * units, weights.riskPercent())
                + percent(m.fairnessPerUnit() * units, weights.fairnessPercent())
                + percent(m.incumbencyPerUnit() * units, weights.incumbencyPercent());
    }

    /// What the lot costs more for working in restricted hours from then to then.
    long peakCost(int task, int mode, int from, int to) {
        var resource = resources[modes[operation[task]][mode].resource()];
        if (!resource.isDear()) {
            return 0;
        }
        double share = resource.batches() ? quantity[task] / (double) resource.batchCapacity() : 1;
        return Math.round(resource.dearPerHour() / 60.0 * resource.dear().worked(from, to) * share);
    }

    /// What it costs besides itself that so much of an order's money is spent.
    long aboveCost(int order, long spent) {
        var o = orders[order];
        return spent <= o.ceiling() ? 0 : percent(spent - o.ceiling(), o.abovePercent());
    }

    long setupCost(int resource, int minutes) {
        return Math.round(setupPerMinute[resource] * minutes);
    }

    /// The most that a lot can save by standing between two others.
    long mostSetup(int resource) {
        return setupPerMinute[resource] == 0
                ? 0
                : setupCost(resource, resources[resource].setups().longest());
    }

    int travel(int fromSite, int toSite) {
        return fromSite == toSite ? 0 : problem.travel().minutes(place[fromSite], place[toSite]);
    }

    long freight(Link link, int fromSite, int toSite) {
        return fromSite == toSite ? 0 : percent(freightMoney(link, fromSite, toSite), weights.transportPercent());
    }

    long freightMoney(Link link, int fromSite, int toSite) {
        return fromSite == toSite ? 0 : problem.travel().perKg(place[fromSite], place[toSite]) * link.kg();
    }

    long tripMoney(int fromSite, int toSite) {
        return fromSite == toSite ? 0 : problem.travel().perTrip(place[fromSite], place[toSite]);
    }

    long trip(int fromSite, int toSite) {
        return fromSite == toSite ? 0 : percent(tripMoney(fromSite, toSite), weights.transportPercent());
    }

    long holding(Link link, int minutes) {
        return percent(perDay(link.holdingPerDay(), minutes), weights.holdingPercent());
    }

    /// What it costs that an order is complete at this minute.
    long completionCost(int order, int completion) {
        var o = orders[order];
        return perDay(o.latePerDay(), Math.max(0, completion - o.due()))
                + perDay(o.flowPerDay(), Math.max(0, completion - o.release()));
    }

    static long percent(long money, int percent) {
        return percent == 100 ? money : Math.round(money * (percent / 100.0));
    }

    static long perDay(long rate, int minutes) {
        return rate == 0 ? 0 : Math.round((double) rate * minutes / 1440);
    }

    private void readTasks() {
        for (int t = 0; t < tasks; t++) {
            var task = problem.tasks().get(t);
            operation[t] = task.operation();
            order[t] = operations[operation[t]].order();
            quantity[t] = task.quantity();
            family[t] = task.family();
            batch[t] = task.batch();
            release[t] = Math.max(task.release(), orders[order[t]].release());
        }
    }

    private Link[][] links(boolean incoming) {
        var count = new int[tasks];
        problem.links().forEach(link -> count[incoming ? link.to() : link.from()]++);
        var links = new Link[tasks][];
        Arrays.setAll(links, t -> new Link[count[t]]);
        for (var link : problem.links()) {
            int t = incoming ? link.to() : link.from();
            links[t][--count[t]] = link;
        }
        return links;
    }

    static int[][] members(int[] parent, int parents) {
        var count = new int[parents];
        for (int p : parent) {
            count[p]++;
        }
        var members = new int[parents][];
        Arrays.setAll(members, p -> new int[count[p]]);
        for (int child = parent.length - 1; child >= 0; child--) {
            members[parent[child]][--count[parent[child]]] = child;
        }
        return members;
    }

    private int[] sequence() {
        var waiting = new int[tasks];
        var sequence = new int[tasks];
        int known = 0;
        for (int t = 0; t < tasks; t++) {
            waiting[t] = before[t].length;
            if (waiting[t] == 0) {
                sequence[known++] = t;
            }
        }
        for (int done = 0; done < known; done++) {
            int t = sequence[done];
            for (var link : after[t]) {
                depth[link.to()] = Math.max(depth[link.to()], depth[t] + 1);
                if (--waiting[link.to()] == 0) {
                    sequence[known++] = link.to();
                }
            }
        }
        return sequence;
    }

    private void measure(LeastTravel travel) {
        for (int t : sequence) {
            head[t] = release[t];
            for (var link : before[t]) {
                int done = head[link.from()] + shortest(link.from());
                head[t] = Math.max(head[t], done + link.minWait() + travel.along(link));
            }
        }
        for (int i = tasks - 1; i >= 0; i--) {
            int t = sequence[i];
            for (var link : after[t]) {
                int rest = shortest(link.to()) + tail[link.to()];
                tail[t] = Math.max(tail[t], link.minWait() + travel.along(link) + rest);
            }
        }
    }

    int shortest(int task) {
        int shortest = Calendar.NEVER;
        for (var mode : modes[operation[task]]) {
            shortest = Math.min(shortest, mode.minutesFor(quantity[task]));
        }
        return shortest;
    }

    private int[] firms() {
        var numbers = new HashMap<String, Integer>();
        return problem.sites().stream()
                .mapToInt(s -> numbers.computeIfAbsent(s.firm(), f -> numbers.size()))
                .toArray();
    }

    private int[][] memberships() {
        var count = new int[tasks];
        for (var members : sameSiteMembers) {
            for (int t : members) {
                count[t]++;
            }
        }
        var groups = new int[tasks][];
        Arrays.setAll(groups, t -> new int[count[t]]);
        for (int g = 0; g < sameSiteMembers.length; g++) {
            for (int t : sameSiteMembers[g]) {
                groups[t][--count[t]] = g;
            }
        }
        return groups;
    }

    private long missing() {
        long dearest = 1_000_000L * Yuan.ONE;
        for (int t = 0; t < tasks; t++) {
            for (int m = 0; m < modes[operation[t]].length; m++) {
                dearest = Math.max(dearest, 10 * choiceCost(t, m));
            }
        }
        return dearest;
    }
}
