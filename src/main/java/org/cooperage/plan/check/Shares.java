package org.cooperage.plan.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cooperage.plan.check.Violation.Rule;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Group;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Problem;

/// Who does how much of what: site limits, firm shares, minimums, same-site groups, quantities.
final class Shares {
    private final Problem problem;
    private final Assignment[] plan;
    private final List<Violation> violations = new ArrayList<>();

    Shares(Problem problem, Assignment[] plan) {
        this.problem = problem;
        this.plan = plan;
    }

    List<Violation> check() {
        problem.tasksByOperation()
                .forEach((operation, tasks) -> operation(problem.operations().get(operation), tasks));
        sameSites();
        yields();
        return violations;
    }

    private void operation(Operation operation, List<Integer> tasks) {
        var atSite = new HashMap<Integer, Long>();
        var atFirm = new HashMap<String, Long>();
        var minimum = new HashMap<Integer, Long>();
        long sum = 0;
        boolean whole = true;
        for (int task : tasks) {
            long quantity = problem.tasks().get(task).quantity();
            sum += quantity;
            var a = plan[task];
            whole &= a != null;
            if (a != null) {
                int site = problem.resourceOf(a).site();
                atSite.merge(site, quantity, Long::sum);
                atFirm.merge(problem.siteOf(a).firm(), quantity, Long::sum);
            }
        }
        for (var mode : operation.modes()) {
            minimum.merge(problem.resources().get(mode.resource()).site(), mode.minQuantity(), Math::max);
        }
        limits(operation, atSite, atFirm, whole ? minimum : Map.of());
        if (sum != operation.quantity()) {
            report(Rule.QUANTITY, operation.code(), sum, operation.quantity());
        }
    }

    private void limits(
            Operation operation, Map<Integer, Long> atSite, Map<String, Long> atFirm, Map<Integer, Long> minimum) {
        if (atSite.size() > operation.maxSites()) {
            report(Rule.SITES, operation.code(), atSite.size(), operation.maxSites());
        }
        atFirm.values().forEach(quantity -> {
            if (quantity * Operation.WHOLE > operation.quantity() * operation.maxFirmPpm()) {
                report(Rule.EXPOSURE, operation.code(), quantity, operation.maxFirmPpm());
            }
        });
        atSite.forEach((site, quantity) -> {
            long least = minimum.getOrDefault(site, 0L);
            if (quantity < least) {
                report(Rule.MINIMUM, operation.code(), quantity, least);
            }
        });
    }

    private void sameSites() {
        for (var group : problem.groups()) {
            if (group instanceof Group.SameSite(var tasks)) {
                var sites = new HashSet<Integer>();
                for (int task : tasks) {
                    if (plan[task] != null) {
                        sites.add(problem.resourceOf(plan[task]).site());
                    }
                }
                if (sites.size() > 1) {
                    report(Rule.SAME_SITE, problem.tasks().get(tasks.getFirst()).code(), sites.size(), 1);
                }
            }
        }
    }

    /// A step cannot take more than the step before hands on; checked where one operation feeds one other alone.
    private void yields() {
        var feeds = new HashMap<Integer, HashSet<Integer>>();
        var fed = new HashMap<Integer, HashSet<Integer>>();
        for (var link : problem.links()) {
            int from = problem.tasks().get(link.from()).operation();
            int to = problem.tasks().get(link.to()).operation();
            if (link.kg() > 0) {
                feeds.computeIfAbsent(from, o -> new HashSet<>()).add(to);
                fed.computeIfAbsent(to, o -> new HashSet<>()).add(from);
            }
        }
        feeds.forEach((from, next) -> {
            int to = next.iterator().next();
            if (next.size() == 1 && fed.getOrDefault(to, new HashSet<>()).size() == 1 && from != to) {
                var giver = problem.operations().get(from);
                long given = giver.quantity() * giver.yieldPpm() / Operation.WHOLE;
                long taken = problem.operations().get(to).quantity();
                if (giver.yieldPpm() < Operation.WHOLE && taken > given) {
                    report(Rule.QUANTITY, problem.operations().get(to).code(), taken, given);
                }
            }
        });
    }

    private void report(Rule rule, String where, long found, long limit) {
        violations.add(new Violation(rule, where, found, limit));
    }
}
