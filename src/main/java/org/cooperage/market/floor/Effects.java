package org.cooperage.market.floor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cooperage.deal.JobTerms;
import org.cooperage.deal.OpenJob;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Cost;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// Says in the words of the trade what a plan of a floor changes.
public final class Effects {
    private static final int MINUTES_THAT_COUNT = 1;

    private final Floor floor;
    private final Cost before;
    private final Solution plan;
    private final @Nullable Assignment[] after;

    private Effects(Floor floor, Cost before, Solution plan) {
        this.floor = floor;
        this.before = before;
        this.plan = plan;
        after = new Assignment[floor.problem().tasks().size()];
        plan.assignments().forEach(a -> after[a.task()] = a);
    }

    /// @param before cost of the plan in force, without what is assumed
    /// @param floor the copy that was planned
    public static Effect of(Cost before, Floor floor, Solution plan) {
        return new Effects(floor, before, plan).effect();
    }

    private Effect effect() {
        var moves = moves();
        return new Effect(
                terms(before),
                terms(plan.cost()),
                plan.hasBound() ? money(plan.lowerBound()) : null,
                orders(),
                moves,
                gains(),
                plan.unplanned().stream()
                        .map(task -> floor.problem().tasks().get(task).code())
                        .toList(),
                Exposures.of(floor).orElse(null));
    }

    private static List<Effect.Term> terms(Cost cost) {
        var terms = new ArrayList<Effect.Term>();
        add(terms, "PRICE", cost.price());
        add(terms, "TRANSPORT", cost.transport());
        add(terms, "LATENESS", cost.lateness());
        add(terms, "CHANGE", cost.change());
        add(terms, "SWITCHING", cost.incumbency());
        add(terms, "MISSING", cost.missing());
        long named =
                cost.price() + cost.transport() + cost.lateness() + cost.change() + cost.incumbency() + cost.missing();
        add(terms, "OTHER", cost.total() - named);
        return terms;
    }

    private static void add(List<Effect.Term> terms, String name, long micros) {
        if (micros != 0) {
            terms.add(new Effect.Term(name, money(micros)));
        }
    }

    private static Money money(long micros) {
        return new Money(BigDecimal.valueOf(micros, 6));
    }

    private List<Effect.Dated> orders() {
        int count = floor.problem().orders().size();
        var was = new int[count];
        var is = new int[count];
        var known = new UUID[count];
        for (int task = 0; task < after.length; task++) {
            int order = floor.problem().operationOf(task).order();
            if (task < floor.lots().size()) {
                was[order] = Math.max(was[order], floor.inForce().get(task).end());
                known[order] = floor.lots().get(task).job().order().value();
            }
            var placed = after[task];
            is[order] = placed == null ? is[order] : Math.max(is[order], placed.end());
        }
        var dated = new ArrayList<Effect.Dated>();
        for (int order = 0; order < count; order++) {
            dated.add(dated(order, known[order], was[order], is[order]));
        }
        return dated;
    }

    private Effect.Dated dated(int order, @Nullable UUID id, int was, int is) {
        var stated = floor.problem().orders().get(order);
        int before = id == null ? is : was;
        return new Effect.Dated(id, stated.code(), floor.at(before), floor.at(is), floor.at(stated.due()));
    }

    private List<Effect.Move> moves() {
        var byJob = new LinkedHashMap<OpenJob, List<Integer>>();
        for (int task = 0; task < floor.lots().size(); task++) {
            byJob.computeIfAbsent(floor.lots().get(task).job(), j -> new ArrayList<>())
                    .add(task);
        }
        var moves = new ArrayList<Effect.Move>();
        byJob.forEach((job, tasks) -> {
            if (tasks.stream().allMatch(t -> after[t] != null) && tasks.stream().anyMatch(this::differs)) {
                moves.add(move(job, tasks));
            }
        });
        return moves;
    }

    private boolean differs(int task) {
        var was = floor.inForce().get(task);
        var is = after[task];
        return is != null
                && (!floor.machineOf(is)
                                .id()
                                .value()
                                .equals(floor.lots().get(task).slot().resource())
                        || Math.abs(is.start() - was.start()) >= MINUTES_THAT_COUNT);
    }

    private Effect.Move move(OpenJob job, List<Integer> tasks) {
        var slots = new ArrayList<JobTerms.Slot>();
        Machine machine = null;
        for (int task : tasks) {
            var is = Objects.requireNonNull(after[task]);
            machine = floor.machineOf(is);
            slots.add(differs(task) ? slot(machine, is) : floor.lots().get(task).slot());
        }
        var to = Objects.requireNonNull(machine);
        return new Effect.Move(
                job.id().value(),
                job.code(),
                job.order().value(),
                job.maker().value(),
                to.maker().value(),
                job.step().resource(),
                to.id().value(),
                job.planned(),
                whole(slots),
                slots);
    }

    private JobTerms.Slot slot(Machine machine, Assignment is) {
        return new JobTerms.Slot(
                machine.id().value(),
                is.unit() + 1,
                new TimeSlot(floor.at(Math.max(0, is.occupiedFrom())), floor.at(Math.max(is.end(), is.start() + 1))));
    }

    private static TimeSlot whole(List<JobTerms.Slot> slots) {
        var from = slots.stream()
                .map(s -> s.during().from())
                .min(Instant::compareTo)
                .orElseThrow();
        var to =
                slots.stream().map(s -> s.during().to()).max(Instant::compareTo).orElseThrow();
        return new TimeSlot(from, to);
    }

    /// Hours and yuan each firm has more or less than in the plan in force.
    private List<Effect.Gain> gains() {
        var minutes = new HashMap<UUID, Long>();
        var micros = new HashMap<UUID, Long>();
        for (int task = 0; task < after.length; task++) {
            var is = after[task];
            if (task < floor.lots().size()) {
                add(
                        minutes,
                        micros,
                        floor.lots().get(task).job().maker().value(),
                        floor.inForce().get(task),
                        -1);
            }
            if (is != null) {
                add(minutes, micros, floor.machineOf(is).maker().value(), is, 1);
            }
        }
        return minutes.keySet().stream()
                .sorted()
                .filter(firm -> Math.abs(at(micros, firm)) >= Yuan.ONE)
                .map(firm -> new Effect.Gain(firm, at(minutes, firm) / 60.0, money(at(micros, firm))))
                .toList();
    }

    private static long at(Map<UUID, Long> sums, UUID firm) {
        return sums.getOrDefault(firm, 0L);
    }

    private void add(Map<UUID, Long> minutes, Map<UUID, Long> micros, UUID firm, Assignment a, int sign) {
        var task = floor.problem().tasks().get(a.task());
        Mode mode = floor.problem().modeOf(a);
        minutes.merge(firm, sign * (long) mode.minutesFor(task.quantity()), Long::sum);
        micros.merge(firm, sign * mode.priceFor(task.quantity()), Long::sum);
    }
}
