package org.cooperage.plan.engine.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.plan.engine.Link;

/// The least freight that goes with a mode: for each link from the nearest of those who may have come before; where
/// only one can come after, to there.
final class LeastFreight {
    private static final List<Integer> SEVERAL = List.of();

    private final Shop shop;
    private final Map<List<Integer>, double[]> perKg = new HashMap<>();
    private final Map<List<Integer>, double[]> perTrip = new HashMap<>();
    /// Between which two operations a shipment moves.
    private final Map<Integer, List<Integer>> ends = new HashMap<>();

    /// What moving something between two sites costs.
    private interface Rate {
        double between(int from, int to);
    }

    LeastFreight(Shop shop) {
        this.shop = shop;
        for (var link : shop.problem.links()) {
            ends.merge(link.shipment(), operations(link), (a, b) -> a.equals(b) ? a : SEVERAL);
        }
    }

    private List<Integer> operations(Link link) {
        return List.of(shop.operation[link.from()], shop.operation[link.to()]);
    }

    private boolean belongsToSender(int to) {
        return shop.modes[shop.operation[to]].length == 1;
    }

    /// Tells apart what moves differently.
    long moved(int task) {
        long kg = 0;
        for (var link : shop.before[task]) {
            kg += belongsToSender(task) ? 0 : Lots.size(link.kg()) * 31L + shop.operation[link.from()];
        }
        for (var link : shop.after[task]) {
            kg += belongsToSender(link.to()) ? Lots.size(link.kg()) * 37L + shop.operation[link.to()] : 0;
        }
        return kg;
    }

    double atLeast(int task, int m) {
        double cost = 0;
        for (var link : shop.before[task]) {
            if (!belongsToSender(task)) {
                cost += perKg(shop.operation[task], shop.operation[link.from()])[m] * link.kg();
            }
        }
        for (var link : shop.after[task]) {
            if (belongsToSender(link.to())) {
                cost += perKg(shop.operation[task], shop.operation[link.to()])[m] * link.kg();
            }
        }
        return cost;
    }

    /// The least that trips cost for a site that has anything of an operation, whatever it has of it.
    double trips(int operation, int m) {
        double least = Double.POSITIVE_INFINITY;
        for (int task : shop.tasksOfOperation[operation]) {
            least = Math.min(least, tripsOf(task, m));
        }
        return least;
    }

    /// One trip in and one out; shipments that others take part in are left out.
    private double tripsOf(int task, int m) {
        double in = 0;
        double out = 0;
        for (var link : shop.before[task]) {
            if (!belongsToSender(task) && ends.get(link.shipment()) != SEVERAL) {
                in = Math.max(in, perTrip(shop.operation[task], shop.operation[link.from()])[m]);
            }
        }
        for (var link : shop.after[task]) {
            if (belongsToSender(link.to()) && ends.get(link.shipment()) != SEVERAL) {
                out = Math.max(out, perTrip(shop.operation[task], shop.operation[link.to()])[m]);
            }
        }
        return in + out;
    }

    private double[] perKg(int operation, int other) {
        return perKg.computeIfAbsent(
                List.of(operation, other),
                key -> least(
                        operation,
                        other,
                        (a, b) -> shop.problem.travel().perKg(shop.place[a], shop.place[b])
                                * (shop.weights.transportPercent() / 100.0)));
    }

    private double[] perTrip(int operation, int other) {
        return perTrip.computeIfAbsent(List.of(operation, other), key -> least(operation, other, shop::trip));
    }

    /// Between each mode of an operation and the nearest of another.
    private double[] least(int operation, int other, Rate rate) {
        var rates = new double[shop.modes[operation].length];
        for (int m = 0; m < rates.length; m++) {
            rates[m] = Double.POSITIVE_INFINITY;
            int site = shop.siteOfMode(operation, m);
            for (int n = 0; n < shop.modes[other].length; n++) {
                int there = shop.siteOfMode(other, n);
                rates[m] = Math.min(rates[m], site == there ? 0 : rate.between(site, there));
            }
        }
        return rates;
    }
}
