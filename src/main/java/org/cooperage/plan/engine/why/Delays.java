package org.cooperage.plan.engine.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.why.Delay.Cause;
import org.cooperage.plan.engine.why.Delay.Step;
import org.jspecify.annotations.Nullable;

/// Follows the binding constraints of an order back in time.
public final class Delays {
    private static final int MOST_STEPS = 200;

    private final Problem problem;
    private final @Nullable Assignment[] plan;
    private final Map<Long, List<Assignment>> byUnit = new HashMap<>();
    private final Map<Integer, List<Link>> before = new HashMap<>();

    private Delays(Problem problem, Solution solution) {
        this.problem = problem;
        plan = new Assignment[problem.tasks().size()];
        for (var a : solution.assignments()) {
            plan[a.task()] = a;
            byUnit.computeIfAbsent(unit(a), u -> new ArrayList<>()).add(a);
        }
        problem.links()
                .forEach(link -> before.computeIfAbsent(link.to(), t -> new ArrayList<>())
                        .add(link));
    }

    /// The late orders, the latest first.
    public static List<Delay> late(Problem problem, Solution solution) {
        var delays = new Delays(problem, solution);
        var late = new ArrayList<Delay>();
        for (int order = 0; order < problem.orders().size(); order++) {
            if (problem.orders().get(order).hasDue()) {
                var delay = delays.explain(order);
                if (delay.lateMinutes() > 0) {
                    late.add(delay);
                }
            }
        }
        late.sort(Comparator.comparingInt(Delay::lateMinutes).reversed());
        return late;
    }

    /// What determines the completion of one order, late or not.
    public static Delay of(Problem problem, Solution solution, int order) {
        return new Delays(problem, solution).explain(order);
    }

    private Delay explain(int order) {
        Assignment next = last(order);
        int late = (next == null ? 0 : next.end()) - problem.orders().get(order).due();
        var chain = new ArrayList<Step>();
        while (next != null && chain.size() < MOST_STEPS) {
            next = follow(next, chain);
        }
        return new Delay(order, late, chain);
    }

    private @Nullable Assignment last(int order) {
        Assignment last = null;
        for (var a : plan) {
            if (a != null && problem.operationOf(a.task()).order() == order && (last == null || a.end() > last.end())) {
                last = a;
            }
        }
        return last;
    }

    /// Adds the steps of one task and returns the task that held it up.
    private @Nullable Assignment follow(Assignment a, List<Step> chain) {
        chain.add(new Step(Cause.WORK, a.task(), -1, a.start(), a.end()));
        var giver = giver(a);
        int release = Math.max(
                problem.tasks().get(a.task()).release(),
                problem.orderOf(a.task()).release());
        int ready = giver == null ? release : Math.max(release, arrival(giver, a));
        var occupant = occupant(a, ready);
        int promised = promisedUntil(a, ready);
        if (occupant != null && occupant.end() >= promised) {
            chain.add(new Step(Cause.CAPACITY, a.task(), occupant.task(), occupant.end(), a.start()));
            return occupant;
        }
        if (promised > ready) {
            idle(a, promised, a.start(), chain);
            chain.add(new Step(Cause.PROMISED, a.task(), -1, ready, promised));
        } else {
            idle(a, ready, a.start(), chain);
        }
        if (giver == null || release > arrival(giver, a)) {
            chain.add(new Step(Cause.RELEASE, a.task(), -1, 0, release));
            return null;
        }
        chain.add(new Step(Cause.MOVE, a.task(), giver.task(), giver.end(), ready));
        return giver;
    }

    private void idle(Assignment a, int from, int to, List<Step> chain) {
        if (from < to) {
            boolean closed = problem.resourceOf(a).calendar().nextOpen(from) > from;
            chain.add(new Step(closed ? Cause.CLOSED : Cause.CAPACITY, a.task(), -1, from, to));
        }
    }

    /// The predecessor that arrives last.
    private @Nullable Assignment giver(Assignment a) {
        Assignment latest = null;
        for (var link : before.getOrDefault(a.task(), List.of())) {
            var from = plan[link.from()];
            if (from != null && (latest == null || arrival(from, a) > arrival(latest, a))) {
                latest = from;
            }
        }
        return latest;
    }

    private int arrival(Assignment from, Assignment to) {
        int wait = 0;
        for (var link : before.getOrDefault(to.task(), List.of())) {
            wait = link.from() == from.task() ? Math.max(wait, link.minWait()) : wait;
        }
        int here = problem.resourceOf(from).site();
        int there = problem.resourceOf(to).site();
        int way = here == there
                ? 0
                : problem.travel()
                        .minutes(
                                problem.sites().get(here).place(),
                                problem.sites().get(there).place());
        return from.end() + way + wait;
    }

    /// The task that left the unit last before this one, if it still held it when this one was ready.
    private @Nullable Assignment occupant(Assignment a, int ready) {
        Assignment latest = null;
        if (!problem.resourceOf(a).unlimited()) {
            for (var other : byUnit.getOrDefault(unit(a), List.of())) {
                boolean held = other.end() <= a.start() && other.start() < a.start() && other.end() > ready;
                latest = held && (latest == null || other.end() > latest.end()) ? other : latest;
            }
        }
        return latest;
    }

    private int promisedUntil(Assignment a, int ready) {
        int until = -1;
        for (var busy : problem.resourceOf(a).busy()) {
            boolean held = busy.unit() == a.unit()
                    && busy.span().to() <= a.start()
                    && busy.span().to() > ready;
            until = held ? Math.max(until, busy.span().to()) : until;
        }
        return until;
    }

    private long unit(Assignment a) {
        return (long) problem.modeOf(a).resource() << 32 | a.unit();
    }
}
