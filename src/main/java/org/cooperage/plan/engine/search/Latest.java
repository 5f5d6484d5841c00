package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.List;
import org.cooperage.plan.engine.Calendar;

/// When lots have to be done at the latest in each mode so that their order can be complete by some minute: the steps
/// after them and the ways there still have to fit in.
final class Latest {
    private static final int NONE = -1;
    /// Nobody can start so early.
    private static final int TOO_SOON = -Calendar.NEVER;

    private final Shop shop;
    private final Earliest earliest;
    private final int[][] end;
    private final int[][] start;

    Latest(Shop shop, Earliest earliest) {
        this.shop = shop;
        this.earliest = earliest;
        end = new int[shop.tasks][];
        start = new int[shop.tasks][];
    }

    /// Latest ends by class of lots and mode: those of the members that have longest.
    int[][] of(int order, int completion, List<Lots> classes) {
        int previous = NONE;
        for (int task : backwards(order)) {
            boolean alike = previous != NONE && alike(task, previous);
            end[task] = alike ? end[previous] : ends(task, completion);
            start[task] = alike ? start[previous] : starts(task);
            previous = task;
        }
        return classes.stream().map(this::longest).toArray(int[][]::new);
    }

    private int[] backwards(int order) {
        return Arrays.stream(shop.tasksOfOrder[order])
                .boxed()
                .sorted((a, b) -> Integer.compare(shop.depth[b], shop.depth[a]))
                .mapToInt(t -> t)
                .toArray();
    }

    private int[] longest(Lots lots) {
        int[] longest = end[lots.tasks.getFirst()].clone();
        for (int task : lots.tasks) {
            for (int m = 0; m < longest.length; m++) {
                longest[m] = Math.max(longest[m], end[task][m]);
            }
        }
        return longest;
    }

    /// Whether two lots of one operation are as large and the same waits for them.
    private boolean alike(int task, int other) {
        boolean same = shop.operation[task] == shop.operation[other]
                && shop.quantity[task] == shop.quantity[other]
                && earliest.of(task) == earliest.of(other)
                && shop.after[task].length == shop.after[other].length;
        for (int i = 0; same && i < shop.after[task].length; i++) {
            var link = shop.after[task][i];
            var its = shop.after[other][i];
            same = link.minWait() == its.minWait() && start[link.to()] == start[its.to()];
        }
        return same;
    }

    private int[] ends(int task, int completion) {
        var ends = new int[shop.modes[shop.operation[task]].length];
        Arrays.fill(ends, completion);
        for (var link : shop.after[task]) {
            boolean own = shop.order[link.to()] == shop.order[task];
            for (int m = 0; own && m < ends.length; m++) {
                ends[m] = Math.min(ends[m], mustLeave(shop.siteOf(task, m), link.to()) - link.minWait());
            }
        }
        return ends;
    }

    /// To whoever may start last once it is there.
    private int mustLeave(int site, int next) {
        int latest = TOO_SOON;
        for (int n = 0; n < start[next].length; n++) {
            latest = Math.max(latest, start[next][n] - shop.travel(site, shop.siteOf(next, n)));
        }
        return latest;
    }

    private int[] starts(int task) {
        var starts = new int[end[task].length];
        var soonest = earliest.of(task).end();
        for (int m = 0; m < starts.length; m++) {
            var resource = shop.resources[shop.modes[shop.operation[task]][m].resource()];
            starts[m] = end[task][m] < soonest[m]
                    ? TOO_SOON
                    : resource.calendar().startBefore(end[task][m], shop.minutes(task, m));
        }
        return starts;
    }
}
