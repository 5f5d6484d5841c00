package org.cooperage.plan.engine.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.search.WhatIf;

/// Explains who got what by moving it elsewhere and looking what happens.
public final class Choices {
    /// The cheapest so many of the other sites are tried.
    private static final int TRIED = 5;

    private static final int SHOWN = 3;

    private final Problem problem;
    private final Solution solution;
    private final WhatIf whatIf;

    private Choices(Problem problem, Solution solution) {
        this.problem = problem;
        this.solution = solution;
        whatIf = new WhatIf(problem, solution);
    }

    /// One choice for each operation and site of the plan, in the order of the operations.
    public static List<Choice> of(Problem problem, Solution solution) {
        return new Choices(problem, solution).explain();
    }

    private List<Choice> explain() {
        var lots = new TreeMap<Integer, Map<Integer, List<Integer>>>();
        for (var a : solution.assignments()) {
            int operation = problem.tasks().get(a.task()).operation();
            lots.computeIfAbsent(operation, o -> new LinkedHashMap<>())
                    .computeIfAbsent(problem.resourceOf(a).site(), s -> new ArrayList<>())
                    .add(a.task());
        }
        var choices = new ArrayList<Choice>();
        lots.forEach(
                (operation, bySite) -> bySite.forEach((site, tasks) -> choices.add(explain(operation, site, tasks))));
        return choices;
    }

    private Choice explain(int operation, int site, List<Integer> tasks) {
        long quantity =
                tasks.stream().mapToLong(t -> problem.tasks().get(t).quantity()).sum();
        var prices = prices(problem.operations().get(operation), quantity);
        var tried = new TreeMap<Integer, WhatIf.Outcome>();
        prices.entrySet().stream()
                .filter(price -> price.getKey() != site)
                .sorted(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(TRIED)
                .forEach(price -> whatIf.at(tasks, price.getKey()).ifPresent(o -> tried.put(price.getKey(), o)));
        var alternatives = tried.entrySet().stream()
                .sorted(Comparator.comparingLong(other -> other.getValue().difference()))
                .limit(SHOWN)
                .flatMap(other -> whatIf.termsAt(tasks, other.getKey()).stream()
                        .map(terms -> new Choice.Alternative(
                                other.getKey(), terms, other.getValue().laterMinutes())))
                .toList();
        return new Choice(operation, site, tasks, prices.size(), alternatives);
    }

    /// What each site asks for the quantity at its cheapest, risk and preferences included.
    private Map<Integer, Long> prices(Operation operation, long quantity) {
        var prices = new TreeMap<Integer, Long>();
        for (var mode : operation.modes()) {
            prices.merge(problem.resources().get(mode.resource()).site(), price(mode, quantity), Math::min);
        }
        return prices;
    }

    private static long price(Mode mode, long quantity) {
        return mode.priceFor(quantity)
                + quantity * (mode.riskPerUnit() + mode.fairnessPerUnit() + mode.incumbencyPerUnit());
    }
}
