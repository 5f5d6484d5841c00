package org.cooperage.market.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.chain.Operation;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.Routing;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Yuan;

/// Orders that are only assumed: each operation that needs a machine in some equal lots, which pass through one after
/// the other.
///
/// Coarser than a real proposal – colours, batches and smallest portions are not known – but in the same hours and at
/// the same prices.
record NewWork(List<Wanted> wanted, QualityClass quality) {
    private static final int LOTS = 8;
    private static final double MINUTES_OF_A_LOT = 480;

    record Wanted(Routing routing, double quantity, Instant due, double latePerDay) {}

    record Lists(
            List<Order> orders,
            List<org.cooperage.plan.engine.Operation> operations,
            List<Task> tasks,
            List<Link> links) {}

    List<String> processes() {
        return wanted.stream()
                .flatMap(w -> steps(w).stream())
                .map(NewWork::process)
                .distinct()
                .toList();
    }

    List<Machine> machines(Alternatives alternatives) {
        return wanted.stream()
                .flatMap(w -> steps(w).stream().flatMap(step -> makers(alternatives, step, w).stream()))
                .map(Maker::machine)
                .distinct()
                .toList();
    }

    private List<Maker> makers(Alternatives alternatives, Operation step, Wanted work) {
        return alternatives.forNewWork(process(step), quality, units(step, work));
    }

    private static List<Operation> steps(Wanted work) {
        return work.routing().operations().stream()
                .filter(Operation::needsResource)
                .toList();
    }

    private static String process(Operation step) {
        var process = step.process();
        return process == null ? "" : process.value();
    }

    private static double units(Operation step, Wanted work) {
        return work.quantity() * step.unitsPerProduct().doubleValue();
    }

    void addTo(Lists lists, Machinery machinery, Alternatives alternatives, int now) {
        for (var work : wanted) {
            int order = lists.orders().size();
            int due = Math.max(now + 1, machinery.minute(work.due()));
            lists.orders().add(new Order("+" + order, now, due, Yuan.of(work.latePerDay()), 0));
            List<Integer> before = List.of();
            for (var step : steps(work)) {
                var makers = makers(alternatives, step, work);
                if (!makers.isEmpty()) {
                    before = add(lists, machinery, alternatives, order, step, work, before);
                }
            }
        }
    }

    private List<Integer> add(
            Lists lists,
            Machinery machinery,
            Alternatives alternatives,
            int order,
            Operation step,
            Wanted work,
            List<Integer> before) {
        double units = units(step, work);
        int count = step.onceMinutes() != null ? 1 : lots(step.minutes(units));
        long each = Math.max(1, Math.round(units / count));
        var modes = makers(alternatives, step, work).stream()
                .map(m -> mode(m, step, each, machinery, alternatives))
                .toList();
        int operation = lists.operations().size();
        lists.operations()
                .add(new org.cooperage.plan.engine.Operation(
                        "+" + step.seq(),
                        order,
                        each * count,
                        org.cooperage.plan.engine.Operation.WHOLE,
                        modes,
                        Math.max(1, step.maxSplit()),
                        org.cooperage.plan.engine.Operation.WHOLE,
                        true));
        var tasks = new ArrayList<Integer>();
        for (int lot = 0; lot < count; lot++) {
            tasks.add(lists.tasks().size());
            lists.tasks().add(new Task("+%d.%d".formatted(step.seq(), lot), operation, each, 0, Setups.UNKNOWN, 0));
            link(lists.links(), before, lot, count, tasks.getLast(), step);
        }
        return tasks;
    }

    private static void link(List<Link> links, List<Integer> before, int lot, int count, int task, Operation step) {
        for (int i = 0; i < before.size(); i++) {
            boolean overlaps =
                    (long) i * count < (lot + 1L) * before.size() && (long) lot * before.size() < (i + 1L) * count;
            if (overlaps) {
                links.add(new Link(before.get(i), task, step.waitMinMinutes(), Calendar.NEVER, 0, before.get(i), 0));
            }
        }
    }

    private static int lots(double minutes) {
        return (int) Math.clamp(Math.ceil(minutes / MINUTES_OF_A_LOT), 1, LOTS);
    }

    private static Mode mode(Maker maker, Operation step, long each, Machinery machinery, Alternatives alternatives) {
        double efficiency = Math.max(0.01, maker.machine().efficiency().doubleValue());
        double minutes = step.minutes(each) / efficiency + step.setupMinutes();
        double factor = alternatives.factor(maker.machine());
        return new Mode(
                machinery.add(maker.machine()),
                (int) Math.clamp(Math.ceil(minutes), 1, Integer.MAX_VALUE / 8),
                0,
                0,
                Yuan.of(maker.unitPrice() * factor),
                0,
                0,
                0,
                0,
                Yuan.of(maker.setupFee() * factor));
    }
}
