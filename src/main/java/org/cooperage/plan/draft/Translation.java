package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cooperage.place.Freights;
import org.cooperage.plan.Job;
import org.cooperage.plan.Weight;
import org.cooperage.plan.Weighting;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Goal.Wishes;
import org.cooperage.plan.engine.Group;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Weights;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;

/// Says an order in the engine's words. One use only.
final class Translation {
    /// Percent: what the rates weigh already.
    private static final int AS_STATED = 100;

    private static final int SHIPMENTS_PER_STEP = 1000;
    /// Hand work goes so many units to a pair of hands at a time.
    private static final int UNITS_PER_HAND = 30;

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
    /// Task by step and number of the portion.
    private final Map<Long, Integer> taskIndex = new HashMap<>();
    private final List<Assignment> fixed = new ArrayList<>();
    private final List<Assignment> previous = new ArrayList<>();

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
                List.of(order()),
                operations,
                tasks,
                links(),
                groups(),
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

    private Order order() {
        int due = Math.max(1, Model.minute(origin, commission.need().due()));
        var order = new Order(commission.need().code(), 0, due, shareOfValue(Weight.LATENESS), 0);
        var ceiling = commission.ceiling();
        return ceiling == null ? order : order.within(room(ceiling), weighting.percent(Weight.BUDGET));
    }

    /// What processing and freight may cost, so that with material, changing over, fee and tax it is within the
    /// ceiling.
    private long room(Money ceiling) {
        double net = ceiling.yuan().doubleValue()
                / (1 + settings.platformFee().doubleValue())
                / (1 + settings.tax().doubleValue());
        for (var work : works) {
            var at = breakdown.steps().get(work.step());
            net -= at.materialPrice().doubleValue() * work.quantity() / at.scale();
            net -= work.makers().stream()
                    .mapToDouble(maker -> work.setupFee(maker).yuan().doubleValue())
                    .average()
                    .orElse(0);
        }
        return Math.max(0, Yuan.of(net));
    }

    private long shareOfValue(Weight weight) {
        return Math.round(value() * weighting.number(weight));
    }

    /// Says what each of the three plans is for.
    Wishes wishes() {
        return new Wishes(
                shareOfValue(Weight.SPEED),
                weighting.percent(Weight.LOAD_WHEN_EVEN),
                shareOfValue(Weight.CONCENTRATION));
    }

    /// Roughly what the whole is worth, in micro-yuan: the median maker's price of every step.
    private long value() {
        double sum = 0;
        for (var work : works) {
            var at = breakdown.steps().get(work.step());
            var prices = work.makers().stream()
                    .map(m -> work.unitPrice(m, at).add(at.materialPrice()).doubleValue())
                    .sorted()
                    .toList();
            sum += prices.get(prices.size() / 2) * work.quantity() / at.scale();
        }
        return Math.max(Yuan.ONE, Yuan.of(sum));
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
        taskIndex.put(key(work.step(), portion.number()), task);
        int family = step.operation().setupMinutes() > 0 ? portion.colour() : Setups.UNKNOWN;
        tasks.add(new Task(
                "%d.%d".formatted(step.seq(), portion.number()),
                number,
                portion.quantity(),
                Math.max(0, work.notBefore()),
                family,
                portion.colour() + 1));
        modelTasks.add(new Model.Task(number, portion));
        var kept = work.kept();
        if (kept != null) {
            kept.lots().stream()
                    .filter(lot -> lot.lot() == portion.number())
                    .findFirst()
                    .ifPresent(lot -> (work.fixed() ? fixed : previous).add(assignment(task, lot)));
        }
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

    private static long key(int step, int portion) {
        return (long) step << 32 | portion;
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
        tasks.add(Task.of("delivery", operation));
    }

    private List<Link> links() {
        var links = new ArrayList<Link>();
        var out = new HashMap<Integer, Integer>();
        var goods =
                breakdown.flows().stream().filter(flow -> !isTest(flow.to())).toList();
        goods.forEach(flow -> out.merge(taskOf(flow.from()), 1, Integer::sum));
        for (var flow : breakdown.flows()) {
            int from = taskOf(flow.from());
            int ways = isTest(flow.to()) ? 0 : out.getOrDefault(from, 1);
            links.add(link(from, taskOf(flow.to()), flow.from(), ways));
        }
        Stream.concat(breakdown.portionsOf(breakdown.lastGoods()).stream(), breakdown.lastTests().stream())
                .forEach(portion -> links.add(link(taskOf(portion), tasks.size() - 1, portion, 1)));
        return links;
    }

    /// A test gets a sample, not the goods.
    private boolean isTest(Breakdown.Portion portion) {
        return portion.step() > breakdown.lastGoods();
    }

    private int taskOf(Breakdown.Portion portion) {
        return taskIndex.getOrDefault(key(portion.step(), portion.number()), -1);
    }

    /// @param ways the goods of the portion are shared out over so many links; 0 if this one moves none
    private Link link(int from, int to, Breakdown.Portion portion, int ways) {
        var step = breakdown.steps().get(portion.step());
        var operation = step.operation();
        double hands = Math.ceil(portion.quantity() / (double) UNITS_PER_HAND);
        int handWork = (int) Math.ceil(step.handMinutesPerUnit() * portion.quantity() / step.scale() / hands);
        int least = operation.waitMinMinutes() + handWork;
        var longest = operation.waitMaxMinutes();
        int most = longest == null ? Calendar.NEVER : Math.max(least, longest + handWork);
        double kg = step.kg(
                        step.fromEngine(portion.output()), commission.product().unitKg())
                .doubleValue();
        int moved = ways == 0 ? 0 : (int) Math.ceil(kg / ways);
        return new Link(from, to, least, most, moved, shipment(portion), 0);
    }

    /// A colour of a step travels together, as far as that goes.
    private static int shipment(Breakdown.Portion portion) {
        return portion.step() * SHIPMENTS_PER_STEP + portion.colour() + 1;
    }

    private List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (int step = 0; step < breakdown.steps().size(); step++) {
            var operation = breakdown.steps().get(step).operation();
            if (operation.oneMakerPerColour()) {
                for (int colour = 0; colour < breakdown.colours().size(); colour++) {
                    int which = colour;
                    addGroup(groups, tasksOf(step, p -> p.colour() == which));
                }
            }
            var together = operation.sameSiteAs();
            if (together != null) {
                addTogether(groups, step, together);
            }
        }
        return groups;
    }

    private List<Integer> tasksOf(int step, Predicate<Breakdown.Portion> which) {
        return breakdown.portionsOf(step).stream()
                .filter(which)
                .map(this::taskOf)
                .toList();
    }

    private static void addGroup(List<Group> groups, List<Integer> members) {
        if (members.size() > 1) {
            groups.add(new Group.SameSite(members));
        }
    }

    /// What two steps do to the same goods is done at one site.
    private void addTogether(List<Group> groups, int step, int seq) {
        for (int other = 0; other < breakdown.steps().size(); other++) {
            if (breakdown.steps().get(other).seq() == seq) {
                for (var portion : breakdown.portionsOf(step)) {
                    var members = new ArrayList<Integer>(List.of(taskOf(portion)));
                    members.addAll(tasksOf(other, p -> p.colour() == portion.colour() && p.overlaps(portion)));
                    addGroup(groups, Collections.unmodifiableList(members));
                }
            }
        }
    }
}
