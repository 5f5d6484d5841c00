package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Resource;

/// Finds the cheapest free place for one task, given where all others are.
///
/// Modes are looked at in the order of what they cost at least; as soon as that exceeds the best place found, nobody
/// further down can be better. Most modes are never looked at.
final class Scout {
    /// Among equal costs the earlier end counts, and the fewer minutes of work: capacity is not free either.
    private static final double EPSILON = 1e-3;

    /// A lot waits at most so long for power to be cheap, and so many windows are tried.
    private static final int DAYS_WAITED = 2 * 1440;

    private static final int WINDOWS_TRIED = 3;

    /// Dearer than anything that comes in time, for the rule of thumb.
    private static final double TOO_LATE = 1e18;

    final Draft draft;
    private final Shop shop;
    private final Gap gap = new Gap();
    private final int[] expected;
    private final int[] pinned;
    /// Not before this minute, so that those that must follow soon can.
    private final int[] notBefore;
    /// Links whose longest wait is looked after by others: those between the unplaced tasks of a bond.
    private final boolean[] held;
    /// Whether only the price of those counts who are done in time, else only the time: the rule of thumb.
    private boolean thrifty;

    private boolean punctual;

    private double caution = 1;
    /// Share of the choices that are overlooked at random, in 1/64; what makes repeated construction differ.
    private int overlooked;
    private SplittableRandom random = new SplittableRandom(0);
    private int expectedMakespan;
    private int[] candidates = new int[16];
    private double[] least = new double[16];

    int mode;
    int unit;
    int start;
    int end;
    double cost;

    Scout(Draft draft) {
        this.draft = draft;
        shop = draft.shop;
        expected = new int[shop.orders.length];
        pinned = new int[shop.tasks];
        notBefore = new int[shop.tasks];
        held = new boolean[shop.tasks];
        Arrays.fill(pinned, Draft.NOWHERE);
    }

    /// Begins to fill a hole: what its orders can expect so far.
    void begin(int[] tasks, double cautious, int overlook, SplittableRandom source) {
        caution = cautious;
        overlooked = overlook;
        random = source;
        expectedMakespan = shop.weights.makespanPerMinute() == 0 ? 0 : draft.completions.makespan();
        for (int task : tasks) {
            expected[shop.order[task]] = draft.completions.of(shop.order[task]);
        }
    }

    /// From now on takes the cheapest maker; if `inTime`, the cheapest that is done in time, else who is done soonest.
    void beThrifty(boolean inTime) {
        thrifty = true;
        punctual = inTime;
    }

    void pin(int task, int site) {
        pinned[task] = site;
    }

    int pinned(int task) {
        return pinned[task];
    }

    void holdBack(int task, int minute) {
        notBefore[task] = minute;
    }

    int heldBack(int task) {
        return notBefore[task];
    }

    /// Whether the longest waits after this task are looked after by the caller.
    void hold(int task, boolean looked) {
        held[task] = looked;
    }

    SplittableRandom random() {
        return random;
    }

    int expected(int order) {
        return expected[order];
    }

    void expect(int order, int completion) {
        expected[order] = completion;
    }

    void forget() {
        cost = Double.POSITIVE_INFINITY;
    }

    boolean found() {
        return cost < Double.POSITIVE_INFINITY;
    }

    /// Looks for the cheapest place for a task that works alone.
    boolean find(int task) {
        forget();
        int count = rank(task);
        lookAtRanked(task, count, overlooked);
        if (!found() && overlooked > 0) {
            lookAtRanked(task, count, 0);
        }
        return found();
    }

    private void lookAtRanked(int task, int count, int skip) {
        for (int i = 0; i < count && least[i] < cost; i++) {
            if (skip == 0 || random.nextInt(64) >= skip) {
                look(task, candidates[i], readyAt(task, shop.siteOf(task, candidates[i])));
            }
        }
    }

