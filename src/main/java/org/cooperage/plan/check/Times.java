package org.cooperage.plan.check;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.plan.check.Violation.Rule;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Problem;

/// Durations, opening hours, releases, waits and what is fixed.
final class Times {
    private final Problem problem;
    private final Assignment[] plan;
    private final List<Violation> violations = new ArrayList<>();

    Times(Problem problem, Assignment[] plan) {
        this.problem = problem;
        this.plan = plan;
    }

    List<Violation> check() {
        for (var assignment : plan) {
            if (assignment != null) {
                duration(assignment);
                release(assignment);
            }
        }
        waits();
        fixed();
        return violations;
    }

    private void duration(Assignment a) {
        var resource = problem.resourceOf(a);
        boolean rests = problem.operationOf(a.task()).interruptible() && !resource.batches();
        int needed = problem.modeOf(a).minutesFor(problem.tasks().get(a.task()).quantity());
        int open = resource.calendar().spans(a.start(), a.end()).stream()
                .mapToInt(s -> s.minutes())
                .sum();
        if (open != needed) {
            report(Rule.DURATION, a, open, needed);
        }
        if (!rests && a.end() - a.start() != needed) {
            report(Rule.CALENDAR, a, a.end() - a.start(), needed);
        }
        if (needed > 0 && resource.calendar().nextOpen(a.start()) != a.start()) {
            report(Rule.CALENDAR, a, a.start(), resource.calendar().nextOpen(a.start()));
        }
    }

    private void release(Assignment a) {
        int release = Math.max(
                problem.tasks().get(a.task()).release(),
                problem.orderOf(a.task()).release());
        if (a.start() < release) {
            report(Rule.RELEASE, a, a.start(), release);
        }
    }

    private void waits() {
        for (var link : problem.links()) {
            var from = plan[link.from()];
            var to = plan[link.to()];
            if (to == null) {
                continue;
            }
            if (from == null) {
                report(Rule.WAIT, to, to.start(), Integer.MAX_VALUE);
                continue;
            }
            int arrival = from.end() + travel(from, to);
            if (to.start() < arrival + link.minWait()) {
                report(Rule.WAIT, to, to.start(), arrival + link.minWait());
            } else if (link.limited() && to.start() > arrival + link.maxWait()) {
                report(Rule.WAIT, to, to.start(), arrival + link.maxWait());
            }
        }
    }

    private int travel(Assignment from, Assignment to) {
        var here = problem.resourceOf(from).site();
        var there = problem.resourceOf(to).site();
        return here == there
                ? 0
                : problem.travel()
                        .minutes(
                                problem.sites().get(here).place(),
                                problem.sites().get(there).place());
    }

    private void fixed() {
        for (var fixed : problem.fixed()) {
            var now = plan[fixed.task()];
            boolean same = now != null
                    && now.mode() == fixed.mode()
                    && now.unit() == fixed.unit()
                    && now.start() == fixed.start()
                    && now.end() == fixed.end();
            if (!same) {
                report(Rule.FIXED, fixed, now == null ? -1 : now.start(), fixed.start());
            }
        }
    }

    private void report(Rule rule, Assignment a, long found, long limit) {
        violations.add(new Violation(rule, problem.tasks().get(a.task()).code(), found, limit));
    }
}
