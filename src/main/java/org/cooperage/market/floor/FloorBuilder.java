package org.cooperage.market.floor;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobTerms;
import org.cooperage.deal.OpenJob;
import org.cooperage.party.Party;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Weight;
import org.cooperage.plan.Weighting;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Weights;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.shared.GeoPoint;

/// Says the agreed work in the engine's words. One use only.
///
/// A job is an operation, each of its slots a lot; a lot counts in minutes of the machine it stands on, so that another
/// machine's speed and price become rates. Lots keep the order in which they follow each other now: what has arrived
/// when a lot starts today must have arrived when it starts elsewhere. A slot was agreed from the minute at which its
/// changing over begins; the lot is the rest of it, so that it changes over again wherever it goes.
final class FloorBuilder {
    private static final Weights STABLE = Weights.MONEY.changing(Yuan.of(20), Yuan.of(0.5));
    /// Of those that feed a lot, the last so many matter.
    private static final int FEEDERS = 2;

    private final Outset outset;
    private final Machinery machinery;
    private final Alternatives alternatives;
    private final Families families;
    private final Standing standing;
    private final int now;

    private final List<Order> orders = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Floor.Lot> lots = new ArrayList<>();
    private final List<Assignment> inForce = new ArrayList<>();
    private final List<Assignment> fixed = new ArrayList<>();
    private final List<Assignment> previous = new ArrayList<>();
    private final Map<Deal.Id, List<Integer>> tasksOfJob = new HashMap<>();

    /// What a floor is made from.
    ///
    /// @param origin minute 0; nothing lies before it
    /// @param frozen before this moment only what must moves
    /// @param latePerDay share of an order's jobs a day of delay costs
    /// @param weightings what plans for each buyer weigh
    record Outset(
            Instant origin,
            Instant now,
            Instant frozen,
            BigDecimal latePerDay,
            List<OpenJob> jobs,
            List<Assumption> assumptions,
            Map<UUID, Weighting> weightings) {
        /// More, or less, for a buyer whose class weighs lateness otherwise than it is shipped.
        double latePerDay(Party.Id buyer) {
            var usual = Weighting.usual(BuyerClass.STANDARD);
            double weight = weightings.getOrDefault(buyer.value(), usual).number(Weight.LATENESS);
            return latePerDay.doubleValue() * weight / usual.number(Weight.LATENESS);
        }

        Optional<Assumption.Moved> wish(OpenJob job) {
            return assumptions.stream()
                    .filter(a ->
                            a instanceof Assumption.Moved moved && moved.job().equals(job.id()))
                    .map(Assumption.Moved.class::cast)
                    .findFirst();
        }

        boolean isStopped(OpenJob job, JobTerms.Slot slot, Machine own) {
            return slot.during().from().isAfter(now)
                    && !job.isUnderWay()
                    && assumptions.stream().anyMatch(a -> stops(a, slot, own));
        }

        private static boolean stops(Assumption assumption, JobTerms.Slot slot, Machine own) {
            return switch (assumption) {
                case Assumption.MachineDown(var machine, var during) ->
                    machine.value().equals(slot.resource()) && during.overlaps(slot.during());
                case Assumption.Outage outage ->
                    outage.during().overlaps(slot.during())
                            && outage.strikes(own, Math.min(slot.unit(), own.units()) - 1);
                case Assumption.Moved moved -> false;
                case Assumption.OrderIn order -> false;
                case Assumption.PriceUp up -> false;
                case Assumption.NewFactory factory -> false;
                case Assumption.CityJoins joins -> false;
                case Assumption.LongerHours longer -> false;
                case Assumption.DemandFalls falls -> false;
            };
        }
    }

    FloorBuilder(Outset outset, Machinery machinery, Alternatives alternatives, Families families) {
        this.outset = outset;
        this.machinery = machinery;
        this.alternatives = alternatives;
        this.families = families;
        this.standing = new Standing(machinery, families);
        this.now = machinery.minute(outset.now());
    }

    Floor build(NewWork more, Function<List<GeoPoint>, Travel> roads) {
        var byOrder = new LinkedHashMap<Deal.Id, List<OpenJob>>();
        outset.jobs()
                .forEach(job -> byOrder.computeIfAbsent(job.order(), o -> new ArrayList<>())
                        .add(job));
        byOrder.values().forEach(this::announce);
        byOrder.values().forEach(this::add);
        more.addTo(new NewWork.Lists(orders, operations, tasks, links), machinery, alternatives, now);
        var sites = machinery.sites();
        var problem = new Problem(
                sites,
                machinery.travel(roads),
                machinery.resources(families.setups()),
                orders,
                operations,
                tasks,
                links,
                List.of(),
                STABLE,
                fixed,
                previous);
        return new Floor(outset.origin(), now, problem, lots, machinery.machines(), inForce, outset.assumptions());
    }

    /// Machines and agreed hours first: calendars are made of both.
    private void announce(List<OpenJob> jobs) {
        for (var job : jobs) {
            int machine = machinery.add(alternatives.own(job));
            job.slots().forEach(slot -> machinery.agreed(machine, slot.during()));
        }
    }

