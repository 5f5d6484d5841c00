package org.cooperage.demo.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes an order down: its jobs, shipments and what is owed.
final class Paperwork {
    private static final double ROAD = 1.25; // road kilometres against the great circle
    private static final BigDecimal LEAST_FREIGHT = new BigDecimal("15.00");

    private final Scenario scenario;
    private final int number;
    private final Production production;
    private final Schedule schedule;
    private final Directory directory;
    private final Dice dice;

    Paperwork(Scenario scenario, int number, Production production, Schedule schedule, Directory directory, Dice dice) {
        this.scenario = scenario;
        this.number = number;
        this.production = production;
        this.schedule = schedule;
        this.directory = directory;
        this.dice = dice;
    }

    static Key job(int order, int part) {
        return Key.of("job", order * 64L + part);
    }

    /// @param accepted the day the buyer took delivery, null while it is being made
    Cluster.Order order(@Nullable LocalDate accepted, @Nullable LocalDate[] paid) {
        var demand = production.demand();
        var placed = Hours.instant(Math.min(schedule.spans().getFirst().from(), now()) - 60 * dice.between(20, 60));
        var promised = Hours.instant(schedule.delivery());
        var due = promised.plus(dice.chance(0.1) ? -dice.between(1, 2) : dice.between(0, 4), ChronoUnit.DAYS);
        var id = Key.of("order", number);
        var jobs = jobs();
        var trips = trips();
        var debts = debts(id, jobs, trips, accepted == null ? scenario.date() : accepted, paid);
        boolean settled = debts.stream().allMatch(d -> d.paidOn() != null);
        String stage = accepted == null ? "IN_PRODUCTION" : settled ? "CLOSED" : "INVOICED";
        return new Cluster.Order(
                id,
                Key.of("need", number),
                code(placed),
                demand.buyer().id(),
                demand.product().id(),
                demand.routing().id(),
                demand.lines(),
                demand.quantity(),
                placed,
                due.isAfter(placed) ? due : promised,
                promised,
                demand.buyer().party().town(),
                demand.quality(),
                14,
                stage,
                Invoice.total(debts),
                paidJobs(jobs, debts, accepted),
                trips,
                debts);
    }

    private String code(Instant placed) {
        var day = placed.atOffset(Scenario.ZONE);
        return "O-%02d%02d-%06d".formatted(day.getYear() % 100, day.getMonthValue(), number);
    }

    private List<Cluster.Job> jobs() {
        var jobs = new ArrayList<Cluster.Job>();
        for (int i = 0; i < production.parts().size(); i++) jobs.add(job(i));
        return jobs;
    }

    private Cluster.Job job(int i) {
        var part = production.parts().get(i);
        var span = schedule.spans().get(i);
        var firm = part.workshop().firm();
        var terms = part.workshop().capability();
        String stage = span.to() <= now() ? "PASSED" : span.from() <= now() ? "STARTED" : "COMMITTED";
        int needed = needed(part);
        int good = good(part, span, needed);
        int reached = reached(part, span);
        var amount =
                terms.unitPrice().multiply(BigDecimal.valueOf(part.quantity())).add(terms.setupFee());
        return new Cluster.Job(
                job(number, i),
                "J-%06d-%02d".formatted(number, i + 1),
                part.step().seq(),
                part.step().process(),
                firm.id(),
                part.workshop().resource().id(),
                firm.site().id(),
                firm.party().region(),
                nextSite(i),
                part.quantity(),
                part.step().unit(),
                Hours.instant(span.from()),
                Hours.instant(span.to()),
                stage,
                needed,
                good,
                reached - good,
                stage.equals("PASSED") ? List.of() : lines(part),
                terms.unitPrice(),
                terms.setupFee(),
                amount.setScale(2, RoundingMode.HALF_UP));
    }

    /// Pieces gone through the machines by now.
    private int reached(Production.Part part, Schedule.Span span) {
        double share = (now() - span.from()) / (double) (span.to() - span.from());
        return (int) (part.quantity() * Math.clamp(share, 0, 1));
    }

    /// A finished job has made what the next step counts on, most have a few more.
    private int good(Production.Part part, Schedule.Span span, int needed) {
        int reached = reached(part, span);
        if (part.step().onceMinutes() > 0) return reached;
        double goodShare = part.workshop().firm().party().goodShare();
        int good = dice.binomial(reached, 1 - (1 - goodShare) / 4);
        return reached == part.quantity() ? Math.max(good, needed) : good;
    }

    private static int needed(Production.Part part) {
        return (int) Math.floor(part.quantity() * part.step().goodShare() + 1e-9);
    }

    /// The maker's share of every colour and size.
    private List<Cluster.Line> lines(Production.Part part) {
        var all = production.demand().lines();
        if (part.step().onceMinutes() > 0 || part.step().unit().equals("KGM")) return List.of();
        int[] shares = Apportionment.of(
                part.quantity(),
                all.stream().mapToDouble(Cluster.Line::quantity).toArray());
        return IntStream.range(0, shares.length)
                .filter(i -> shares[i] > 0)
                .mapToObj(i -> new Cluster.Line(all.get(i).colour(), all.get(i).size(), shares[i]))
                .toList();
    }

