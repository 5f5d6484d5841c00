package org.cooperage.place;

import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.InvalidInput;

/// Positions as people and programs enter them.
final class Positions {

    private Positions() {}

    static GeoPoint of(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90)) {
            throw InvalidInput.of("latitude", latitude, "place.invalid.latitude", "place.mend.latitude");
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw InvalidInput.of("longitude", longitude, "place.invalid.longitude", "place.mend.longitude");
        }
        return new GeoPoint(latitude, longitude);
    }
}
