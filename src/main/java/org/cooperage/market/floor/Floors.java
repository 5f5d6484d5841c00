package org.cooperage.market.floor;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Process;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.Routing;
import org.cooperage.deal.Deal;
import org.cooperage.deal.OpenJob;
import org.cooperage.deal.OpenJobs;
import org.cooperage.market.dispatch.Zone;
import org.cooperage.need.Needs;
import org.cooperage.offer.Offers;
import org.cooperage.party.Party;
import org.cooperage.place.Freights;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.place.Sites;
import org.cooperage.plan.Plans;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.TimeSlot;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes copies of the floor: reads the agreed jobs, who else could do them, and everybody's hours.
///
/// For the platform's own use: a floor holds what makers ask. Thread-safe; a floor of 1,000 open jobs takes about a
/// second to read.
@Component
@EnableConfigurationProperties(FloorSettings.class)
public class Floors {
    /// Nobody refuses nobody.
    private static final Party.Id NO_BUYER = new Party.Id(new UUID(0, 0));

    private final OpenJobs jobs;
    private final Offers offers;
    private final Availability availability;
    private final Chain chain;
    private final Places places;
    private final Sites sites;
    private final Freights freights;
    private final Needs needs;
    private final Plans plans;
    private final FloorSettings settings;
    private final Clock clock;
    private final TransactionTemplate reading;

