package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Budget;
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

/// Small clusters with every rule of the model switched on or off by the seed.
public final class RandomProblems {
    private static final int HORIZON = 60 * 1440;

    private final SplittableRandom random;
    private final List<Site> sites = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    private RandomProblems(long seed) {
        random = new SplittableRandom(seed);
    }

    public static Problem cluster(long seed) {
        return new RandomProblems(seed).build();
    }

    private Problem build() {
        int places = 1 + random.nextInt(3);
        int kinds = 1 + random.nextInt(4);
        for (int s = 0; s < 2 + random.nextInt(6); s++) {
            sites.add(new Site("site" + s, "firm" + s / 2, random.nextInt(places)));
        }
        int perKind = 2 + random.nextInt(4);
        for (int kind = 0; kind < kinds; kind++) {
            for (int r = 0; r < perKind; r++) {
                resources.add(resource(kind));
            }
        }
        for (int o = 0; o < 1 + random.nextInt(4); o++) {
            order(o, kinds, perKind);
        }
        var weights = Weights.MONEY
                .splitting(Yuan.of(random.nextInt(50)))
                .even(100, random.nextBoolean() ? 0 : Yuan.of(random.nextInt(500)));
        return new Problem(
                sites,
                travel(places),
                resources,
                orders,
                operations,
                tasks,
                links,
                groups,
                weights,
                List.of(),
                List.of());
    }

    private Travel travel(int places) {
        var minutes = new int[places][places];
        var perTrip = new long[places][places];
        var perKg = new long[places][places];
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                minutes[i][j] = i == j ? 20 : 60 + 200 * Math.abs(i - j);
                perTrip[i][j] = Yuan.of(i == j ? 5 : 40);
                perKg[i][j] = Yuan.of(i == j ? 0.01 : 0.5);
            }
        }
        return Travel.of(minutes, perTrip, perKg);
    }

    private Resource resource(int kind) {
        int units = 1 + random.nextInt(3);
        var busy = new ArrayList<Busy>();
        for (int unit = 0; unit < units; unit++) {
            int time = random.nextInt(2000);
            for (int b = 0; b < random.nextInt(5); b++) {
                int end = time + 1 + random.nextInt(800);
                busy.add(new Busy(unit, new Span(time, end)));
                time = end + random.nextInt(1500);
            }
        }
        var resource = Resource.of("kind" + kind + "-" + resources.size(), random.nextInt(sites.size()), units)
                .with(calendar())
                .with(busy);
        return new Resource(
                        resource.code(),
                        resource.site(),
                        units,
                        resource.calendar(),
                        busy,
                        setups(),
                        kind == 2 ? 60 + random.nextInt(100) : 0,
                        Yuan.of(random.nextInt(40)))
                .dearIn(restricted(), resources.size() % 3 == 0 ? Yuan.of(30) : 0);
    }

    private static Calendar restricted() {
        var evening = new Span(17 * 60, 21 * 60);
        return Calendar.weekly(List.of(evening, new Span(1440 + 600, 1440 + 720)), 0, HORIZON, List.of());
    }

    private Calendar calendar() {
        if (random.nextInt(3) == 0) {
            return Calendar.always();
        }
        var week = new ArrayList<Span>();
        for (int day = 0; day < 5 + random.nextInt(3); day++) {
            week.add(new Span(day * 1440 + 480, day * 1440 + 480 + 300 + random.nextInt(600)));
        }
        int holiday = random.nextInt(20) * 1440;
        return Calendar.weekly(week, random.nextInt(7) * 1440, HORIZON, List.of(new Span(holiday, holiday + 1440)));
    }

    private Setups setups() {
        return switch (random.nextInt(3)) {
            case 0 -> Setups.none();
            case 1 -> Setups.uniform(10 + random.nextInt(40));
            default -> Setups.matrix(new int[][] {{0, 20, 30}, {15, 0, 25}, {30, 10, 0}}, 12);
        };
    }

    private void order(int number, int kinds, int perKind) {
        int release = random.nextInt(3) * 600;
        orders.add(new Order(
                        "order" + number,
                        release,
                        release + 2000 + random.nextInt(20_000),
                        Yuan.of(random.nextInt(400)),
                        Yuan.of(random.nextInt(100)))
                .within(number % 2 == 0 ? Yuan.of(600) : Order.NO_CEILING, 200));
        int lots = 1 + random.nextInt(6);
        int size = 5 + random.nextInt(40);
        int color = random.nextInt(3);
        var before = List.<Integer>of();
        for (int step = 0; step < kinds; step++) {
            before = step(number, step, perKind, lots, size, color, before);
        }
    }

    private List<Integer> step(int order, int kind, int perKind, int lots, int size, int color, List<Integer> before) {
        var modes = new ArrayList<Mode>();
        for (int r = kind * perKind; r < (kind + 1) * perKind; r++) {
            if (modes.isEmpty() || random.nextInt(4) > 0) {
                modes.add(
                        kind == 2
                                ? new Mode(r, 90, 0, Yuan.of(3), Yuan.of(1 + random.nextInt(3)), 0, 0, 0, 0)
                                        .asking(Yuan.of(r % 3 * 10))
                                : new Mode(
                                        r,
                                        random.nextInt(10),
                                        1000L + random.nextInt(8000),
                                        Yuan.of(2),
                                        Yuan.of(5 + random.nextInt(10)),
                                        Yuan.of(random.nextDouble()),
                                        Yuan.of(random.nextDouble() - 0.5),
                                        Yuan.of(random.nextDouble()),
                                        random.nextInt(3) == 0 ? size : 0,
                                        Yuan.of(r % 4 * 8)));
            }
        }
        long firms = modes.stream()
                .map(m -> sites.get(resources.get(m.resource()).site()).firm())
                .distinct()
                .count();
        boolean exposed = firms > 2 && lots > 3 && random.nextInt(3) == 0;
        operations.add(new Operation(
                "op" + order + "-" + kind,
                order,
                (long) lots * size,
                1_000_000,
                modes,
                random.nextInt(4) == 0 ? 2 : 100,
                exposed ? 700_000 : 1_000_000,
                random.nextBoolean()));
        var made = new ArrayList<Integer>();
        for (int lot = 0; lot < lots; lot++) {
            made.add(tasks.size());
            tasks.add(new Task(
                    "lot" + order + "-" + kind + "-" + lot,
                    operations.size() - 1,
                    size,
                    0,
                    random.nextBoolean() ? color : random.nextInt(3),
                    color));
        }
        connect(before, made, kind);
        if (!exposed && random.nextInt(4) == 0) {
            groups.add(new Group.SameSite(made));
        }
        return made;
    }

    private void connect(List<Integer> before, List<Integer> made, int kind) {
        boolean merge = random.nextInt(4) == 0;
        int minWait = random.nextInt(3) == 0 ? random.nextInt(600) : 0;
        int maxWait = random.nextInt(8) == 0 ? minWait + 3 * 1440 : Calendar.NEVER;
        int shipment = random.nextBoolean() ? Link.ALONE : tasks.size();
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < made.size(); j++) {
                if (merge || i == j) {
                    links.add(new Link(before.get(i), made.get(j), minWait, maxWait, 3 + kind, shipment, Yuan.of(0.5)));
                }
            }
        }
    }

    /// The plan of some seed, as assignments in force.
    static List<Assignment> planOf(Problem problem) {
        return Planner.plan(problem, Budget.iterations(1, 50)).assignments();
    }
}
