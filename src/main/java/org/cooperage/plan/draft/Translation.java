package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cooperage.place.Freights;
import org.cooperage.plan.Job;
import org.cooperage.plan.Weight;
import org.cooperage.plan.Weighting;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Goal.Wishes;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Weights;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// Says an order in the engine's words. One use only.
final class Translation {
    /// Percent: what the rates weigh already.
    private static final int AS_STATED = 100;

    private final Commission commission;
    private final Breakdown breakdown;
    private final List<Work> works;
    private final PlanSettings settings;
    private final Weighting weighting;
    private final Instant origin;

    private final Machines machines;
    private final Rates rates;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Model.Task> modelTasks = new ArrayList<>();
    private final Connections connections;
    private final Worth worth;
    private final List<Assignment> fixed = new ArrayList<>();
    private final List<Assignment> previous = new ArrayList<>();
    private final Map<Cycle, Integer> cycles = new HashMap<>();

    /// What may share a cycle: one colour of one job, for a job takes its slots for itself.
    private record Cycle(@Nullable UUID job, int colour) {}

    Translation(
            Commission commission,
            Breakdown breakdown,
            List<Work> works,
            PlanSettings settings,
            Weighting weighting,
            Map<UUID, List<TimeSlot>> closed,
            List<Job.Slot> taken) {
        this.commission = commission;
        this.breakdown = breakdown;
        this.works = List.copyOf(works);
        this.settings = settings;
        this.weighting = weighting;
        this.origin = commission.begins();
        this.machines = new Machines(
                breakdown, origin, commission.power(), weighting.number(Weight.PEAK), closed, taken, standing());
        this.rates = new Rates(commission, machines, weighting);
        this.connections = new Connections(commission, breakdown);
        this.worth = new Worth(commission, breakdown, this.works, settings, weighting);
    }

    private List<Job.Slot> standing() {
        return works.stream()
                .filter(Work::fixed)
                .flatMap(work -> work.lots().stream()
                        .map(lot -> new Job.Slot(
                                Objects.requireNonNull(work.kept()).resourceId(),
                                lot.unit(),
                                new TimeSlot(lot.occupied(), lot.end()))))
                .toList();
    }

    Model model(Freights freights) {
        works.forEach(work -> work.makers().forEach(maker -> machines.add(maker, work)));
        for (int work = 0; work < works.size(); work++) {
            add(work);
        }
        addDelivery();
        var problem = new Problem(
                machines.sites(),
                machines.travel(freights),
                machines.resources(),
                List.of(worth.order(origin)),
                operations,
                tasks,
                connections.links(),
                connections.groups(),
                weights(),
                fixed,
                previous);
        return new Model(commission, breakdown, works, modelTasks, problem, weighting, origin);
    }

    private Weights weights() {
        return new Weights(
                weighting.percent(Weight.PRICE),
                weighting.percent(Weight.TRANSPORT),
                AS_STATED,
                AS_STATED,
                weighting.percent(Weight.RISK),
                AS_STATED,
                AS_STATED,
                Yuan.of(weighting.number(Weight.SPLIT)),
                Yuan.of(weighting.number(Weight.CHANGED_SITE)),
                Yuan.of(weighting.number(Weight.CHANGED_HOUR)),
                0,
                0);
    }

    /// Says what each of the three plans is for.
    Wishes wishes() {
        return worth.wishes();
    }

    private void add(int number) {
        var work = works.get(number);
        var step = breakdown.steps().get(work.step());
        operations.add(new Operation(
                "%d/%d".formatted(step.seq(), number),
                0,
                work.quantity(),
                yieldPpm(work.step()),
                work.makers().stream().map(m -> rates.mode(m, work, step)).toList(),
                maxSites(work, step),
                maxFirmPpm(work, step),
                !step.operation().isBatch()));
        for (var portion : work.portions()) {
            addTask(number, work, step, portion);
        }
    }

    private void addTask(int number, Work work, Step step, Breakdown.Portion portion) {
        int task = tasks.size();
        connections.number(portion, task);
        int family = step.operation().setupMinutes() > 0 ? portion.colour() : Setups.UNKNOWN;
        tasks.add(new Task(
                "%d.%d".formatted(step.seq(), portion.number()),
                number,
                portion.quantity(),
                Math.max(0, work.notBefore()),
                family,
                cycles.computeIfAbsent(new Cycle(jobOf(work), portion.colour()), c -> cycles.size())));
        modelTasks.add(new Model.Task(number, portion));
        var kept = work.kept();
        if (kept != null) {
            kept.lots().stream()
                    .filter(lot -> lot.lot() == portion.number())
                    .findFirst()
                    .ifPresent(lot -> (work.fixed() ? fixed : previous).add(assignment(task, lot)));
        }
    }

    private static @Nullable UUID jobOf(Work work) {
        var kept = work.kept();
        return kept == null ? null : kept.key();
    }

    private Assignment assignment(int task, Job.Lot lot) {
        return new Assignment(
                task,
                0,
                lot.unit() - 1,
                Model.minute(origin, lot.occupied()),
                Model.minute(origin, lot.start()),
                Model.minute(origin, lot.end()));
    }

    private int maxSites(Work work, Step step) {
        if (work.kept() != null) {
            return 1;
        }
        long keptSites = works.stream()
                .filter(w -> w.step() == work.step() && w.kept() != null)
                .count();
        return Math.toIntExact(Math.max(1, commission.maxMakers(step) - keptSites));
    }

    private int maxFirmPpm(Work work, Step step) {
        boolean spread = step.isCounted()
                && !step.operation().oneMakerPerColour()
                && work.kept() == null
                && works.stream().noneMatch(w -> w.kept() != null)
                && commission.quantity().compareTo(BigDecimal.valueOf(settings.exposedFrom())) >= 0
                && commission.maxMakers(step) > 3
                && work.makers().size() > 3;
        return spread ? settings.maxFirmShare().movePointRight(6).intValue() : Operation.WHOLE;
    }

    /// The engine compares whole numbers of this step with those of the next, which only means something in one
    /// unit.
    private int yieldPpm(int step) {
        var at = breakdown.steps().get(step);
        boolean comparable = step + 1 < breakdown.steps().size()
                && !at.isOnce()
                && at.operation().unit()
                        == breakdown.steps().get(step + 1).operation().unit()
                && works.stream().filter(w -> w.step() == step).count() == 1;
        return comparable
                ? at.yield().movePointRight(6).setScale(0, RoundingMode.CEILING).intValue()
                : Operation.WHOLE;
    }

    private void addDelivery() {
        int resource = machines.addDelivery(commission.deliverPlace());
        int operation = operations.size();
        operations.add(Operation.of("delivery", 0, List.of(Mode.minutes(resource, 0))));
        connections.delivery(tasks.size());
        tasks.add(Task.of("delivery", operation));
    }
}
