package org.cooperage.plan.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cooperage.plan.engine.Busy;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Group;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.Site;
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Weights;
import org.cooperage.plan.engine.Yuan;

/// Makes a knitwear cluster in its November peak: orders for pullovers over the knitters and finishers of a county and
/// its partner cities, most of their machines promised already. The same numbers give the same problem.
///
/// Rates, prices, lot sizes and the mix of orders are those of the Qinghe demo; shortlists are drawn at random, the
/// cheaper makers more likely.
public final class ClusterPeak {
    static final int DAY = 1440;
    /// Minutes that work is planned for: from a Monday in mid-November to the end of February.
    private static final int HORIZON = 110 * DAY;
    /// Of 10,000 firms so many knit, so many link and finish.
    private static final double KNITTERS = 0.09;

    private static final double FINISHERS = 0.13;
    private static final int TOWNS = 6;
    private static final int SHORTLIST = 24;
    private static final double LATE_PER_PIECE_AND_DAY = 3;
    private static final double HOLDING_PER_PIECE_AND_DAY = 0.02;
    private static final double KG = 0.24;

    private final SplittableRandom random;
    private final List<Site> sites = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final Map<Machine, List<Offer>> offers = new HashMap<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<Integer, Calendar> calendars = new HashMap<>();

    /// Who orders: share of the orders, median of the pieces and how they scatter, days until the due date.
    private record Buyer(double share, double median, double sigma, int least, int most, int soonest, int latest) {}

    private static final List<Buyer> BUYERS = List.of(
            new Buyer(0.45, 200, 0.6, 30, 1000, 7, 15),
            new Buyer(0.25, 400, 0.7, 100, 3000, 5, 12),
            new Buyer(0.18, 1500, 0.7, 500, 10_000, 30, 60),
            new Buyer(0.07, 1200, 0.8, 300, 8000, 60, 70),
            new Buyer(0.05, 60, 0.5, 30, 100, 5, 10));

    /// A maker's machines and what it asks for a piece.
    private record Offer(int resource, double yuan, double risk) {}

    private ClusterPeak(long seed) {
        random = new SplittableRandom(seed);
    }

    /// @param firms of the whole cluster, trade and services included; about a fifth of them knit or finish
    public static Problem of(int firms, int orders, long seed) {
        return new ClusterPeak(seed).build(firms, orders);
    }

    private Problem build(int firms, int count) {
        int knitters = Math.max(3, (int) (firms * KNITTERS));
        int finishers = Math.max(4, (int) (firms * FINISHERS));
        for (int firm = 0; firm < knitters; firm++) {
            firm("knitter " + firm, firm, Machine.KNIT12, Machine.KNIT7);
        }
        for (int firm = 0; firm < finishers; firm++) {
            firm("finisher " + firm, firm, Machine.LINK, Machine.WASH, Machine.IRON);
        }
        int delivery = delivery();
        for (int order = 0; order < count; order++) {
            order(order, delivery);
        }
        return new Problem(
                sites,
                travel(),
                resources,
                orders,
                operations,
                tasks,
                links,
                groups,
                Weights.MONEY.splitting(Yuan.of(80)),
                List.of(),
                List.of());
    }

    /// The first firms have every kind of machine, so that even a small cluster can finish a pullover.
    private void firm(String code, int number, Machine... kinds) {
        int city = random.nextInt(100);
        int place = city < 84 ? random.nextInt(TOWNS) : city < 92 ? TOWNS : TOWNS + 1;
        sites.add(new Site(code, code, place));
        for (var kind : kinds) {
            if (number < 2 || random.nextDouble() < kind.share()) {
                machines(code, kind);
            }
        }
    }

    private void machines(String firm, Machine kind) {
        int units = (int) Math.clamp(Math.round(kind.units() * scatter(0.8) / 1.38), 1, 60);
        double booked = kind.booked() + random.nextDouble() * (kind.fullyBooked() - kind.booked());
        boolean slack = random.nextInt(100) < 35;
        double asks = kind.cheapest() + random.nextDouble() * (kind.dearest() - kind.cheapest());
        offers.computeIfAbsent(kind, k -> new ArrayList<>())
                .add(new Offer(resources.size(), asks, asks * 0.06 * random.nextDouble()));
        resources.add(new Resource(
                firm + " " + kind,
                sites.size() - 1,
                units,
                calendar(kind),
                promised(units, slack ? booked / 2 : booked),
                Setups.uniform(kind.setup()),
                kind.batch(),
                0));
    }