    /// Goods go to the first maker of the next step.
    private OptionalInt next(int part) {
        var stages = production.stages();
        return IntStream.range(0, stages.size() - 1)
                .filter(s -> stages.get(s).contains(part))
                .map(s -> stages.get(s + 1).getFirst())
                .findFirst();
    }

    private Firm maker(int part) {
        return production.parts().get(part).workshop().firm();
    }

    private @Nullable Key nextSite(int part) {
        var next = next(part);
        return next.isPresent() ? maker(next.getAsInt()).site().id() : null;
    }

    private List<Cluster.Trip> trips() {
        var trips = new ArrayList<Cluster.Trip>();
        var carrier = directory.carrier(dice);
        for (int i = 0; i < production.parts().size(); i++) {
            if (production.parts().get(i).step().onceMinutes() == 0) trips.add(trip(i, carrier));
        }
        return trips;
    }

    private Cluster.Trip trip(int i, Firm carrier) {
        var part = production.parts().get(i);
        var from = maker(i);
        var next = next(i);
        var to = next.isPresent() ? maker(next.getAsInt()) : null;
        double kg = part.quantity() * kgPerUnit(part);
        long departs = schedule.spans().get(i).to() + 60;
        long arrives = Math.max(departs + 60, to == null ? schedule.delivery() : departs + 300);
        return new Cluster.Trip(
                Key.of("trip", number * 64L + i),
                job(number, i),
                next.isPresent() ? job(number, next.getAsInt()) : null,
                from.id(),
                to == null ? null : to.id(),
                from.site().id(),
                to == null ? null : to.site().id(),
                carrier.id(),
                part.quantity(),
                yuan(kg),
                freight(from, to == null ? production.demand().buyer() : to, kg),
                Hours.instant(departs),
                Hours.instant(arrives),
                stage(i, departs, arrives));
    }

    private double kgPerUnit(Production.Part part) {
        return part.step().unit().equals("KGM")
                ? 1
                : production.demand().product().unitKg();
    }

    private String stage(int i, long departs, long arrives) {
        if (arrives <= now()) return "DELIVERED";
        if (departs <= now()) return "PICKED_UP";
        return schedule.spans().get(i).to() <= now() ? "READY" : "PLANNED";
    }

    /// 0.55 yuan/kg up to 200 km, 0.18 more for each further 100 km, at least 15 yuan; nothing inside one firm.
    private static BigDecimal freight(Firm from, Firm to, double kg) {
        if (from.equals(to)) return yuan(0);
        double km = ROAD * km(from.party(), to.party());
        return yuan(kg * (0.55 + 0.18 * Math.max(0, (km - 200) / 100))).max(LEAST_FREIGHT);
    }

    private static double km(Cluster.Party a, Cluster.Party b) {
        double lat = StrictMath.toRadians(b.lat() - a.lat());
        double lon = StrictMath.toRadians(b.lon() - a.lon());
        double h = square(StrictMath.sin(lat / 2))
                + StrictMath.cos(StrictMath.toRadians(a.lat()))
                        * StrictMath.cos(StrictMath.toRadians(b.lat()))
                        * square(StrictMath.sin(lon / 2));
        return 2 * 6371 * StrictMath.asin(Math.sqrt(h));
    }

    private static double square(double x) {
        return x * x;
    }

    private List<Cluster.Debt> debts(
            Key order,
            List<Cluster.Job> jobs,
            List<Cluster.Trip> trips,
            LocalDate accepted,
            @Nullable LocalDate[] paid) {
        var demand = production.demand();
        var invoice = new Invoice(order, demand.buyer().id(), accepted.plusDays(30), paid);
        jobs.forEach(j -> invoice.add("PROCESSING", j.id(), j.maker(), j.amount()));
        for (var step : demand.routing().steps()) {
            var supplier = directory.supplier(step.process(), dice);
            if (supplier == null) continue;
            invoice.add("MATERIAL", null, supplier.id(), yuan(step.materialPriceYuan() * demand.input(step)));
        }
        trips.forEach(t -> invoice.add("TRANSPORT", null, t.carrier(), t.cost()));
        return invoice.close(directory.operator().id());
    }

    private static List<Cluster.Job> paidJobs(
            List<Cluster.Job> jobs, List<Cluster.Debt> debts, @Nullable LocalDate accepted) {
        if (accepted == null) return jobs;
        var paid = debts.stream()
                .filter(d -> d.job() != null && d.paidOn() != null)
                .map(Cluster.Debt::job)
                .toList();
        return jobs.stream()
                .map(j -> j.at(paid.contains(j.id()) ? "PAID" : "PAYABLE"))
                .toList();
    }

    private long now() {
        return Hours.minute(scenario.start());
    }

    private static BigDecimal yuan(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
