package org.cooperage.plan.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.cooperage.plan.check.Violation.Rule;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Cost;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;

/// Adds the money up again, in decimals, and compares it term by term with what the solution says.
final class Sums {
    private final Problem problem;
    private final Assignment[] plan;
    private final Solution solution;

    Sums(Problem problem, Assignment[] plan, Solution solution) {
        this.problem = problem;
        this.plan = plan;
        this.solution = solution;
    }

    List<Violation> check() {
        var violations = new ArrayList<Violation>();
        var cost = solution.cost();
        compare(violations, "price", cost.price(), choices(0).add(fees()));
        compare(violations, "risk", cost.risk(), choices(1));
        compare(violations, "fairness", cost.fairness(), choices(2));
        compare(violations, "incumbency", cost.incumbency(), choices(3));
        compare(violations, "transport", cost.transport(), transport());
        compare(violations, "peak", cost.peak(), peak());
        compare(violations, "budget", cost.budget(), budget());
        compare(violations, "holding", cost.holding(), holding());
        compare(violations, "setup", cost.setup(), setup());
        compare(violations, "lateness", cost.lateness(), dates(true));
        compare(violations, "flow", cost.flow(), dates(false));
        compare(violations, "split", cost.split(), split());
        compare(violations, "evenness", cost.evenness(), evenness());
        compare(violations, "change", cost.change(), change());
        compare(violations, "makespan", cost.makespan(), makespan());
        if (solution.unplanned().isEmpty() && cost.missing() != 0) {
            violations.add(new Violation(Rule.COST, "missing", cost.missing(), 0));
        }
        if (solution.hasBound() && solution.lowerBound() > cost.total() + tolerance(cost)) {
            violations.add(new Violation(Rule.COST, "lower bound", solution.lowerBound(), cost.total()));
        }
        return violations;
    }

    /// Rounding of single terms may differ by half a micro-yuan each.
    private long tolerance(Cost cost) {
        return 8L
                + problem.tasks().size() * 4L
                + problem.links().size() * 2L
                + Math.abs(cost.total()) / 1_000_000_000_000L;
    }

    private void compare(List<Violation> violations, String term, long said, BigDecimal found) {
        long exact = found.setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (Math.abs(said - exact) > tolerance(solution.cost())) {
            violations.add(new Violation(Rule.COST, term, said, exact));
        }
    }

    private BigDecimal choices(int term) {
        var sum = BigDecimal.ZERO;
        var weights = problem.weights();
        for (var a : plan) {
            if (a == null) {
                continue;
            }
            var mode = problem.modeOf(a);
            long units = problem.tasks().get(a.task()).quantity();
            sum = sum.add(
                    switch (term) {
                        case 0 -> percent(mode.pricePerLot() + mode.pricePerUnit() * units, weights.pricePercent());
                        case 1 -> percent(mode.riskPerUnit() * units, weights.riskPercent());
                        case 2 -> percent(mode.fairnessPerUnit() * units, weights.fairnessPercent());
                        default -> percent(mode.incumbencyPerUnit() * units, weights.incumbencyPercent());
                    });
        }
        return sum;
    }

    /// Once for each maker that does anything of an operation.
    private BigDecimal fees() {
        var sum = BigDecimal.ZERO;
        var paid = new HashSet<List<Integer>>();
        for (var a : plan) {
            if (a != null && paid.add(List.of(problem.tasks().get(a.task()).operation(), a.mode()))) {
                sum = sum.add(percent(
                        problem.modeOf(a).pricePerJob(), problem.weights().pricePercent()));
            }
        }
        return sum;
    }