    private Calendar calendar(Machine kind) {
        int rest = random.nextInt(10) < 7 ? 6 : 7;
        int late = random.nextInt(3) * 30;
        int key = kind.opens() * 100 + rest * 10 + late / 30;
        return calendars.computeIfAbsent(key, k -> {
            var week = new ArrayList<Span>();
            for (int day = 0; day < rest; day++) {
                int opens = day * DAY + kind.opens() + late;
                week.add(new Span(opens, opens + kind.hours()));
            }
            return Calendar.weekly(week, 0, HORIZON, List.of());
        });
    }

    /// Nearly all of the load of the first days, less and less of the weeks after; each unit is free from some day on,
    /// and some have a second run later.
    private List<Busy> promised(int units, double booked) {
        var busy = new ArrayList<Busy>();
        for (int unit = 0; unit < units; unit++) {
            double rank = (unit + random.nextDouble()) / units;
            int days = 0;
            while (days < 28 && booked * fall(days) > rank) {
                days++;
            }
            if (days > 0) {
                busy.add(new Busy(unit, new Span(0, days * DAY + random.nextInt(900))));
            }
            if (random.nextInt(4) == 0) {
                int from = (days + 2 + random.nextInt(5)) * DAY;
                busy.add(new Busy(unit, new Span(from, from + DAY + random.nextInt(2 * DAY))));
            }
        }
        return busy;
    }

    private static double fall(int day) {
        double[] levels = {1, 0.4, 0.2, 0.1, 0.1};
        if (day < 3) {
            return 1;
        }
        int week = (day - 3) / 7;
        return levels[week] + (levels[week + 1] - levels[week]) * ((day - 3) % 7) / 7.0;
    }

    private double scatter(double sigma) {
        return Math.exp(sigma
                * Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
                * Math.cos(2 * Math.PI * random.nextDouble()));
    }

    private int delivery() {
        sites.add(Site.at(TOWNS + 2, "buyers"));
        resources.add(Resource.of("delivery", sites.size() - 1, Resource.UNLIMITED));
        return resources.size() - 1;
    }

    private Buyer buyer() {
        double ball = random.nextDouble();
        for (var buyer : BUYERS) {
            ball -= buyer.share();
            if (ball < 0) {
                return buyer;
            }
        }
        return BUYERS.getFirst();
    }

    private void order(int number, int delivery) {
        var buyer = buyer();
        int pieces = (int) Math.clamp(Math.round(buyer.median() * scatter(buyer.sigma())), buyer.least(), buyer.most());
        int release = random.nextInt(14) * DAY / 2;
        int days = buyer.soonest() + random.nextInt(buyer.latest() - buyer.soonest() + 1);
        orders.add(new Order(
                "order " + number, release, release + days * DAY, Yuan.of(LATE_PER_PIECE_AND_DAY * pieces), 0));
        int colours = Math.clamp(1 + random.nextInt(Math.max(1, Math.min(4, pieces / 60))), 1, 4);
        int lot = Math.clamp(pieces / 20, 30, 120);
        var portions = portions(pieces, colours, lot);
        var knitting = random.nextInt(100) < 78 ? Machine.KNIT12 : Machine.KNIT7;
        var before = step(number, knitting, portions, List.of(), 0);
        before = step(number, Machine.LINK, portions, before, 10);
        before = step(number, Machine.WASH, portions, before, 8);
        before = step(number, Machine.IRON, portions, before, 120);
        operations.add(Operation.of("delivery " + number, number, List.of(Mode.minutes(delivery, 0))));
        tasks.add(Task.of("delivery " + number, operations.size() - 1));
        for (int i = 0; i < before.size(); i++) {
            links.add(link(before.get(i), tasks.size() - 1, portions.get(i), 4 * number + 3, 20));
        }
    }

    /// Pieces of one colour that go through as they are.
    private record Portion(int colour, int pieces) {}

    private static List<Portion> portions(int pieces, int colours, int lot) {
        var portions = new ArrayList<Portion>();
        for (int colour = 0; colour < colours; colour++) {
            int all = pieces * (colour + 1) / colours - pieces * colour / colours;
            int parts = Math.max(1, all / lot);
            for (int part = 0; part < parts; part++) {
                portions.add(new Portion(colour, all * (part + 1) / parts - all * part / parts));
            }
        }
        return portions;
    }

