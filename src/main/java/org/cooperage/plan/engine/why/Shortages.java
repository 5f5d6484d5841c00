package org.cooperage.plan.engine.why;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Span;

/// Compares what each operation needs with the hours its makers have free before the due date.
///
/// Looks at one operation at a time and at promises already made, not at what other operations of the problem take from
/// the same makers: what it finds missing is missing, what it does not find may be missing all the same. The earliest
/// date that fits is the completion of the plan itself, since due dates never forbid a plan.
public final class Shortages {
    private final Problem problem;
    private final Map<Integer, List<Link>> before = new HashMap<>();
    private final Map<Integer, List<Link>> after = new HashMap<>();
    private final int[] head;
    private final int[] tail;

    private Shortages(Problem problem) {
        this.problem = problem;
        for (var link : problem.links()) {
            before.computeIfAbsent(link.to(), t -> new ArrayList<>()).add(link);
            after.computeIfAbsent(link.from(), t -> new ArrayList<>()).add(link);
        }
        head = new int[problem.tasks().size()];
        tail = new int[problem.tasks().size()];
        Arrays.fill(head, -1);
        Arrays.fill(tail, -1);
    }

    /// The operations of the order that lack capacity, the worst first; empty if none lacks any by itself.
    public static List<Shortage> of(Problem problem, int order) {
        return problem.orders().get(order).hasDue() ? new Shortages(problem).find(order) : List.of();
    }

    private List<Shortage> find(int order) {
        var shortages = new ArrayList<Shortage>();
        problem.tasksByOperation().forEach((operation, tasks) -> {
            if (problem.operations().get(operation).order() == order) {
                var shortage =
                        shortage(operation, tasks, problem.orders().get(order).due());
                if (shortage.missingMinutes() > 0) {
                    shortages.add(shortage);
                }
            }
        });
        shortages.sort(Comparator.comparingInt(Shortage::missingMinutes).reversed());
        return shortages;
    }

    private Shortage shortage(int operation, List<Integer> tasks, int due) {
        int soonest = Calendar.NEVER;
        int shortestTail = Calendar.NEVER;
        int overshoot = 0;
        for (int task : tasks) {
            soonest = Math.min(soonest, head(task));
            shortestTail = Math.min(shortestTail, tail(task));
            overshoot = Math.max(overshoot, head(task) + shortest(task) + tail(task) - due);
        }
        int latest = due - shortestTail;
        if (overshoot > 0 || latest <= soonest) {
            var needed = new Span(soonest, Math.max(soonest + 1, latest + overshoot));
            return new Shortage(operation, needed, Math.max(0, overshoot), 0, true);
        }
        return inWindow(operation, new Span(soonest, latest));
    }

    private Shortage inWindow(int operation, Span window) {
        var stated = problem.operations().get(operation);
        double doable = 0;
        long free = 0;
        double fastest = Double.MAX_VALUE;
        for (var mode : stated.modes()) {
            var resource = problem.resources().get(mode.resource());
            double perUnit = minutesPerUnit(mode, resource, stated.quantity());
            if (resource.unlimited() || perUnit == 0) {
                return new Shortage(operation, window, 0, window.minutes(), false);
            }
            long minutes = free(resource, window);
            free += minutes;
            doable += minutes / perUnit;
            fastest = Math.min(fastest, perUnit);
        }
        double missing = Math.max(0, stated.quantity() - doable) * fastest;
        return new Shortage(operation, window, (int) Math.ceil(missing), (int) Math.min(Calendar.NEVER, free), false);
    }

    private static double minutesPerUnit(Mode mode, Resource resource, long quantity) {
        if (resource.batches()) {
            return mode.fixedMinutes() / (double) Math.min(resource.batchCapacity(), quantity);
        }
        return mode.millisPerUnit() > 0 ? mode.millisPerUnit() / 1000.0 : mode.fixedMinutes() / (double) quantity;
    }

    private static long free(Resource resource, Span window) {
        long free = (long) resource.units() * resource.calendar().worked(window.from(), window.to());
        for (var busy : resource.busy()) {
            if (busy.span().overlaps(window)) {
                int from = Math.max(window.from(), busy.span().from());
                int to = Math.min(window.to(), busy.span().to());
                free -= resource.calendar().worked(from, to);
            }
        }
        return Math.max(0, free);
    }

    private int head(int task) {
        if (head[task] < 0) {
            head[task] = Math.max(
                    problem.tasks().get(task).release(), problem.orderOf(task).release());
            for (var link : before.getOrDefault(task, List.of())) {
                int soonest = head(link.from()) + shortest(link.from()) + link.minWait();
                head[task] = Math.max(head[task], soonest);
            }
        }
        return head[task];
    }

    private int tail(int task) {
        if (tail[task] < 0) {
            tail[task] = 0;
            for (var link : after.getOrDefault(task, List.of())) {
                tail[task] = Math.max(tail[task], link.minWait() + shortest(link.to()) + tail(link.to()));
            }
        }
        return tail[task];
    }

    private int shortest(int task) {
        long quantity = problem.tasks().get(task).quantity();
        return problem.operationOf(task).modes().stream()
                .mapToInt(m -> m.minutesFor(quantity))
                .min()
                .orElseThrow();
    }
}
