package org.cooperage.shared;

/// A place on earth, in degrees (WGS 84).
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "No such point on earth (%s, %s).\nMaybe latitude and longitude are swapped."
                            .formatted(latitude, longitude));
        }
    }

    /// Great-circle distance in kilometres (haversine, mean earth radius).
    public double distanceKm(GeoPoint other) {
        var dLat = Math.toRadians(other.latitude - latitude) / 2;
        var dLon = Math.toRadians(other.longitude - longitude) / 2;
        var a = square(Math.sin(dLat))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(dLon));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