    /// Minute for minute: open, restricted, worked.
    private BigDecimal peak() {
        var sum = BigDecimal.ZERO;
        for (var a : plan) {
            if (a == null || problem.resourceOf(a).dearPerHour() == 0) {
                continue;
            }
            var resource = problem.resourceOf(a);
            long minutes = resource.dear().spans(a.start(), a.end()).stream()
                    .flatMap(span -> resource.calendar().spans(span.from(), span.to()).stream())
                    .mapToLong(span -> span.minutes())
                    .sum();
            var lot = BigDecimal.valueOf(problem.tasks().get(a.task()).quantity());
            var share = resource.batches()
                    ? lot.divide(BigDecimal.valueOf(resource.batchCapacity()), 12, RoundingMode.HALF_UP)
                    : BigDecimal.ONE;
            sum = sum.add(BigDecimal.valueOf(resource.dearPerHour())
                    .multiply(BigDecimal.valueOf(minutes))
                    .multiply(share)
                    .divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP));
        }
        return sum;
    }

    private BigDecimal budget() {
        var spent = new BigDecimal[problem.orders().size()];
        Arrays.fill(spent, BigDecimal.ZERO);
        for (var a : plan) {
            if (a != null) {
                int order = problem.operationOf(a.task()).order();
                var price =
                        problem.modeOf(a).priceFor(problem.tasks().get(a.task()).quantity());
                spent[order] = spent[order].add(BigDecimal.valueOf(price));
            }
        }
        freight((link, money) -> {
            int order = problem.operationOf(link.from()).order();
            spent[order] = spent[order].add(BigDecimal.valueOf(money));
        });
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < spent.length; i++) {
            var order = problem.orders().get(i);
            if (order.hasCeiling()) {
                var above =
                        spent[i].subtract(BigDecimal.valueOf(order.ceiling())).max(BigDecimal.ZERO);
                sum = sum.add(
                        above.multiply(BigDecimal.valueOf(order.abovePercent())).movePointLeft(2));
            }
        }
        return sum;
    }

    private BigDecimal transport() {
        var sum = new BigDecimal[] {BigDecimal.ZERO};
        freight((link, money) ->
                sum[0] = sum[0].add(percent(money, problem.weights().transportPercent())));
        return sum[0];
    }

    /// Tells what each link that changes site costs, its trip once for each shipment.
    private void freight(ObjLongConsumer<Link> each) {
        var paid = new HashSet<String>();
        for (var link : problem.links()) {
            var from = plan[link.from()];
            var to = plan[link.to()];
            if (from == null || to == null) {
                continue;
            }
            int here = problem.resourceOf(from).site();
            int there = problem.resourceOf(to).site();
            if (here == there) {
                continue;
            }
            int fromPlace = problem.sites().get(here).place();
            int toPlace = problem.sites().get(there).place();
            long money = problem.travel().perKg(fromPlace, toPlace) * link.kg();
            if (link.shipment() == Link.ALONE || paid.add(link.shipment() + ":" + here + ":" + there)) {
                money += problem.travel().perTrip(fromPlace, toPlace);
            }
            each.accept(link, money);
        }
    }

    private BigDecimal holding() {
        var sum = BigDecimal.ZERO;
        for (var link : problem.links()) {
            var from = plan[link.from()];
            var to = plan[link.to()];
            if (from != null && to != null) {
                sum = sum.add(perDay(link.holdingPerDay(), to.start() - from.end()));
            }
        }
        return sum.multiply(BigDecimal.valueOf(problem.weights().holdingPercent()))
                .movePointLeft(2);
    }

    /// Changing over as the assignments show it, less what promises to others would have needed anyway: nothing.
    private BigDecimal setup() {
        var sum = BigDecimal.ZERO;
        var counted = new HashSet<String>();
        for (var a : plan) {
            if (a == null || problem.resourceOf(a).unlimited()) {
                continue;
            }
            var resource = problem.resourceOf(a);
            if (counted.add(problem.modeOf(a).resource() + ":" + a.unit() + ":" + a.start() + ":" + cycle(a))) {
                int minutes =
                        resource.calendar().spans(a.occupiedFrom(), Math.max(a.occupiedFrom() + 1, a.start())).stream()
                                .mapToInt(s -> s.minutes())
                                .sum();
                minutes = a.occupiedFrom() == a.start() ? 0 : minutes;
                sum = sum.add(BigDecimal.valueOf(resource.setupPerHour() * minutes)
                        .divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP));
            }
        }
        return sum.multiply(BigDecimal.valueOf(problem.weights().setupPercent()))
                .movePointLeft(2);
    }

    private String cycle(Assignment a) {
        return problem.resourceOf(a).batches() ? "cycle" : String.valueOf(a.task());
    }

    private BigDecimal dates(boolean late) {
        var done = new int[problem.orders().size()];
        for (var a : plan) {
            if (a != null) {
                int order = problem.operationOf(a.task()).order();
                done[order] = Math.max(done[order], a.end());
            }
        }
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < done.length; i++) {
            var order = problem.orders().get(i);
            sum = sum.add(
                    late
                            ? perDay(order.latePerDay(), Math.max(0, done[i] - order.due()))
                            : perDay(order.flowPerDay(), Math.max(0, done[i] - order.release())));
        }
        return sum;
    }

    private BigDecimal split() {
        var sites = new HashMap<Integer, HashSet<Integer>>();
        for (var a : plan) {
            if (a != null) {
                sites.computeIfAbsent(problem.tasks().get(a.task()).operation(), o -> new HashSet<>())
                        .add(problem.resourceOf(a).site());
            }
        }
        long extra = sites.values().stream().mapToLong(s -> s.size() - 1).sum();
        return BigDecimal.valueOf(extra)
                .multiply(BigDecimal.valueOf(problem.weights().splitPerSite()));
    }

    private BigDecimal evenness() {
        Map<Integer, Map<String, Long>> shares = new HashMap<>();
        for (var a : plan) {
            if (a != null) {
                shares.computeIfAbsent(problem.tasks().get(a.task()).operation(), o -> new HashMap<>())
                        .merge(
                                problem.siteOf(a).firm(),
                                problem.tasks().get(a.task()).quantity(),
                                Long::sum);
            }
        }
        double sum = 0;
        for (var operation : shares.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getKey))
                .toList()) {
            double whole = problem.operations().get(operation.getKey()).quantity();
            sum += operation.getValue().values().stream()
                    .mapToDouble(q -> q / whole * (q / whole))
                    .sum();
        }
        return BigDecimal.valueOf(sum * problem.weights().evenness());
    }

    private BigDecimal change() {
        var sum = BigDecimal.ZERO;
        for (var before : problem.previous()) {
            var now = plan[before.task()];
            if (now != null) {
                boolean stays = problem.resourceOf(now).site()
                        == problem.resourceOf(before).site();
                long minutes = Math.abs(now.start() - before.start());
                sum = sum.add(BigDecimal.valueOf(stays ? 0 : problem.weights().changePerTask()))
                        .add(BigDecimal.valueOf(problem.weights().changePerHour() * minutes / 60));
            }
        }
        return sum;
    }

    private BigDecimal makespan() {
        long makespan = 0;
        for (var a : plan) {
            makespan = a == null ? makespan : Math.max(makespan, a.end());
        }
        return BigDecimal.valueOf(makespan)
                .multiply(BigDecimal.valueOf(problem.weights().makespanPerMinute()));
    }

    private static BigDecimal percent(long money, int percent) {
        return BigDecimal.valueOf(money).multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
    }

    private static BigDecimal perDay(long rate, long minutes) {
        return BigDecimal.valueOf(rate)
                .multiply(BigDecimal.valueOf(minutes))
                .divide(BigDecimal.valueOf(1440), 6, RoundingMode.HALF_UP);
    }
}
