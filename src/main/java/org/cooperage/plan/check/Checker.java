package org.cooperage.plan.check;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.plan.check.Violation.Rule;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;

/// Verifies a solution against its problem. Stateless; finds every violation it can, not just the first.
public final class Checker {
    private Checker() {}

    /// Empty if the plan keeps every rule and its cost is right.
    public static List<Violation> check(Problem problem, Solution solution) {
        var violations = new ArrayList<Violation>();
        var plan = new Assignment[problem.tasks().size()];
        if (!index(problem, solution, plan, violations)) {
            return violations;
        }
        violations.addAll(new Times(problem, plan).check());
        violations.addAll(new Units(problem, plan).check());
        violations.addAll(new Shares(problem, plan).check());
        violations.addAll(new Sums(problem, plan, solution).check());
        return violations;
    }

    private static boolean index(Problem problem, Solution solution, Assignment[] plan, List<Violation> violations) {
        var seen = new int[plan.length];
        for (var assignment : solution.assignments()) {
            int task = assignment.task();
            if (task < 0 || task >= plan.length || !exists(problem, assignment)) {
                violations.add(new Violation(Rule.EXISTS, "task " + task, assignment.mode(), assignment.unit()));
                return false;
            }
            plan[task] = assignment;
            seen[task]++;
        }
        solution.unplanned().forEach(task -> seen[task]++);
        for (int task = 0; task < plan.length; task++) {
            if (seen[task] != 1) {
                violations.add(
                        new Violation(Rule.ONCE, problem.tasks().get(task).code(), seen[task], 1));
            }
        }
        return violations.isEmpty();
    }

    private static boolean exists(Problem problem, Assignment a) {
        var modes = problem.operationOf(a.task()).modes();
        return a.mode() >= 0
                && a.mode() < modes.size()
                && a.unit() >= 0
                && a.unit()
                        < problem.resources()
                                .get(modes.get(a.mode()).resource())
                                .units();
    }
}
