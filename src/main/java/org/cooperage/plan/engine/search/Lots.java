package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /// By latest end, how many lots each way has room for.
    private final Map<Integer, int[]> rooms = new HashMap<>();
    /// Soonest completion of the order as far as these lots are concerned.
    final int soonest;
    /// What all of them cost at least when capacity is free.
    final double cheapest;

    private record Key(int operation, int size, int head, int tail, long moved) {}

    /// A mode as these lots see it.
    ///
    /// @param resource [#UNKNOWN] where capacity never binds
    /// @param cost of a piece
    /// @param minutes of the shortest of the lots
    /// @param opening what having anything at all at the site costs, its fee with it
    private record Way(
            int resource, int site, double cost, int minutes, boolean batches, int start, int end, double opening) {}

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
        soonest = soonest(by);
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
            earliest.find(task, m);
            start = Math.min(start, earliest.start);
            end = Math.min(end, earliest.end);
            minutes = Math.min(minutes, shop.minutes(task, m));
            cost = Math.min(cost, (shop.choiceCost(task, m) + by.freight.atLeast(task, m)) / pieces(shop, task));
        }
        return new Way(
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

    /// When the order can be complete at the soonest.
    private int soonest(Reckoning by) {
        long last = 0;
        for (int task : tasks) {
            last = Math.max(last, (long) earliest.done(task) + by.shop.tail[task]);
        }
        return (int) Math.min(Calendar.NEVER, last);
    }

    /// A size on a scale on which sizes that are alike are mostly the same.
    static int size(long quantity) {
        return quantity <= 0 ? -1 : (int) Math.round(ALIKE * Math.log(quantity));
    }

    /// The classes of lots of each order.
    static List<List<Lots>> of(Shop shop) {
        var by = new Reckoning(shop, new Earliest(shop), new LeastFreight(shop));
        var members = new LinkedHashMap<Key, List<Integer>>();
        for (int task : shop.sequence) {
            var key = new Key(
                    shop.operation[task],
                    size(shop.quantity[task]),
                    by.earliest.head(task) / DayPrices.DAY,
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

    /// What the lots may bring in at most, negative or nothing.
    double credit() {
        return Math.min(0, cheapest);
    }

    /// What the lots cost at these prices if each ends by this minute; infinite if they cannot.
    double price(int latest, Usage usage, Fill fill) {
        fill(latest, usage, fill);
        return fill.total() - free;
    }

    private void fill(int latest, Usage usage, Fill fill) {
        fill.begin(pieces);
        for (int w = 0; w < ways.length && ways[w].cost < fill.dearest(); w++) {
            double takes = room(w, latest) * most;
            if (takes > 0) {
                double asks = ways[w].cost + ways[w].opening / sharing(w, latest);
                if (asks < fill.dearest()) {
                    fill.offer(w, asks + work(ways[w], latest, usage) / most, takes);
                }
            }
        }
    }

    /// Pieces at most that share what the site of a way costs.
    private double sharing(int w, int latest) {
        double sum = 0;
        for (int other = 0; other < ways.length && alone && sum < ofOperation; other++) {
            sum += ways[other].site == ways[w].site ? room(other, latest) * most : 0;
        }
        return alone ? Math.min(sum, ofOperation) : ofOperation;
    }

    /// Lots that can be done one way by then.
    private int room(int w, int latest) {
        var way = ways[w];
        if (way.end > latest) {
            return 0;
        }
        if (latest == Integer.MAX_VALUE || way.resource == UNKNOWN || way.batches || way.minutes == 0) {
            return tasks.size();
        }
        var known = rooms.computeIfAbsent(latest, l -> unknown(ways.length));
        if (known[w] == UNKNOWN) {
            known[w] = earliest.room(way.resource, way.start, latest, way.minutes, tasks.size());
        }
        return known[w];
    }

    private static int[] unknown(int length) {
        var array = new int[length];
        Arrays.fill(array, UNKNOWN);
        return array;
    }

    private double work(Way way, int latest, Usage usage) {
        if (way.resource == UNKNOWN) {
            return 0;
        }
        return way.batches
                ? usage.part(way.resource, way.start, latest, usage.share(way.resource, way.minutes, most))
                : usage.run(way.resource, way.start, latest, way.minutes);
    }

    /// Notes what the cheapest choice uses.
    void use(int latest, Usage usage, Fill fill) {
        fill(latest, usage, fill);
        for (int at = 0; at < fill.rooms(); at++) {
            var way = ways[fill.name(at)];
            if (way.resource != UNKNOWN) {
                work(way, latest, usage);
                usage.useLast(way.resource, fill.pieces(at) / most);
            }
        }
    }
}
