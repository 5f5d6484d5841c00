package org.cooperage.market.floor;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Operation;
import org.cooperage.chain.Process;
import org.cooperage.chain.Product;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.Routing;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.JobTerms;
import org.cooperage.deal.OpenJob;
import org.cooperage.deal.Step;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.plan.engine.Travel;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Money;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;

/// A floor by hand: machines of one process next door to each other, jobs of one order each, changing over 60 minutes.
final class LittleFloor {
    static final int SETUP = 60;
    static final Instant NOW = Instant.parse("2026-11-02T00:00:00Z");

    /// The frozen days are over; nothing stands before this.
    static final Instant FREE = NOW.plus(Duration.ofDays(2));

    private static final Party.Id BUYER = new Party.Id(id(0, 1));
    private static final Place.Id TOWN = new Place.Id(id(0, 2));
    private static final GeoPoint POINT = new GeoPoint(37.06, 115.66);
    private static final int SEQ = 10;

    private final List<Maker> makers = new ArrayList<>();
    private final List<OpenJob> jobs = new ArrayList<>();
    private final Map<UUID, Routing> routings = new HashMap<>();
    private final Map<UUID, List<String>> colours = new HashMap<>();
    private final Map<Resource.Id, List<TimeSlot>> open = new HashMap<>();
    private final Map<Resource.Id, List<org.cooperage.availability.Busy>> busy = new HashMap<>();
    private final Routing routing = routing();
    private final BigDecimal latePerDay;

    LittleFloor() {
        this("0.02");
    }

    /// @param latePerDay share of a job's price that a day of delay costs
    LittleFloor(String latePerDay) {
        this.latePerDay = new BigDecimal(latePerDay);
    }

    private static UUID id(long kind, long number) {
        return new UUID(kind, number);
    }

    /// Day and night.
    int machine(int units) {
        return machine(units, List.of(TimeSlot.of(NOW, Duration.ofDays(60))));
    }

    int machine(int units, List<TimeSlot> hours) {
        int number = makers.size();
        var resource = new Resource.Id(id(1, number));
        var machine = new Machine(
                resource,
                new Party.Id(id(2, number)),
                Bilingual.same("maker"),
                "knit",
                TOWN,
                TOWN,
                POINT,
                units,
                BigDecimal.ONE);
        makers.add(new Maker(machine, 10, 0, BigDecimal.ZERO, QualityClass.B, Set.of(), resource.value(), false));
        open.put(resource, hours);
        return number;
    }

    /// Somebody else's: not on the floor.
    void taken(int machine, int unit, TimeSlot during) {
        var resource = makers.get(machine).machine().id();
        busy.computeIfAbsent(resource, r -> new ArrayList<>())
                .add(new org.cooperage.availability.Busy(
                        resource, unit, during, null, org.cooperage.availability.Busy.Why.OWN_WORK));
    }

    /// A job agreed with its changing over; its order is in time with a day to spare.
    Deal.Id job(String colour, int machine, int unit, TimeSlot during) {
        return job(colour, machine, unit, during, during.to().plus(Duration.ofDays(1)));
    }

    Deal.Id job(String colour, int machine, int unit, TimeSlot during, Instant due) {
        int number = jobs.size();
        var need = id(3, number);
        var job = new Deal.Id(id(4, number));
        var resource = makers.get(machine).machine().id().value();
        routings.put(need, routing);
        colours.put(job.value(), List.of(colour.split("\\+")));
        jobs.add(new OpenJob(
                job,
                new Deal.Id(id(5, number)),
                "J" + number,
                "O" + number,
                need,
                BUYER,
                makers.get(machine).machine().maker(),
                Bilingual.same("pullover"),
                new Step(SEQ, Bilingual.same("knit"), "knit", resource, new Site.Id(resource), TOWN, null),
                new Quantity(BigDecimal.TEN, Unit.PIECE),
                Money.of(1000),
                JobStage.COMMITTED,
                0,
                during,
                List.of(new JobTerms.Slot(resource, unit, during)),
                due,
                during.to()));
        return job;
    }

    Resource.Id resource(int machine) {
        return makers.get(machine).machine().id();
    }

    Floor floor(Assumption... assumptions) {
        return floor(8, assumptions);
    }

    /// @param others most other makers of a job
    Floor floor(int others, Assumption... assumptions) {
        var assumed = List.of(assumptions);
        var outset = new FloorBuilder.Outset(NOW, NOW, FREE, latePerDay, jobs, assumed, Map.of());
        var choice = new Alternatives(
                Map.of("knit", makers), Map.of(), Set.of(TOWN), assumed, new Alternatives.Reach(others, 0.15));
        var deals = new HashSet<UUID>();
        jobs.forEach(job -> deals.add(job.id().value()));
        var machinery = new Machinery(NOW, new Machinery.Hours(open, busy, Map.of(), List.of()), deals);
        makers.forEach(maker -> machinery.add(maker.machine()));
        var families = new Families(jobs, new Families.Orders(routings, colours));
        return new FloorBuilder(outset, machinery, choice, families)
                .build(new NewWork(List.of(), QualityClass.B), points -> Travel.none());
    }

    private static Routing routing() {
        var operation = new Operation(
                SEQ,
                Bilingual.same("knit"),
                new Process.Id("knit"),
                Unit.PIECE,
                BigDecimal.ONE,
                BigDecimal.TEN,
                null,
                null,
                null,
                SETUP,
                BigDecimal.ONE,
                BigDecimal.ONE,
                8,
                BigDecimal.ONE,
                0,
                null,
                null,
                false,
                null,
                null,
                BigDecimal.ZERO);
        return new Routing(
                new Routing.Id(id(6, 1)),
                new Product.Id(id(6, 2)),
                null,
                "R",
                Bilingual.same("R"),
                true,
                List.of(operation),
                1);
    }
}