    /// Sorts the allowed modes by what they cost at least.
    int rank(int task) {
        var modes = shop.modes[shop.operation[task]];
        if (candidates.length < modes.length) {
            candidates = new int[modes.length];
            least = new double[modes.length];
        }
        int count = 0;
        for (int m = 0; m < modes.length; m++) {
            if (allowed(task, m)) {
                double bound = atLeast(task, m);
                int at = count++;
                for (; at > 0 && least[at - 1] > bound; at--) {
                    least[at] = least[at - 1];
                    candidates[at] = candidates[at - 1];
                }
                least[at] = bound;
                candidates[at] = m;
            }
        }
        return count;
    }

    int ranked(int position) {
        return candidates[position];
    }

    double least(int position) {
        return least[position];
    }

    private double atLeast(int task, int m) {
        var stated = shop.modes[shop.operation[task]][m];
        var resource = shop.resources[stated.resource()];
        int site = shop.siteOf(task, m);
        int minutes = stated.minutesFor(shop.quantity[task]);
        boolean rests = rests(task, resource);
        int ready = readyAt(task, site);
        int soonest = Math.max(ready, draft.floor.soonest(stated.resource(), ready, minutes, shop.family[task], rests));
        soonest = open(resource, soonest, minutes, rests);
        int done = (int) Math.min(Calendar.NEVER, (long) soonest + minutes);
        if (thrifty) {
            return thrift(task, draft.choiceAtLeast(task, m), done);
        }
        return draft.choiceAtLeast(task, m)
                + draft.splits.cost(shop.operation[task], m, shop.quantity[task])
                + draft.shipments.atLeast(task, site, soonest)
                - shop.mostSetup(stated.resource())
                + delay(task, done)
                + (done + caution * minutes) * EPSILON;
    }

    private static int open(Resource resource, int time, int minutes, boolean rests) {
        if (minutes == 0) {
            return time;
        }
        return rests ? resource.calendar().nextOpen(time) : resource.calendar().nextUnbroken(time, minutes);
    }

    private boolean rests(int task, Resource resource) {
        return shop.operations[shop.operation[task]].interruptible() && !resource.batches();
    }

    boolean allowed(int task, int m) {
        int site = shop.siteOf(task, m);
        if (pinned[task] != Draft.NOWHERE && pinned[task] != site) {
            return false;
        }
        int tied = draft.ties.tiedTo(task);
        if (tied != Draft.NOWHERE && tied != site) {
            return false;
        }
        long room = shop.resources[shop.modes[shop.operation[task]][m].resource()].batchCapacity();
        return (room == 0 || room >= shop.quantity[task])
                && draft.splits.allows(shop.operation[task], m, shop.quantity[task], draft.ties.brings(task));
    }

    int readyAt(int task, int site) {
        int ready = Math.max(shop.release[task], notBefore[task]);
        for (var link : shop.before[task]) {
            if (draft.has(link.from())) {
                int moved = shop.travel(draft.site(link.from()), site);
                ready = Math.max(ready, draft.end[link.from()] + moved + link.minWait());
            }
        }
        return ready;
    }

    int latestEnd(int task, int site) {
        int latest = Calendar.NEVER;
        for (var link : shop.after[task]) {
            if (draft.has(link.to())) {
                int moved = shop.travel(site, draft.site(link.to()));
                latest = Math.min(latest, draft.start[link.to()] - moved - link.minWait());
            }
        }
        return latest;
    }

    /// Looks at all units of a mode and notes the best gap if it beats what is known.
    void look(int task, int m, int ready) {
        var stated = shop.modes[shop.operation[task]][m];
        var resource = shop.resources[stated.resource()];
        int latest = latestEnd(task, shop.siteOf(task, m));
        int minutes = stated.minutesFor(shop.quantity[task]);
        boolean rests = rests(task, resource);
        if (resource.unlimited()) {
            if (gap.findUnlimited(resource, ready, latest, minutes, rests)) {
                consider(task, m, 0, gap.start, gap.end, 0);
            }
            return;
        }
        if (resource.isDear()) {
            lookBehindDearHours(task, m, stated, ready, latest, minutes, rests);
        }
        if (!found() || !resource.isDear() || overlooked == 0 || random.nextInt(64) >= overlooked) {
            lookAtUnits(task, m, stated, ready, latest, minutes, rests);
        }
    }

