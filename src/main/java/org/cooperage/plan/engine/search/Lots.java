package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.cooperage.plan.engine.Calendar;

/// Equal lots of one operation, for the money bound: what each mode costs at least, how many minutes it takes of a
/// unit, and from when to when it could be done. Modes are sorted by cost.
final class Lots {
    final List<Integer> tasks;
    private final int[] resource;
    private final double[] cost;
    private final double[] minutes;
    private final boolean[] inOneGo;
    private final int[] start;
    private final int[] end;
    /// Soonest completion of the order as far as these lots are concerned.
    final int soonest;
    /// What all of them cost at least when capacity is free.
    final double cheapest;

    private record Key(int operation, long quantity, int head, int tail, long moved) {}

    private Lots(Shop shop, Earliest earliest, List<Integer> tasks, LeastFreight freight) {
        this.tasks = tasks;
        int task = tasks.getFirst();
        var modes = shop.modes[shop.operation[task]];
        var price = IntStream.range(0, modes.length)
                .mapToDouble(m -> shop.choiceCost(task, m) + freight.atLeast(task, m))
                .toArray();
        int[] sorted = IntStream.range(0, modes.length)
                .boxed()
                .sorted((a, b) -> Double.compare(price[a], price[b]))
                .mapToInt(m -> m)
                .toArray();
        resource = new int[modes.length];
        cost = new double[modes.length];
        minutes = new double[modes.length];
        inOneGo = new boolean[modes.length];
        start = new int[modes.length];
        end = new int[modes.length];
        int done = Calendar.NEVER;
        for (int i = 0; i < sorted.length; i++) {
            int m = sorted[i];
            var stated = shop.resources[modes[m].resource()];
            resource[i] = stated.unlimited() ? -1 : modes[m].resource();
            cost[i] = price[m];
            inOneGo[i] = !stated.batches();
            minutes[i] = stated.batches()
                    ? (double) modes[m].fixedMinutes() * shop.quantity[task] / stated.batchCapacity()
                    : modes[m].minutesFor(shop.quantity[task]);
            earliest.find(task, m);
            start[i] = earliest.start;
            end[i] = earliest.end;
            done = Math.min(done, earliest.end);
        }
        cheapest = cost[0] * tasks.size();
        soonest = (int) Math.min(Calendar.NEVER, (long) done + shop.tail[task]);
    }

    /// The groups of equal lots of each order.
    static List<List<Lots>> of(Shop shop) {
        var earliest = new Earliest(shop);
        var freight = new LeastFreight(shop);
        var members = new LinkedHashMap<Key, List<Integer>>();
        for (int task : shop.sequence) {
            var key = new Key(
                    shop.operation[task],
                    shop.quantity[task],
                    earliest.head(task),
                    shop.tail[task],
                    freight.moved(task));
            members.computeIfAbsent(key, k -> new ArrayList<>()).add(task);
        }
        var lots = new ArrayList<List<Lots>>();
        for (int order = 0; order < shop.orders.length; order++) {
            lots.add(new ArrayList<>());
        }
        members.forEach(
                (key, tasks) -> lots.get(shop.order[tasks.getFirst()]).add(new Lots(shop, earliest, tasks, freight)));
        return lots;
    }

    /// What the lots cost at these prices if each ends by this minute; infinite if they cannot.
    double price(int latest, DayPrices prices) {
        double best = Double.POSITIVE_INFINITY;
        for (int m = 0; m < cost.length && cost[m] < best; m++) {
            if (end[m] <= latest) {
                best = Math.min(best, cost[m] + work(m, latest, prices));
            }
        }
        return best * tasks.size();
    }

    private double work(int m, int latest, DayPrices prices) {
        if (resource[m] < 0) {
            return 0;
        }
        return inOneGo[m]
                ? prices.run(resource[m], start[m], latest, minutes[m])
                : prices.part(resource[m], start[m], latest, minutes[m]);
    }

    /// Notes what the cheapest choice uses.
    void use(int latest, DayPrices prices) {
        double best = Double.POSITIVE_INFINITY;
        int chosen = -1;
        for (int m = 0; m < cost.length && cost[m] < best; m++) {
            double sum = end[m] <= latest ? cost[m] + work(m, latest, prices) : best;
            if (sum < best) {
                best = sum;
                chosen = m;
            }
        }
        if (chosen >= 0 && resource[chosen] >= 0) {
            work(chosen, latest, prices);
            prices.useLast(resource[chosen], tasks.size());
        }
    }
}
