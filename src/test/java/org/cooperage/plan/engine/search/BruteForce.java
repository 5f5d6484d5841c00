package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Problem;

/// Tries every mode of every task and every order in which the tasks can be started. For a handful of tasks on single
/// units that are always open; every schedule without needless idle time is among those it makes, and every one
/// that waits for the end of restricted hours.
final class BruteForce {
    private final Problem problem;
    private final int tasks;
    private final int[] end;
    private final int[] mode;
    private final int[] freeAt;
    private final List<Assignment> plan = new ArrayList<>();
    private long best = Long.MAX_VALUE;

    private BruteForce(Problem problem) {
        this.problem = problem;
        tasks = problem.tasks().size();
        end = new int[tasks];
        mode = new int[tasks];
        freeAt = new int[problem.resources().size()];
    }

    /// The cost of the best plan.
    static long best(Problem problem) {
        var search = new BruteForce(problem);
        search.extend(0);
        return search.best;
    }

    private void extend(int placed) {
        if (placed == tasks) {
            best = Math.min(best, Costing.of(problem, plan).total());
            return;
        }
        for (int task = 0; task < tasks; task++) {
            if (end[task] == 0 && ready(task)) {
                for (int m = 0; m < problem.operationOf(task).modes().size(); m++) {
                    place(task, m, placed);
                }
            }
        }
    }

    private boolean ready(int task) {
        return problem.links().stream().noneMatch(link -> link.to() == task && end[link.from()] == 0);
    }

    private void place(int task, int m, int placed) {
        var stated = problem.operationOf(task).modes().get(m);
        var resource = problem.resources().get(stated.resource());
        int start =
                Math.max(freeAt[stated.resource()], problem.tasks().get(task).release());
        for (var link : problem.links()) {
            if (link.to() == task) {
                start = Math.max(start, end[link.from()] + link.minWait() + travel(link.from(), resource.site()));
            }
        }
        placeAt(start, task, m, placed);
        for (var dear : resource.dear().spans(start, start + 1000)) {
            placeAt(dear.to(), task, m, placed);
        }
    }

    private void placeAt(int start, int task, int m, int placed) {
        var stated = problem.operationOf(task).modes().get(m);
        if (start >= Calendar.NEVER) {
            return;
        }
        int before = freeAt[stated.resource()];
        end[task] = start + stated.minutesFor(problem.tasks().get(task).quantity());
        mode[task] = m;
        freeAt[stated.resource()] = end[task];
        plan.add(new Assignment(task, m, 0, start, start, end[task]));
        extend(placed + 1);
        plan.removeLast();
        freeAt[stated.resource()] = before;
        end[task] = 0;
    }

    private int travel(int from, int toSite) {
        int fromSite = problem.resources()
                .get(problem.operationOf(from).modes().get(mode[from]).resource())
                .site();
        return fromSite == toSite
                ? 0
                : problem.travel()
                        .minutes(
                                problem.sites().get(fromSite).place(),
                                problem.sites().get(toSite).place());
    }
}
