package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cooperage.plan.engine.Busy;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Setups;
import org.jspecify.annotations.Nullable;

/// The lanes of all units, and the batches on them. Lanes are made when they are first looked at.
final class Floor {
    /// Owner of a period promised to others.
    static final int OTHERS = -1;

    private static final Lane[] NONE = new Lane[0];

    private final Shop shop;
    private final Lane[][] lanes;
    private final List<Batch> batches = new ArrayList<>();
    private final List<Batch> unused = new ArrayList<>();
    private final @Nullable Soonest[] soonest;

    /// When a resource could first take work of a kind, as it was found last; holds until something is taken away.
    private static final class Soonest {
        int ready = Integer.MAX_VALUE;
        int minutes;
        int family;
        boolean resting;
        int start;
    }

    /// One cycle of a batch resource and what it holds so far. Its number, counted on from the tasks, owns the
    /// period.
    private static final class Batch {
        final int owner;
        int key;
        long load;
        int lots;

        Batch(int owner) {
            this.owner = owner;
        }
    }

    Floor(Shop shop) {
        this.shop = shop;
        lanes = new Lane[shop.resources.length][];
        soonest = new Soonest[shop.resources.length];
        Arrays.fill(lanes, NONE);
    }

    Lane[] lanes(int resource) {
        if (lanes[resource].length == 0) {
            lanes[resource] = build(shop.resources[resource]);
        }
        return lanes[resource];
    }

    private static Lane[] build(Resource resource) {
        var built = new Lane[resource.units()];
        Arrays.setAll(built, unit -> new Lane());
        var busy = new ArrayList<>(resource.busy());
        busy.sort((a, b) -> Integer.compare(a.span().from(), b.span().from()));
        for (Busy promise : busy) {
            var lane = built[promise.unit()];
            int from = lane.size == 0
                    ? promise.span().from()
                    : Math.max(promise.span().from(), lane.end[lane.size - 1]);
            if (from < promise.span().to()) {
                lane.insert(from, promise.span().to(), Setups.UNKNOWN, OTHERS);
            }
        }
        return built;
    }

    /// No unit of the resource can begin this work sooner; 0 if nothing is known.
    int soonest(int resource, int ready, int minutes, int family, boolean resting) {
        var known = soonest[resource];
        if (known == null) {
            return 0;
        }
        boolean covers =
                ready >= known.ready && minutes >= known.minutes && family == known.family && resting == known.resting;
        return covers ? known.start : 0;
    }

    /// Notes that no unit of the resource can begin this work before `start`.
    void noteSoonest(int resource, int ready, int minutes, int family, boolean resting, int start) {
        var seen = soonest[resource];
        var known = seen == null ? new Soonest() : seen;
        soonest[resource] = known;
        known.ready = ready;
        known.minutes = minutes;
        known.family = family;
        known.resting = resting;
        known.start = start;
    }

    /// Enters the task and says how many more minutes of changing over its lane now has.
    int occupy(int resource, int task, int unit, int start, int end) {
        var lane = lanes(resource)[unit];
        var stated = shop.resources[resource];
        if (!stated.batches()) {
            int at = lane.insert(start, end, shop.family[task], task);
            return added(stated.setups(), lane, at);
        }
        int at = joinable(stated, lane, task, start, end);
        if (at >= 0) {
            var batch = batches.get(lane.id[at] - shop.tasks);
            batch.load += shop.quantity[task];
            batch.lots++;
            return 0;
        }
        var batch = newBatch(task);
        at = lane.insert(start, end, shop.family[task], batch.owner);
        return added(stated.setups(), lane, at);
    }

    /// Takes the task out and says how many minutes of changing over its lane loses.
    int vacate(int resource, int task, int unit, int start) {
        var lane = lanes(resource)[unit];
        var stated = shop.resources[resource];
        int at = stated.batches() ? holder(lane, task, start) : lane.find(start, task);
        if (stated.batches()) {
            var batch = batches.get(lane.id[at] - shop.tasks);
            batch.load -= shop.quantity[task];
            if (--batch.lots > 0) {
                return 0;
            }
            unused.add(batch);
        }
        forget(resource);
        int minutes = added(stated.setups(), lane, at);
        lane.remove(at);
        return minutes;
    }

    private void forget(int resource) {
        var known = soonest[resource];
        if (known != null) {
            known.ready = Integer.MAX_VALUE;
        }
    }

    /// Position of a cycle with these very times that still takes the task, -1 if there is none.
    int joinable(Resource resource, Lane lane, int task, int start, int end) {
        for (int at = lane.firstEndingAfter(start); at < lane.size && lane.start[at] <= start; at++) {
            if (lane.start[at] == start && lane.end[at] == end && takes(resource, lane, at, task)) {
                return at;
            }
        }
        return -1;
    }

    /// Whether the unit has room for the task just then: in a cycle, or between what stands there with the minutes to
    /// change over.
    boolean takes(int resource, int task, int unit, int start, int end) {
        var stated = shop.resources[resource];
        var lane = lanes(resource)[unit];
        if (stated.batches() && joinable(stated, lane, task, start, end) >= 0) {
            return true;
        }
        int next = lane.firstEndingAfter(start);
        boolean last = next == lane.size;
        int previousEnd = next == 0 ? 0 : lane.end[next - 1];
        int setup = stated.setups().minutes(next == 0 ? Setups.UNKNOWN : lane.family[next - 1], shop.family[task]);
        int after = last ? 0 : stated.setups().minutes(shop.family[task], lane.family[next]);
        return stated.calendar().worked(previousEnd, start) >= setup
                && (last || (lane.start[next] >= end && stated.calendar().worked(end, lane.start[next]) >= after));
    }

    /// Whether the period is a cycle of the task's batch key and family with room for it.
    boolean takes(Resource resource, Lane lane, int at, int task) {
        if (lane.id[at] < shop.tasks) {
            return false;
        }
        var batch = batches.get(lane.id[at] - shop.tasks);
        return batch.key == shop.batch[task]
                && lane.family[at] == shop.family[task]
                && batch.load + shop.quantity[task] <= resource.batchCapacity();
    }

    private int holder(Lane lane, int task, int start) {
        for (int at = lane.firstEndingAfter(start); at < lane.size; at++) {
            if (lane.start[at] == start
                    && lane.id[at] >= shop.tasks
                    && lane.family[at] == shop.family[task]
                    && batches.get(lane.id[at] - shop.tasks).key == shop.batch[task]) {
                return at;
            }
        }
        throw new IllegalStateException("The task (%d) is in no batch at (%d).".formatted(task, start));
    }

    private Batch newBatch(int task) {
        Batch batch;
        if (unused.isEmpty()) {
            batch = new Batch(shop.tasks + batches.size());
            batches.add(batch);
        } else {
            batch = unused.removeLast();
        }
        batch.key = shop.batch[task];
        batch.load = shop.quantity[task];
        batch.lots = 1;
        return batch;
    }

    private static int added(Setups setups, Lane lane, int at) {
        if (setups.isNone()) {
            return 0;
        }
        int before = at == 0 ? Setups.UNKNOWN : lane.family[at - 1];
        int minutes = setups.minutes(before, lane.family[at]);
        if (at + 1 < lane.size) {
            minutes +=
                    setups.minutes(lane.family[at], lane.family[at + 1]) - setups.minutes(before, lane.family[at + 1]);
        }
        return minutes;
    }
}
