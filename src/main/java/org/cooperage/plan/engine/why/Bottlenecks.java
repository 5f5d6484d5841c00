package org.cooperage.plan.engine.why;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.why.Delay.Cause;

/// Finds the machines that late orders wait for.
public final class Bottlenecks {
    private static final int HOURS_OF_A_DAY = 24;

    private Bottlenecks() {}

    /// One for each wait on the chain of a late order: for the unit, for a promise to others, for open hours. Stretches
    /// of pure work and of transport are no bottlenecks: no hour of capacity shortens them.
    public static List<Bottleneck> of(Problem problem, Solution solution, List<Delay> late) {
        Map<Integer, Assignment> places = new HashMap<>();
        solution.assignments().forEach(a -> places.put(a.task(), a));
        var found = new ArrayList<Bottleneck>();
        for (var delay : late) {
            long perHour = problem.orders().get(delay.order()).latePerDay() / HOURS_OF_A_DAY;
            for (var step : delay.chain()) {
                var place = places.get(step.task());
                if (place != null && waits(step.cause()) && step.from() < step.to()) {
                    int resource = problem.modeOf(place).resource();
                    found.add(new Bottleneck(resource, new Span(step.from(), step.to()), delay.order(), perHour));
                }
            }
        }
        return found;
    }

    private static boolean waits(Cause cause) {
        return switch (cause) {
            case CAPACITY, PROMISED, CLOSED -> true;
            case WORK, MOVE, RELEASE -> false;
        };
    }
}
