package org.cooperage.plan.engine.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The least freight that goes with a mode: for each link from the nearest of those who may have come before; where
/// only one can come after, to there.
final class LeastFreight {
    private final Shop shop;
    private final Map<List<Integer>, double[]> perKg = new HashMap<>();

    LeastFreight(Shop shop) {
        this.shop = shop;
    }

    private boolean belongsToSender(int to) {
        return shop.modes[shop.operation[to]].length == 1;
    }

    /// Tells apart what moves differently.
    long moved(int task) {
        long kg = 0;
        for (var link : shop.before[task]) {
            kg += belongsToSender(task) ? 0 : link.kg() * 31L + shop.operation[link.from()];
        }
        for (var link : shop.after[task]) {
            kg += belongsToSender(link.to()) ? link.kg() * 37L + shop.operation[link.to()] : 0;
        }
        return kg;
    }

    double atLeast(int task, int m) {
        double cost = 0;
        for (var link : shop.before[task]) {
            if (!belongsToSender(task)) {
                cost += rates(shop.operation[task], shop.operation[link.from()])[m] * link.kg();
            }
        }
        for (var link : shop.after[task]) {
            if (belongsToSender(link.to())) {
                cost += rates(shop.operation[task], shop.operation[link.to()])[m] * link.kg();
            }
        }
        return cost;
    }

    /// Micro-yuan for a kilogram between a mode of one operation and the nearest of another.
    private double[] rates(int operation, int other) {
        return perKg.computeIfAbsent(List.of(operation, other), key -> {
            var rates = new double[shop.modes[operation].length];
            for (int m = 0; m < rates.length; m++) {
                rates[m] = Double.POSITIVE_INFINITY;
                int site = shop.site[shop.modes[operation][m].resource()];
                for (var mode : shop.modes[other]) {
                    int there = shop.site[mode.resource()];
                    double rate = site == there ? 0 : shop.problem.travel().perKg(shop.place[site], shop.place[there]);
                    rates[m] = Math.min(rates[m], rate * shop.weights.transportPercent() / 100);
                }
            }
            return rates;
        });
    }
}