    /// Waiting for the end of the restricted hours may be cheaper than working in them.
    private void lookBehindDearHours(int task, int m, Mode stated, int ready, int latest, int minutes, boolean rests) {
        var dear = shop.resources[stated.resource()].dear().spans(ready, ready + DAYS_WAITED);
        for (int i = 0; i < Math.min(WINDOWS_TRIED, dear.size()); i++) {
            lookAtUnits(task, m, stated, dear.get(i).to(), latest, minutes, rests);
        }
    }

    private void lookAtUnits(int task, int m, Mode stated, int ready, int latest, int minutes, boolean rests) {
        var resource = shop.resources[stated.resource()];
        int soonest = open(resource, ready, minutes, rests);
        int first = Calendar.NEVER;
        var lanes = draft.floor.lanes(stated.resource());
        for (int u = 0; u < lanes.length; u++) {
            if (gap.find(resource, lanes[u], ready, latest, minutes, shop.family[task], rests)) {
                first = Math.min(first, gap.start);
                consider(task, m, u, gap.start, gap.end, shop.setupCost(stated.resource(), gap.setupMinutes));
                if (gap.start == soonest && gap.setupMinutes <= 0) {
                    return;
                }
            }
        }
        if (latest == Calendar.NEVER) {
            draft.floor.noteSoonest(stated.resource(), ready, minutes, shop.family[task], rests, first);
        }
    }

    void consider(int task, int m, int onUnit, int from, int to, long setup) {
        int site = shop.siteOf(task, m);
        if (waitsTooLong(task, site, from, to)) {
            return;
        }
        double added =
                thrifty ? thrift(task, draft.choiceCost(task, m, from, to), to) : added(task, m, from, to) + setup;
        if (added < cost) {
            cost = added;
            mode = m;
            unit = onUnit;
            start = from;
            end = to;
        }
    }

    private double thrift(int task, long price, int to) {
        boolean late = punctual && (long) to + shop.tail[task] > shop.orders[shop.order[task]].due();
        return late ? TOO_LATE + to : price + to * EPSILON;
    }

    private double added(int task, int m, int from, int to) {
        return draft.choiceCost(task, m, from, to)
                + draft.spending.aboveCostWith(task, m)
                + draft.splits.cost(shop.operation[task], m, shop.quantity[task])
                + draft.shipments.cost(task, shop.siteOf(task, m), from, to)
                + delay(task, to)
                + (to + caution * shop.minutes(task, m)) * EPSILON;
    }

    private boolean waitsTooLong(int task, int site, int from, int to) {
        for (var link : shop.before[task]) {
            if (link.limited() && !isHeld(link) && draft.has(link.from())) {
                int arrived = draft.end[link.from()] + shop.travel(draft.site(link.from()), site);
                if (from - arrived > link.maxWait()) {
                    return true;
                }
            }
        }
        for (var link : shop.after[task]) {
            if (link.limited() && draft.has(link.to())) {
                int arrived = to + shop.travel(site, draft.site(link.to()));
                if (draft.start[link.to()] - arrived > link.maxWait()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isHeld(Link link) {
        return held[link.from()] && held[link.to()];
    }

    private double delay(int task, int to) {
        int order = shop.order[task];
        int done = (int) Math.min(Calendar.NEVER, to + caution * shop.tail[task]);
        long late = 0;
        if (done > expected[order]) {
            late = shop.completionCost(order, done) - shop.completionCost(order, expected[order]);
        }
        return late + (double) shop.weights.makespanPerMinute() * Math.max(0, done - expectedMakespan);
    }

    /// Puts the task where it was found best.
    void accept(int task) {
        put(task, mode, unit, start, end);
    }

    void put(int task, int m, int onUnit, int from, int to) {
        draft.put(task, m, onUnit, from, to);
        int done = (int) Math.min(Calendar.NEVER, to + caution * shop.tail[task]);
        expected[shop.order[task]] = Math.max(expected[shop.order[task]], done);
        expectedMakespan = shop.weights.makespanPerMinute() == 0 ? 0 : Math.max(expectedMakespan, done);
    }
}
