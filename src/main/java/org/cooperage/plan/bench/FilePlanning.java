package org.cooperage.plan.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.cooperage.plan.check.Checker;
import org.cooperage.plan.check.Violation;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.plan.engine.search.Planner;
import org.cooperage.plan.format.Gantt;
import org.cooperage.plan.format.Instance;
import org.cooperage.plan.format.MalformedInstance;

/// Plans what stands in a file: published scheduling instances and a plant's log, with the engine that plans orders.
public final class FilePlanning {
    private FilePlanning() {}

    /// What came of a file.
    public sealed interface Outcome {
        /// @param counts what the objective is
        /// @param lowerBound empty if none is known
        /// @param checked whether the independent checker found nothing wrong
        /// @param violations what it found
        /// @param remarks comparisons and assumptions, for people
        record Planned(
                String counts,
                double objective,
                OptionalDouble lowerBound,
                Solution.StopReason stoppedBecause,
                boolean checked,
                List<String> violations,
                List<String> remarks,
                String svg)
                implements Outcome {}

        /// @param why names line, value and mend
        record Refused(String why) implements Outcome {}
    }

    /// @param timeUp asked now and then; once true, the best plan so far counts
    public static Outcome plan(String name, String text, long seed, int threads, BooleanSupplier timeUp) {
        try {
            var instance = Instance.read(text);
            var problem = instance.problem();
            var solution = Planner.plan(problem, Budget.until(seed, timeUp).threads(threads));
            var violations = Checker.check(problem, solution);
            var bound = solution.hasBound()
                    ? OptionalDouble.of(Yuan.toYuan(solution.lowerBound()))
                    : OptionalDouble.empty();
            return new Outcome.Planned(
                    instance.objective(),
                    Yuan.toYuan(solution.cost().total()),
                    bound,
                    solution.stoppedBecause(),
                    violations.isEmpty(),
                    violations.stream().map(Violation::toString).toList(),
                    instance.remarks(solution),
                    Gantt.draw(name, problem, solution));
        } catch (MalformedInstance malformed) {
            return new Outcome.Refused(String.valueOf(malformed.getMessage()));
        }
    }
}
