package org.cooperage.plan.engine.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Setups;

/// When a task could be done if only the promises to others stood in its way.
final class Earliest {
    private final Shop shop;
    private final Floor floor;
    private final Gap gap = new Gap();
    private final int[] head;
    private final boolean[] known;
    private final Map<List<Integer>, int[]> found = new HashMap<>();
    int start;
    int end;

    Earliest(Shop shop) {
        this.shop = shop;
        floor = new Floor(shop);
        head = new int[shop.tasks];
        known = new boolean[shop.tasks];
    }

    int head(int task) {
        if (!known[task]) {
            head[task] = shop.release[task];
            for (var link : shop.before[task]) {
                head[task] = Math.max(head[task], done(link.from()) + link.minWait());
            }
            known[task] = true;
        }
        return head[task];
    }

    /// The soonest end in any mode.
    int done(int task) {
        int soonest = Calendar.NEVER;
        for (int m = 0; m < shop.modes[shop.operation[task]].length; m++) {
            find(task, m);
            soonest = Math.min(soonest, end);
        }
        return soonest;
    }

    void find(int task, int m) {
        int ready = head(task);
        int work = shop.minutes(task, m);
        int number = shop.modes[shop.operation[task]][m].resource();
        boolean rests = shop.operations[shop.operation[task]].interruptible() && !shop.resources[number].batches();
        var span = found.computeIfAbsent(
                List.of(number, ready, work, rests ? 1 : 0), key -> search(number, ready, work, rests));
        start = span[0];
        end = span[1];
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
