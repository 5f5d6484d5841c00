package org.cooperage.market.floor;

import java.util.List;
import org.cooperage.place.Distance;
import org.cooperage.place.Freights;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.shared.GeoPoint;

/// Minutes and trips between towns. Within a town everything is next door: what the shortest drive takes.
final class TownRoads {
    private static final int NEXT_DOOR_MINUTES = 20;
    private static final double NEXT_DOOR_KM = 3;
    /// What a trip is taken to carry; the weight of single jobs is not known here.
    private static final double TRIP_KG = 50;

    private final Freights freights;

    TownRoads(Freights freights) {
        this.freights = freights;
    }

    Travel between(List<GeoPoint> points) {
        int size = points.size();
        var minutes = new int[size][size];
        var perTrip = new long[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                var way = Distance.between(points.get(from), points.get(to));
                minutes[from][to] = Math.max(
                        NEXT_DOOR_MINUTES,
                        Math.toIntExact(Math.ceilDiv(way.road().toSeconds(), 60)));
                double km = Math.max(NEXT_DOOR_KM, way.km());
                perTrip[from][to] = Yuan.of(freights.cost(km, TRIP_KG).yuan().doubleValue());
            }
        }
        return Travel.of(minutes, perTrip, new long[size][size]);
    }
}
