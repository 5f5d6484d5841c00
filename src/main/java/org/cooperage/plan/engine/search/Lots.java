package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.cooperage.plan.engine.Calendar;

/// Lots of one operation that are much alike, for the money bound: what a piece costs at least in each mode, how many
/// minutes a lot takes of a unit, from when to when it could be done, and how many lots there is room for.
///
/// A site that has a share of the operation costs its trips and its part of the splitting as a whole; here every piece
/// pays as much of that as if the site were full, so that nobody pays too much.
final class Lots {
    /// Sizes within a sixteenth count as alike.
    private static final double ALIKE = 16;

    private static final int UNKNOWN = -1;

    final List<Integer> tasks;
    private final double pieces;
    /// What the largest of the lots holds.
    private final double most;
    /// Pieces of the whole operation.
    private final double ofOperation;
    /// Whether these are all lots of the operation; how unlike ones share a site is not looked into.
    private final boolean alone;
    /// Micro-yuan that were counted for splitting and are not due: the first site of an operation is free.
    private final double free;
    /// The cheapest first.
    private final Way[] ways;

    private final Earliest earliest;
    /// Soonest completion of the order as far as these lots are concerned.
    final int soonest;
    /// What all of them cost at least when capacity is free.
    final double cheapest;

    private record Key(int operation, int size, int head, int tail, long moved) {}

    /// A mode as these lots see it.
    ///
    /// @param mode its number
    /// @param resource [#UNKNOWN] where capacity never binds
    /// @param cost of a piece
    /// @param minutes of the shortest of the lots
    /// @param opening what having anything at all at the site costs, its fee with it
    private record Way(
            int mode,
            int resource,
            int site,
            double cost,
            int minutes,
            boolean batches,
            int start,
            int end,
            double opening) {}

    /// By when each way has to be done, and what follows from that as far as it was asked for.
    final class Window {
        private final int[] latest;
        private final int[] room;
        /// What a piece costs without the minutes.
        private final double[] asks;
        /// The first and the last open minute.
        private final double[] first;

        private final double[] last;

        private Window(int[] latest) {
            this.latest = latest;
            room = new int[ways.length];
            Arrays.fill(room, UNKNOWN);
            asks = new double[ways.length];
            first = new double[ways.length];
            last = new double[ways.length];
        }

        private void open(int w, Usage usage) {
            if (last[w] == 0) {
                first[w] = usage.openUntil(ways[w].resource, ways[w].start);
                last[w] = usage.openUntil(ways[w].resource, latest[w]);
            }
        }

        /// Lots that can be done one way by then.
        private int room(int w) {
            if (room[w] == UNKNOWN) {
                room[w] = reckonRoom(ways[w], latest[w]);
            }
            return room[w];
        }

        private double asks(int w) {
            if (asks[w] == 0) {
                asks[w] = ways[w].cost + ways[w].opening / sharing(w);
            }
            return asks[w];
        }

        /// Pieces at most that share what the site of a way costs.
        private double sharing(int w) {
            double sum = 0;
            for (int other = 0; other < ways.length && alone && sum < ofOperation; other++) {
                sum += ways[other].site == ways[w].site ? room(other) * most : 0;
            }
            return alone ? Math.min(sum, ofOperation) : ofOperation;
        }
    }

    /// What all classes of lots are reckoned with.
    private record Reckoning(Shop shop, Earliest earliest, LeastFreight freight) {}

    private Lots(Reckoning by, List<Integer> tasks) {
        this.tasks = tasks;
        earliest = by.earliest;
        var shop = by.shop;
        int operation = shop.operation[tasks.getFirst()];
        var all = shop.tasksOfOperation[operation];
        pieces = tasks.stream().mapToDouble(t -> pieces(shop, t)).sum();
        most = tasks.stream().mapToDouble(t -> pieces(shop, t)).max().orElse(1);
        ofOperation = Arrays.stream(all).mapToDouble(t -> pieces(shop, t)).sum();
        alone = tasks.size() == all.length;
        free = shop.weights.splitPerSite() * pieces / ofOperation;
        ways = IntStream.range(0, shop.modes[operation].length)
                .mapToObj(m -> way(by, operation, m))
                .sorted(Comparator.comparingDouble(Way::cost))
                .toArray(Way[]::new);
        soonest = tasks.stream().mapToInt(t -> earliest.of(t).done()).max().orElse(0);
        cheapest = ways[0].cost * pieces;
    }

    private static double pieces(Shop shop, int task) {
        return Math.max(1, shop.quantity[task]);
    }