    Floors(
            OpenJobs jobs,
            Offers offers,
            Availability availability,
            Chain chain,
            Places places,
            Sites sites,
            Freights freights,
            Needs needs,
            Plans plans,
            FloorSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.offers = offers;
        this.availability = availability;
        this.chain = chain;
        this.places = places;
        this.sites = sites;
        this.freights = freights;
        this.needs = needs;
        this.plans = plans;
        this.settings = settings;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// All agreed work, everybody with alternatives.
    public Floor whole(List<Assumption> assumptions) {
        return Acting.as(
                Acting.SYSTEM,
                () -> reading.execute(status -> floor(jobs.list(), assumptions, settings.alternatives())));
    }

    /// The given jobs where they are, nobody else could do them; for reasons of delay.
    public Floor of(Collection<OpenJob> some) {
        return Acting.as(Acting.SYSTEM, () -> reading.execute(status -> floor(List.copyOf(some), List.of(), 0)));
    }

    /// A job and whoever it may push: the rest of its order, and what stands on the machine it goes to with the rest of
    /// those orders.
    public Floor around(Assumption.Moved move) {
        return Acting.as(
                Acting.SYSTEM,
                () -> reading.execute(status -> {
                    var orders = new LinkedHashSet<>(jobs.get(List.of(move.job())).stream()
                            .map(OpenJob::order)
                            .toList());
                    jobs.on(move.machine().value()).stream()
                            .filter(j -> !j.isUnderWay())
                            .map(OpenJob::order)
                            .limit(settings.neighbours())
                            .forEach(orders::add);
                    return floor(jobs.ofOrders(orders), List.of(move), 0);
                }));
    }

    /// The agreed plan of the jobs of a copy, without what is assumed on it.
    public Floor agreed(Floor copy) {
        return of(copy.lots().stream().map(Floor.Lot::job).distinct().toList());
    }

    /// Jobs without a slot, or at a site that is no more, are nothing a plan could move: they are left out.
    private Floor floor(List<OpenJob> all, List<Assumption> stated, int alternatives) {
        var now = clock.instant();
        var assumptions = stated.stream().map(this::filledIn).toList();
        var machines = machines(all);
        var planned = all.stream()
                .filter(j -> !j.slots().isEmpty()
                        && machines.containsKey(new Resource.Id(j.step().resource())))
                .toList();
        var buyers = planned.stream().map(j -> j.buyer().value()).collect(Collectors.toSet());
        var outset = new FloorBuilder.Outset(
                origin(planned, now),
                now,
                now.plus(Zone.FROZEN_FOR),
                settings.latePerDay(),
                planned,
                assumptions,
                plans.weightings(buyers));
        var work = newWork(assumptions);
        var makers = makers(planned, work, assumptions);
        var choice = new Alternatives(
                makers,
                machines,
                cities(planned, assumptions),
                assumptions,
                new Alternatives.Reach(alternatives, settings.switching().doubleValue()));
        var machinery = machinery(outset, choice, work);
        var families = new Families(planned, orders(planned));
        return new FloorBuilder(outset, machinery, choice, families).build(work, new TownRoads(freights)::between);
    }

    private Families.Orders orders(List<OpenJob> jobs) {
        var routingOf = needs.routings(jobs.stream().map(OpenJob::need).collect(Collectors.toSet()));
        var known = new HashMap<Routing.Id, Routing>();
        var routings = new HashMap<UUID, Routing>();
        routingOf.forEach((need, routing) -> routings.put(need, known.computeIfAbsent(routing, chain::routing)));
        return new Families.Orders(
                routings, this.jobs.colours(jobs.stream().map(OpenJob::id).toList()));
    }

    /// Machines know their process, outages may name a link.
    private Assumption filledIn(Assumption assumption) {
        if (!(assumption instanceof Assumption.Outage outage) || outage.link().isEmpty()) {
            return assumption;
        }
        var link = outage.link().get();
        return outage.of(chain.processes().stream()
                .filter(p -> link.equals(p.link()))
                .map(p -> p.id().value())
                .collect(Collectors.toSet()));
    }

    private static Instant origin(List<OpenJob> all, Instant now) {
        return all.stream()
                .flatMap(j -> j.slots().stream())
                .map(s -> s.during().from())
                .filter(from -> from.isBefore(now))
                .min(Instant::compareTo)
                .orElse(now)
                .truncatedTo(ChronoUnit.HOURS);
    }

    private Map<String, List<Maker>> makers(List<OpenJob> all, NewWork work, List<Assumption> assumptions) {
        var processes = new LinkedHashSet<String>(work.processes());
        all.forEach(j -> processes.add(j.step().process()));
        var makers = new HashMap<String, List<Maker>>();
        for (var process : processes) {
            var known = offers.candidates(new Process.Id(process), List.of(), NO_BUYER).stream()
                    .map(Maker::of);
            var sorted = Stream.concat(known, factories(process, assumptions)).sorted(Maker.CHEAPEST);
            makers.put(process, sorted.toList());
        }
        return makers;
    }

    private Stream<Maker> factories(String process, List<Assumption> assumptions) {
        return assumptions.stream()
                .filter(a -> a instanceof Assumption.NewFactory factory
                        && factory.process().equals(process))
                .map(a -> imagined((Assumption.NewFactory) a));
    }

    private Maker imagined(Assumption.NewFactory factory) {
        var city = places.get(factory.city());
        var machine = new Machine(
                new Resource.Id(factory.id()),
                new Party.Id(factory.id()),
                new Bilingual("新工厂", "New factory"),
                factory.process(),
                city.id(),
                city.id(),
                city.point(),
                factory.units(),
                BigDecimal.ONE);
        return Maker.imagined(machine, factory.unitPrice().doubleValue());
    }

    /// Machines as the jobs know them, for those that are offered no more.
    private Map<Resource.Id, Machine> machines(List<OpenJob> all) {
        var found = sites.get(all.stream().map(j -> j.step().site()).collect(Collectors.toSet()));
        var machines = new HashMap<Resource.Id, Machine>();
        for (var job : all) {
            var site = found.get(job.step().site());
            int units = job.slots().stream().mapToInt(s -> s.unit()).max().orElse(1);
            var id = new Resource.Id(job.step().resource());
            if (site != null) {
                machines.merge(
                        id,
                        new Machine(
                                id,
                                job.maker(),
                                Bilingual.same(""),
                                job.step().process(),
                                job.step().city(),
                                site.place(),
                                site.point(),
                                units,
                                BigDecimal.ONE),
                        (one, other) -> one.units() >= other.units() ? one : other);
            }
        }
        return machines;
    }

    private static Set<Place.Id> cities(List<OpenJob> all, List<Assumption> assumptions) {
        var cities = new HashSet<Place.Id>();
        all.forEach(j -> cities.add(j.step().city()));
        for (var assumption : assumptions) {
            if (assumption instanceof Assumption.CityJoins(var city)) {
                cities.add(city);
            } else if (assumption instanceof Assumption.NewFactory factory) {
                cities.add(factory.city());
            }
        }
        return cities;
    }

    private NewWork newWork(List<Assumption> assumptions) {
        var wanted = new ArrayList<NewWork.Wanted>();
        for (var assumption : assumptions) {
            if (assumption instanceof Assumption.OrderIn order) {
                double quantity = order.quantity().doubleValue();
                wanted.add(new NewWork.Wanted(
                        chain.routing(order.routing()),
                        quantity,
                        order.due(),
                        quantity * settings.newOrderLatePerDay().doubleValue()));
            }
        }
        return new NewWork(wanted, QualityClass.B);
    }

    private Machinery machinery(FloorBuilder.Outset outset, Alternatives choice, NewWork work) {
        var ids = new LinkedHashSet<Resource.Id>();
        outset.jobs().forEach(job -> choice.machines(job, outset.wish(job)).forEach(m -> ids.add(m.id())));
        work.machines(choice).forEach(m -> ids.add(m.id()));
        var last = outset.jobs().stream()
                .map(j -> j.planned().to())
                .max(Instant::compareTo)
                .filter(outset.now()::isBefore)
                .orElse(outset.now());
        var span = new TimeSlot(outset.origin(), last.plus(settings.beyond()));
        var open = new HashMap<>(availability.open(ids, span));
        imaginedHours(outset, span).forEach(open::put);
        lengthen(open, choice, outset, span);
        var hours = new Machinery.Hours(open, availability.busy(ids, span), down(outset), outages(outset));
        var deals = outset.jobs().stream().map(j -> j.id().value()).collect(Collectors.toSet());
        return new Machinery(outset.origin(), hours, deals);
    }

    private static List<Assumption.Outage> outages(FloorBuilder.Outset outset) {
        return outset.assumptions().stream()
                .filter(Assumption.Outage.class::isInstance)
                .map(Assumption.Outage.class::cast)
                .toList();
    }

    private static Map<Resource.Id, List<TimeSlot>> down(FloorBuilder.Outset outset) {
        var down = new HashMap<Resource.Id, List<TimeSlot>>();
        for (var assumption : outset.assumptions()) {
            if (assumption instanceof Assumption.MachineDown(var machine, var during)) {
                down.computeIfAbsent(machine, m -> new ArrayList<>()).add(during);
            }
        }
        return down;
    }

    private static Map<Resource.Id, List<TimeSlot>> imaginedHours(FloorBuilder.Outset outset, TimeSlot span) {
        var open = new HashMap<Resource.Id, List<TimeSlot>>();
        for (var assumption : outset.assumptions()) {
            if (assumption instanceof Assumption.NewFactory factory) {
                open.put(new Resource.Id(factory.id()), days(span, LocalTime.of(8, 0), Duration.ofHours(12)));
            }
        }
        return open;
    }

    /// Every open day ends so much later.
    private static void lengthen(
            Map<Resource.Id, List<TimeSlot>> open, Alternatives choice, FloorBuilder.Outset outset, TimeSlot span) {
        for (var assumption : outset.assumptions()) {
            if (assumption instanceof Assumption.LongerHours longer) {
                choice.of(longer.process(), longer.city())
                        .forEach(machine -> open.computeIfPresent(
                                machine.id(), (id, slots) -> longer(slots, longer, outset.now())));
            }
        }
    }

    private static List<TimeSlot> longer(List<TimeSlot> slots, Assumption.LongerHours longer, Instant now) {
        return slots.stream()
                .map(s -> s.to().isAfter(now) && s.from().isBefore(longer.until())
                        ? new TimeSlot(s.from(), s.to().plus(Duration.ofMinutes(longer.minutesPerDay())))
                        : s)
                .toList();
    }

    private static List<TimeSlot> days(TimeSlot span, LocalTime from, Duration length) {
        var first = LocalDate.ofInstant(span.from(), BusinessClock.ZONE);
        var last = LocalDate.ofInstant(span.to(), BusinessClock.ZONE);
        return first.datesUntil(last)
                .map(day ->
                        TimeSlot.of(day.atTime(from).atZone(BusinessClock.ZONE).toInstant(), length))
                .toList();
    }

    /// The machine a job could be put on, by name, for a choice without a picture.
    public List<Machine> machinesFor(String process) {
        return Acting.as(
                Acting.SYSTEM,
                () -> offers.candidates(new Process.Id(process), List.of(), NO_BUYER).stream()
                        .map(Machine::of)
                        .toList());
    }

    public Optional<OpenJob> find(Deal.Id job) {
        return Acting.as(
                Acting.SYSTEM,
                () -> reading.execute(status -> jobs.get(List.of(job)).stream().findFirst()));
    }
}
