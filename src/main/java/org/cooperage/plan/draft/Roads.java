package org.cooperage.plan.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.place.Distance;
import org.cooperage.place.Freights;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.shared.GeoPoint;

/// Minutes and freight between the points of one plan.
final class Roads {
    private static final int BUCKET_KM = 100;
    private static final double A_FEW_KG = 0.01;
    private static final double MANY_KG = 1000;

    private final Freights freights;
    private final Map<Integer, long[]> ratesByBucket = new HashMap<>();

    Roads(Freights freights) {
        this.freights = freights;
    }

    Travel between(List<GeoPoint> points) {
        int size = points.size();
        var minutes = new int[size][size];
        var perTrip = new long[size][size];
        var perKg = new long[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < from; to++) {
                var way = Distance.between(points.get(from), points.get(to));
                var rates = rates(way.km());
                minutes[from][to] = minutes[to][from] = minutes(way);
                perTrip[from][to] = perTrip[to][from] = way.km() == 0 ? 0 : rates[0];
                perKg[from][to] = perKg[to][from] = way.km() == 0 ? 0 : rates[1];
            }
        }
        return Travel.of(minutes, perTrip, perKg);
    }

    /// Whole minutes, never too few.
    static int minutes(Distance way) {
        return Math.toIntExact(Math.ceilDiv(way.road().toSeconds(), 60));
    }

    /// What the least trip costs and what a kilogram more costs; part loads change by the hundred kilometres.
    private long[] rates(double km) {
        return ratesByBucket.computeIfAbsent((int) Math.ceil(km / BUCKET_KM), bucket -> {
            double far = Math.max(1, bucket * BUCKET_KM);
            var least = Yuan.of(freights.cost(far, A_FEW_KG).yuan().doubleValue());
            var perKg = Yuan.of(freights.cost(far, MANY_KG).yuan().doubleValue()) / (long) MANY_KG;
            return new long[] {least, perKg};
        });
    }
}