    private List<Integer> step(int order, Machine kind, List<Portion> portions, List<Integer> before, int rest) {
        long pieces = portions.stream().mapToLong(Portion::pieces).sum();
        boolean washed = kind == Machine.WASH;
        int colours = portions.getLast().colour() + 1;
        int makers = Math.max(washed ? Math.max(2, colours) : 1, (int) Math.min(14, pieces / 30));
        operations.add(new Operation(
                kind + " " + order,
                order,
                pieces,
                Operation.WHOLE,
                shortlist(kind, pieces),
                makers,
                Operation.WHOLE,
                !washed));
        var made = new ArrayList<Integer>();
        var byColour = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < portions.size(); i++) {
            var portion = portions.get(i);
            made.add(tasks.size());
            byColour.computeIfAbsent(portion.colour(), c -> new ArrayList<>()).add(tasks.size());
            tasks.add(new Task(
                    kind + " " + order + "." + i,
                    operations.size() - 1,
                    portion.pieces(),
                    0,
                    portion.colour() + 4 * order,
                    portion.colour() + 4 * order));
            if (!before.isEmpty()) {
                links.add(link(before.get(i), made.getLast(), portion, 4 * order + kind.step() - 1, rest));
            }
        }
        if (washed) {
            byColour.values().stream().filter(c -> c.size() > 1).forEach(c -> groups.add(new Group.SameSite(c)));
        }
        return made;
    }

    private static Link link(int from, int to, Portion portion, int shipment, int rest) {
        return new Link(
                from,
                to,
                rest,
                Calendar.NEVER,
                (int) Math.ceil(portion.pieces() * KG),
                4 * shipment + portion.colour(),
                Yuan.of(HOLDING_PER_PIECE_AND_DAY * portion.pieces()));
    }

    /// Some of the makers at random, the cheaper half of them.
    private List<Mode> shortlist(Machine kind, long pieces) {
        var all = offers.getOrDefault(kind, List.of());
        var drawn = new ArrayList<Offer>();
        var seen = new ArrayList<Integer>();
        int wanted = Math.min(all.size(), 2 * SHORTLIST);
        while (drawn.size() < wanted) {
            int at = random.nextInt(all.size());
            if (!seen.contains(at)) {
                seen.add(at);
                drawn.add(all.get(at));
            }
        }
        drawn.sort(Comparator.comparingDouble(Offer::yuan).thenComparingInt(Offer::resource));
        return drawn.stream()
                .limit(SHORTLIST)
                .map(offer -> mode(kind, offer, Math.min(30, pieces)))
                .toList();
    }

    private static Mode mode(Machine kind, Offer offer, long least) {
        boolean cycle = kind.batch() > 0;
        double minutes = kind.minutes() / kind.efficiency();
        return new Mode(
                offer.resource(),
                cycle ? (int) Math.ceil(minutes) : 0,
                cycle ? 0 : (long) Math.ceil(1000 * minutes),
                0,
                Yuan.of(offer.yuan()),
                Yuan.of(offer.risk()),
                0,
                0,
                least);
    }

    /// Towns some kilometres apart, two partner cities two days' drive away, and the buyers' city between them.
    private static Travel travel() {
        int places = TOWNS + 3;
        var minutes = new int[places][places];
        var perTrip = new long[places][places];
        var perKg = new long[places][places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                double km = km(from, to);
                minutes[from][to] = (int) Math.ceil(15 + km / 65 * 60);
                perTrip[from][to] = Yuan.of(10 + km * 0.03);
                perKg[from][to] = Yuan.of(0.55 + 0.18 * Math.ceil(Math.max(0, km - 200) / 100));
            }
        }
        return Travel.of(minutes, perTrip, perKg);
    }

    private static double km(int from, int to) {
        if (from == to) {
            return 4;
        }
        int low = Math.min(from, to);
        int high = Math.max(from, to);
        if (high < TOWNS) {
            return 6 + 3.0 * (high - low);
        }
        if (high < TOWNS + 2) {
            return low < TOWNS ? 1000 : 60;
        }
        return low < TOWNS ? 405 : 1250;
    }
}