    private Way way(Reckoning by, int operation, int m) {
        var shop = by.shop;
        int number = shop.modes[operation][m].resource();
        double cost = Double.POSITIVE_INFINITY;
        int minutes = Calendar.NEVER;
        int start = Calendar.NEVER;
        int end = Calendar.NEVER;
        for (int task : tasks) {
            var times = earliest.of(task);
            start = Math.min(start, times.start()[m]);
            end = Math.min(end, times.end()[m]);
            minutes = Math.min(minutes, shop.minutes(task, m));
            cost = Math.min(cost, (shop.choiceCost(task, m) + by.freight.atLeast(task, m)) / pieces(shop, task));
        }
        return new Way(
                m,
                shop.resources[number].unlimited() ? UNKNOWN : number,
                shop.siteOfMode(operation, m),
                cost,
                minutes,
                shop.resources[number].batches(),
                start,
                end,
                shop.weights.splitPerSite()
                        + by.freight.trips(operation, m)
                        + Shop.percent(shop.modes[operation][m].pricePerJob(), shop.weights.pricePercent()));
    }

    /// A size on a scale on which sizes that are alike are mostly the same.
    static int size(long quantity) {
        return quantity <= 0 ? -1 : (int) Math.round(ALIKE * Math.log(quantity));
    }

    /// The classes of lots of each order.
    static List<List<Lots>> of(Shop shop, Earliest earliest) {
        var by = new Reckoning(shop, earliest, new LeastFreight(shop));
        var members = new LinkedHashMap<Key, List<Integer>>();
        for (int task : shop.sequence) {
            var key = new Key(
                    shop.operation[task],
                    size(shop.quantity[task]),
                    by.earliest.of(task).head() / DayPrices.DAY,
                    shop.tail[task] / DayPrices.DAY,
                    by.freight.moved(task));
            members.computeIfAbsent(key, k -> new ArrayList<>()).add(task);
        }
        var lots = new ArrayList<List<Lots>>();
        for (int order = 0; order < shop.orders.length; order++) {
            lots.add(new ArrayList<>());
        }
        members.forEach((key, tasks) -> lots.get(shop.order[tasks.getFirst()]).add(new Lots(by, tasks)));
        return lots;
    }

    /// @param byMode latest end in each mode
    Window until(int[] byMode) {
        return new Window(Arrays.stream(ways).mapToInt(way -> byMode[way.mode]).toArray());
    }

    /// No latest end.
    Window everything() {
        var latest = new int[ways.length];
        Arrays.fill(latest, Integer.MAX_VALUE);
        return new Window(latest);
    }

    /// What the lots may bring in at most, negative or nothing.
    double credit() {
        return Math.min(0, cheapest);
    }

    /// What the lots cost at these prices if they are done in that window; infinite if they cannot.
    double price(Window window, Usage usage, Fill fill) {
        fill(window, usage, fill);
        return fill.total() - free;
    }

    private void fill(Window window, Usage usage, Fill fill) {
        fill.begin(pieces);
        for (int w = 0; w < ways.length && ways[w].cost < fill.dearest(); w++) {
            double takes = window.room(w) * most;
            if (takes > 0 && window.asks(w) < fill.dearest()) {
                fill.offer(w, window.asks(w) + work(w, window, usage) / most, takes);
            }
        }
    }

    private int reckonRoom(Way way, int latest) {
        if (way.end > latest) {
            return 0;
        }
        return latest == Integer.MAX_VALUE || way.resource == UNKNOWN || way.batches || way.minutes == 0
                ? tasks.size()
                : earliest.room(way.resource, way.start, latest, way.minutes, tasks.size());
    }

    private double work(int w, Window window, Usage usage) {
        var way = ways[w];
        int latest = window.latest[w];
        if (way.resource == UNKNOWN || usage.isFree(latest)) {
            return usage.nothing();
        }
        if (way.batches) {
            return usage.part(way.resource, way.start, latest, usage.share(way.resource, way.minutes, most));
        }
        window.open(w, usage);
        return usage.run(
                way.resource,
                way.start / DayPrices.DAY,
                latest / DayPrices.DAY,
                window.first[w],
                window.last[w],
                way.minutes);
    }

    /// Notes what the cheapest choice uses.
    void use(Window window, Usage usage, Fill fill) {
        fill(window, usage, fill);
        for (int at = 0; at < fill.rooms(); at++) {
            var way = ways[fill.name(at)];
            if (way.resource != UNKNOWN) {
                work(fill.name(at), window, usage);
                usage.useLast(way.resource, fill.pieces(at) / most);
            }
        }
    }
}
