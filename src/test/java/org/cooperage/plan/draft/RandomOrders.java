package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cooperage.availability.Busy;
import org.cooperage.availability.Calendar;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Operation;
import org.cooperage.chain.Process;
import org.cooperage.chain.Product;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.ResourceKind;
import org.cooperage.chain.Routing;
import org.cooperage.match.Match;
import org.cooperage.match.Score;
import org.cooperage.match.Shortlist;
import org.cooperage.need.Need;
import org.cooperage.offer.Candidate;
import org.cooperage.offer.Capability;
import org.cooperage.offer.Terms;
import org.cooperage.offer.TrackRecord;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Money;
import org.cooperage.shared.Share;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;

/// A routing of some steps, an order for it and makers for every step, all drawn from a seed: yarn and pieces, cycles,
/// hand work, tests at the end, waits, one place for a colour, makers with holidays and promises.
final class RandomOrders {
    private static final Instant BEGINS = Instant.parse("2026-11-16T00:00:00Z");
    private static final int DAYS = 80;
    private static final int HOUR = 3600;

    private final SplittableRandom random;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Site.Id> sites = new ArrayList<>();
    private final List<Party.Id> firms = new ArrayList<>();
    private final List<GeoPoint> points = new ArrayList<>();
    private final boolean yarn;
    private int ids;

    final Commission commission;
    final Breakdown breakdown;
    final List<Shortlist> shortlists = new ArrayList<>();

    RandomOrders(long seed) {
        random = new SplittableRandom(seed);
        yarn = random.nextInt(3) == 0;
        routing();
        for (int firm = 0; firm < 4 + random.nextInt(5); firm++) {
            firms.add(new Party.Id(id()));
            sites.add(new Site.Id(id()));
            points.add(new GeoPoint(37 + random.nextDouble(), 115 + 3 * random.nextDouble()));
        }
        commission = commission();
        breakdown = Breakdown.of(commission.lines(), commission.steps(), 60);
        for (var step : breakdown.steps()) {
            shortlists.add(shortlist(step.operation()));
        }
    }

    List<Work> works() {
        return Planning.works(breakdown, shortlists);
    }

    private UUID id() {
        return new UUID(7, ++ids);
    }

    private void routing() {
        if (random.nextBoolean()) {
            operations.add(operation(1, yarn, null, null, 60 + random.nextInt(300), null));
        }
        int steps = 1 + random.nextInt(4);
        for (int step = 0; step < steps; step++) {
            int seq = 10 * (step + 1);
            boolean weighed = yarn || (step == 0 && steps > 1 && random.nextInt(3) == 0);
            boolean cycles = random.nextInt(4) == 0;
            var run = cycles ? null : BigDecimal.valueOf(1 + random.nextInt(40));
            var batch = cycles ? BigDecimal.valueOf(20 + random.nextInt(60)) : null;
            Integer with = step > 0 && random.nextInt(5) == 0 ? Integer.valueOf(seq - 10) : null;
            operations.add(operation(seq, weighed, run, batch, null, with));
        }
        if (random.nextInt(3) == 0) {
            operations.add(operation(90, yarn, null, null, 60, null));
        }
    }

    private Operation operation(
            int seq, boolean weighed, BigDecimal run, BigDecimal batch, Integer once, Integer sameSite) {
        int wait = random.nextInt(3) == 0 ? random.nextInt(1500) : 0;
        return new Operation(
                seq,
                new Bilingual("工序", "step"),
                new Process.Id("p" + seq),
                weighed ? Unit.KILOGRAM : Unit.PIECE,
                weighed && !yarn ? new BigDecimal("0.25") : BigDecimal.ONE,
                run,
                batch,
                batch == null ? null : 60 + random.nextInt(200),
                once,
                random.nextInt(3) == 0 ? random.nextInt(60) : 0,
                BigDecimal.valueOf(5 + random.nextInt(20)),
                random.nextInt(3) == 0 ? BigDecimal.TEN : BigDecimal.ZERO,
                1 + random.nextInt(6),
                BigDecimal.valueOf(950 + random.nextInt(51), 3),
                wait,
                random.nextInt(4) == 0 ? Integer.valueOf(wait + 2000 + random.nextInt(4000)) : null,
                sameSite,
                random.nextInt(4) == 0,
                null,
                BigDecimal.valueOf(2 + random.nextInt(30)),
                random.nextInt(3) == 0 ? BigDecimal.valueOf(5) : BigDecimal.ZERO);
    }

