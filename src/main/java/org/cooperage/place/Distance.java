package org.cooperage.place;

import java.time.Duration;
import org.cooperage.shared.GeoPoint;

/// What lies between two points by road.
///
/// `km` are road kilometres: the great circle × 1.25. `road` is the drive at 65 km/h, never less than 20 minutes
/// between two different points, since loading and a town's streets take that long. Both are rules of thumb of the
/// trade, not a route.
public record Distance(double km, Duration road) {

    public static final Distance NONE = new Distance(0, Duration.ZERO);

    private static final double DETOUR = 1.25;
    private static final double KM_PER_HOUR = 65;
    private static final Duration AT_LEAST = Duration.ofMinutes(20);

    public static Distance between(GeoPoint from, GeoPoint to) {
        if (from.equals(to)) {
            return NONE;
        }
        var km = from.distanceKm(to) * DETOUR;
        var drive = Duration.ofSeconds(Math.round(km / KM_PER_HOUR * 3600));
        return new Distance(km, drive.compareTo(AT_LEAST) < 0 ? AT_LEAST : drive);
    }
}
