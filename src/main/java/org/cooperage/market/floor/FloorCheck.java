package org.cooperage.market.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.plan.check.Checker;
import org.cooperage.plan.check.Violation;
import org.cooperage.plan.check.Violation.Rule;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;

/// The second opinion on plans of a floor, before anybody is told: the checker that shares no code with the search.
///
/// What is wrong where the work stands now may stay wrong – hours that were closed since, goods that come too late –
/// but
/// a plan adds nothing to it. Immutable.
public final class FloorCheck {
    private final Problem problem;
    private final Map<Fault, Long> known;

    private record Fault(Rule rule, String where) {
        static Fault of(Violation violation) {
            return new Fault(violation.rule(), violation.where());
        }
    }

    private FloorCheck(Problem problem, List<Violation> known) {
        this.problem = problem;
        this.known = counted(known);
    }

    /// @param inForce where the work stands now
    public static FloorCheck of(Problem problem, Solution inForce) {
        return new FloorCheck(problem, Checker.check(problem, inForce));
    }

    /// The same for a floor on which some job must not stay where it is: what is wrong now is read off the floor as it
    /// was agreed.
    public static FloorCheck of(Floor changed, Floor agreed) {
        return new FloorCheck(changed.problem(), Checker.check(agreed.problem(), agreed.asItIs()));
    }

    private static Map<Fault, Long> counted(List<Violation> violations) {
        var counted = new HashMap<Fault, Long>();
        violations.forEach(v -> counted.merge(Fault.of(v), 1L, Long::sum));
        return counted;
    }

    /// What a plan would make wrong that is not wrong now; empty if it may be told.
    public List<Violation> faults(Solution plan) {
        var left = new HashMap<>(known);
        return Checker.check(problem, plan).stream()
                .filter(violation -> left.merge(Fault.of(violation), -1L, Long::sum) < 0)
                .toList();
    }
}