    private Commission commission() {
        var product = new Product(
                new Product.Id(id()),
                "P",
                null,
                new Bilingual("货", "goods"),
                yarn ? Unit.KILOGRAM : Unit.PIECE,
                null,
                yarn ? BigDecimal.ONE : new BigDecimal("0.23"),
                null,
                null,
                1);
        var routing = new Routing(
                new Routing.Id(id()), product.id(), null, "R", new Bilingual("路线", "way"), true, operations, 1);
        var lines = new ArrayList<Need.Line>();
        for (int colour = 0; colour < 1 + random.nextInt(3); colour++) {
            lines.add(new Need.Line("colour " + colour, "M", BigDecimal.valueOf(30 + random.nextInt(300))));
        }
        var place = new Place(
                new Place.Id(id()),
                Place.Kind.CITY,
                Optional.empty(),
                Optional.empty(),
                "110105",
                new Bilingual("北京", "Beijing"),
                new GeoPoint(39.9, 116.4));
        var due = BEGINS.plusSeconds((long) (3 + random.nextInt(40)) * 24 * HOUR);
        var need = new Need(
                new Need.Id(id()),
                "O-1",
                id(),
                product.id(),
                routing.id(),
                lines.stream().map(Need.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add),
                lines,
                BEGINS,
                due,
                place.id(),
                null,
                null,
                QualityClass.C,
                1 + random.nextInt(8),
                "",
                Need.Stage.OPEN,
                BEGINS,
                1);
        var horizon = BEGINS.plusSeconds((long) DAYS * 24 * HOUR);
        return new Commission(
                need, product, Step.of(routing), lines, need.ceiling(), place, BEGINS, horizon, Power.AMPLE);
    }

    private Shortlist shortlist(Operation operation) {
        var matches = new ArrayList<Match>();
        for (int firm = 0; firm < firms.size(); firm++) {
            if (matches.isEmpty() || random.nextInt(5) > 0) {
                matches.add(match(operation, firm));
            }
        }
        return new Shortlist(operation, matches, matches.size(), Map.of(), List.of());
    }

    private Match match(Operation operation, int firm) {
        var resource = new Resource.Id(id());
        var city = new Place.Id(new UUID(8, firm / 3));
        var process = operation.process() == null ? new Process.Id("none") : operation.process();
        var capability = new Capability(
                new Capability.Id(id()),
                firms.get(firm),
                resource,
                process,
                city,
                QualityClass.B,
                null,
                null,
                true,
                true,
                1);
        var terms = new Terms(
                BigDecimal.valueOf(100 + random.nextInt(2000), 2),
                Money.of(random.nextInt(50)),
                random.nextInt(3) == 0 ? BigDecimal.TEN : BigDecimal.ONE,
                Set.of());
        int units = 1 + random.nextInt(4);
        var candidate = new Candidate(
                capability,
                terms,
                new TrackRecord(random.nextInt(100), 100, 5, 5),
                new ResourceKind.Id("kind"),
                units,
                BigDecimal.valueOf(60 + random.nextInt(60), 2).setScale(2, RoundingMode.HALF_UP),
                new Calendar.Id(id()),
                new Bilingual("厂", "maker"),
                false,
                sites.get(firm),
                city,
                points.get(firm),
                random.nextInt(2),
                false);
        return new Match(
                candidate,
                new Score(1, 0, 0, 0, 0, 0, 0),
                open(),
                busy(resource, units),
                100_000,
                new Share(random.nextDouble()));
    }

    private List<TimeSlot> open() {
        var open = new ArrayList<TimeSlot>();
        boolean always = random.nextInt(6) == 0;
        int opens = 6 + random.nextInt(4);
        int hours = 8 + random.nextInt(10);
        int rest = random.nextInt(7);
        for (int day = 0; day < DAYS && !always; day++) {
            if (day % 7 != rest) {
                var from = BEGINS.plusSeconds((long) (day * 24 + opens) * HOUR + 30);
                open.add(new TimeSlot(from, from.plusSeconds((long) Math.min(hours, 23 - opens) * HOUR)));
            }
        }
        return always ? List.of(new TimeSlot(BEGINS, BEGINS.plusSeconds((long) DAYS * 24 * HOUR))) : open;
    }

    private List<Busy> busy(Resource.Id resource, int units) {
        var busy = new ArrayList<Busy>();
        for (int unit = 1; unit <= units; unit++) {
            long from = random.nextInt(10 * 24 * HOUR);
            if (random.nextBoolean()) {
                var slot = new TimeSlot(
                        BEGINS.plusSeconds(from), BEGINS.plusSeconds(from + HOUR + random.nextInt(80 * HOUR)));
                busy.add(new Busy(resource, unit, slot, null, Busy.Why.OWN_WORK));
            }
        }
        return busy;
    }
}
