package org.cooperage.plan.engine.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Setups;
import org.jspecify.annotations.Nullable;

/// When a task could be done if only the promises to others, the steps before it and the ways between them stood in its
/// way.
final class Earliest {
    private final Shop shop;
    private final Floor floor;
    private final Gap gap = new Gap();
    private final @Nullable Times[] known;
    private final Map<List<Integer>, int[]> found = new HashMap<>();

    /// Soonest start and end in each mode; shared by lots that are alike.
    ///
    /// @param head the soonest that anybody could have all that the task needs
    /// @param done the soonest end of all
    record Times(int head, int done, int[] start, int[] end) {}

    Earliest(Shop shop) {
        this.shop = shop;
        floor = new Floor(shop);
        known = new Times[shop.tasks];
    }

    Times of(int task) {
        var times = known[task];
        if (times == null) {
            times = reckon(task);
            known[task] = times;
        }
        return times;
    }

    private Times reckon(int task) {
        for (var link : shop.before[task]) {
            of(link.from());
        }
        int previous = task - 1;
        if (previous >= 0 && known[previous] != null && alike(task, previous)) {
            return of(previous);
        }
        int modes = shop.modes[shop.operation[task]].length;
        var start = new int[modes];
        var end = new int[modes];
        int head = Calendar.NEVER;
        int done = Calendar.NEVER;
        for (int m = 0; m < modes; m++) {
            int ready = ready(task, m);
            var span = find(task, m, ready);
            start[m] = span[0];
            end[m] = span[1];
            head = Math.min(head, ready);
            done = Math.min(done, span[1]);
        }
        return new Times(head, done, start, end);
    }

    /// Whether two lots of one operation are as large and wait for lots that are alike.
    private boolean alike(int task, int other) {
        boolean same = shop.operation[task] == shop.operation[other]
                && shop.quantity[task] == shop.quantity[other]
                && shop.release[task] == shop.release[other]
                && shop.before[task].length == shop.before[other].length;
        for (int i = 0; same && i < shop.before[task].length; i++) {
            var link = shop.before[task][i];
            var its = shop.before[other][i];
            same = link.minWait() == its.minWait() && of(link.from()) == of(its.from());
        }
        return same;
    }

    /// From whoever is done in time to be there first.
    private int ready(int task, int m) {
        int site = shop.siteOf(task, m);
        int ready = shop.release[task];
        for (var link : shop.before[task]) {
            var end = of(link.from()).end;
            int arrives = Calendar.NEVER;
            for (int n = 0; n < end.length; n++) {
                arrives = Math.min(arrives, end[n] + shop.travel(shop.siteOf(link.from(), n), site));
            }
            ready = Math.max(ready, arrives + link.minWait());
        }
        return Math.min(ready, Calendar.NEVER);
    }

    private int[] find(int task, int m, int ready) {
        int work = shop.minutes(task, m);
        int number = shop.modes[shop.operation[task]][m].resource();
        boolean rests = shop.operations[shop.operation[task]].interruptible() && !shop.resources[number].batches();
        return found.computeIfAbsent(
                List.of(number, ready, work, rests ? 1 : 0), key -> search(number, ready, work, rests));
    }

    private int[] search(int number, int ready, int work, boolean rests) {
        var resource = shop.resources[number];
        int[] span = {Calendar.NEVER, Calendar.NEVER};
        if (resource.unlimited()) {
            if (gap.findUnlimited(resource, ready, Calendar.NEVER, work, rests)) {
                span = new int[] {gap.start, gap.end};
            }
            return span;
        }
        for (var lane : floor.lanes(number)) {
            if (gap.find(resource, lane, ready, Calendar.NEVER, work, Setups.UNKNOWN, rests)) {
                span[0] = Math.min(span[0], gap.start);
                span[1] = Math.min(span[1], gap.end);
            }
        }
        return span;
    }

    /// So many lots of so many minutes fit at most between two times; not counted beyond `enough`.
    int room(int number, int from, int until, int work, int enough) {
        var calendar = shop.resources[number].calendar();
        int fit = 0;
        for (var lane : floor.lanes(number)) {
            int begin = from;
            for (int next = lane.firstEndingAfter(from); begin < until && fit < enough; next++) {
                int end = next < lane.size ? Math.min(until, lane.start[next]) : until;
                fit += begin < end ? calendar.worked(begin, end) / work : 0;
                begin = next < lane.size ? Math.max(begin, lane.end[next]) : until;
            }
        }
        return Math.min(fit, enough);
    }
}