    private void add(List<OpenJob> jobs) {
        int order = orders.size();
        orders.add(order(jobs));
        jobs.stream().sorted(Comparator.comparingInt(j -> j.step().seq())).forEach(job -> add(order, job));
        link(jobs);
    }

    /// The order is in time when its last job ends as much before the due date as delivery takes now.
    private Order order(List<OpenJob> jobs) {
        var any = jobs.getFirst();
        var ends =
                jobs.stream().map(j -> j.planned().to()).max(Instant::compareTo).orElseThrow();
        var delivery = Duration.between(ends, any.promised());
        var due = any.due().minus(delivery.isNegative() ? Duration.ZERO : delivery);
        double value = jobs.stream().mapToDouble(FloorBuilder::yuan).sum();
        return new Order(
                any.orderCode(),
                0,
                Math.max(1, machinery.minute(due)),
                Yuan.of(Math.max(1, value * outset.latePerDay(any.buyer()))),
                0);
    }

    static double yuan(OpenJob job) {
        var amount = job.amount();
        return amount == null ? 0 : amount.yuan().doubleValue();
    }

    private void add(int order, OpenJob job) {
        var wish = outset.wish(job);
        int own = machinery.add(alternatives.own(job));
        int first = tasks.size();
        var stays = IntStream.range(0, job.slots().size())
                .mapToObj(i -> standing.of(first + i, own, job, job.slots().get(i)))
                .toList();
        long total = stays.stream().mapToLong(Standing.Stay::minutes).sum();
        int operation = operations.size();
        var modes = alternatives.modes(job, Math.max(1, total), wish, machinery);
        operations.add(
                new Operation(job.code(), order, Math.max(1, total), Operation.WHOLE, modes, 1, Operation.WHOLE, true));
        for (int i = 0; i < stays.size(); i++) {
            addLot(operation, own, i, stays.get(i), wish);
        }
    }

    private void addLot(int operation, int own, int number, Standing.Stay stay, Optional<Assumption.Moved> wish) {
        int task = tasks.size();
        var job = stay.job();
        var stands = stay.place();
        boolean stays =
                wish.isEmpty() && !outset.isStopped(job, stay.slot(), alternatives.own(job)) && isFirm(job, stands);
        int release = stays
                ? 0
                : wish.map(w -> stay.after(Math.max(now, machinery.minute(w.start()))))
                        .orElse(release(stay, stands));
        tasks.add(new Task(
                job.code() + "." + (number + 1),
                operation,
                stay.minutes(),
                release,
                stay.family().number(),
                0));
        lots.add(new Floor.Lot(job, stay.slot()));
        inForce.add(stands);
        tasksOfJob.computeIfAbsent(job.id(), j -> new ArrayList<>()).add(task);
        if (stays) {
            fixed.add(stands);
            machinery.keep(
                    own, stands.unit(), new Span(stands.occupiedFrom(), Math.max(stands.end(), stands.start() + 1)));
        }
        previous.add(wish.isPresent() ? moved(stands, release) : stands);
    }

    /// Work of an order in time comes no sooner than agreed, so that it stays where it is unless it is pushed; work of
    /// a late one may be pulled forward, but not into the frozen days.
    private int release(Standing.Stay stay, Assignment stands) {
        int soonest = Math.max(now, machinery.minute(outset.frozen()));
        return stay.job().promised().isAfter(stay.job().due())
                ? Math.min(stay.after(soonest), Math.max(soonest, stands.start()))
                : Math.max(now, Math.max(stands.start(), 0));
    }

    private boolean isFirm(OpenJob job, Assignment stands) {
        return job.isUnderWay() || stands.occupiedFrom() < machinery.minute(outset.frozen());
    }

    private static Assignment moved(Assignment stands, int start) {
        return new Assignment(stands.task(), 0, 0, start, start, start + stands.end() - stands.start());
    }

    private void link(List<OpenJob> jobs) {
        var bySeq = new TreeMap<Integer, List<OpenJob>>();
        jobs.forEach(j ->
                bySeq.computeIfAbsent(j.step().seq(), s -> new ArrayList<>()).add(j));
        List<OpenJob> before = List.of();
        for (var step : bySeq.values()) {
            for (var job : step) {
                feed(feeders(before, job), job);
            }
            before = step;
        }
    }

    private static List<OpenJob> feeders(List<OpenJob> before, OpenJob job) {
        var direct = before.stream()
                .filter(b -> job.step().site().equals(b.step().nextSite()))
                .toList();
        return direct.isEmpty() ? before : direct;
    }

    private void feed(List<OpenJob> feeders, OpenJob job) {
        var from = feeders.stream()
                .flatMap(f -> tasksOfJob.getOrDefault(f.id(), List.of()).stream())
                .sorted(Comparator.comparingInt((Integer t) -> inForce.get(t).end())
                        .reversed())
                .toList();
        for (int task : tasksOfJob.getOrDefault(job.id(), List.of())) {
            int start = inForce.get(task).start();
            from.stream()
                    .filter(f -> inForce.get(f).end() + way(f, task) <= start)
                    .limit(FEEDERS)
                    .forEach(f -> links.add(new Link(f, task, 0, Calendar.NEVER, 0, f, 0)));
        }
    }

    private int way(int from, int to) {
        return alternatives.minutes(lots.get(from).job(), lots.get(to).job());
    }
}
