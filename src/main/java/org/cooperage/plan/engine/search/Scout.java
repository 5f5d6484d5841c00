package org.cooperage.plan.engine.search;

import java.util.SplittableRandom;
import org.cooperage.plan.engine.Calendar;
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
    final Leeway leeway;
    final Outlook outlook;
    private final Shop shop;
    private final Gap gap = new Gap();
    /// Whether only the price of those counts who are done in time, else only the time: the rule of thumb.
    private boolean thrifty;

    private boolean punctual;

    /// Share of the choices that are overlooked at random, in 1/64; what makes repeated construction differ.
    private int overlooked;
    private SplittableRandom random = new SplittableRandom(0);
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
        leeway = new Leeway(draft);
        outlook = new Outlook(draft);
    }

    /// Begins to fill a hole: what its orders can expect so far.
    void begin(int[] tasks, double cautious, int overlook, SplittableRandom source) {
        outlook.begin(tasks, cautious);
        overlooked = overlook;
        random = source;
    }

    /// From now on takes the cheapest maker; if `inTime`, the cheapest that is done in time, else who is done soonest.
    void beThrifty(boolean inTime) {
        thrifty = true;
        punctual = inTime;
    }

    SplittableRandom random() {
        return random;
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
                look(task, candidates[i], leeway.readyAt(task, shop.siteOf(task, candidates[i])));
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
            if (leeway.allowed(task, m)) {
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
        int ready = leeway.readyAt(task, site);
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
                + outlook.delay(task, done)
                + (done + outlook.caution() * minutes) * EPSILON;
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

    /// Looks at all units of a mode and notes the best gap if it beats what is known.
    void look(int task, int m, int ready) {
        var stated = shop.modes[shop.operation[task]][m];
        var resource = shop.resources[stated.resource()];
        int latest = leeway.latestEnd(task, shop.siteOf(task, m));
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
        if (leeway.waitsTooLong(task, site, from, to)) {
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
                + outlook.delay(task, to)
                + (to + outlook.caution() * shop.minutes(task, m)) * EPSILON;
    }

    /// Puts the task where it was found best.
    void accept(int task) {
        put(task, mode, unit, start, end);
    }

    void put(int task, int m, int onUnit, int from, int to) {
        draft.put(task, m, onUnit, from, to);
        outlook.note(task, to);
    }
}
