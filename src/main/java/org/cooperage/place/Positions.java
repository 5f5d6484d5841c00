package org.cooperage.place;

import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.InvalidInput;

/// Positions as people and programs enter them.
final class Positions {

    private Positions() {}

    static GeoPoint of(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90)) {
            throw wrong("latitude", latitude);
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw wrong("longitude", longitude);
        }
        return new GeoPoint(latitude, longitude);
    }

    static GeoPoint parse(String latitude, String longitude) {
        return of(number("latitude", latitude), number("longitude", longitude));
    }

    private static double number(String field, String text) {
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,12})?")) {
            throw wrong(field, text);
        }
        return Double.parseDouble(text);
    }

    private static InvalidInput wrong(String field, Object value) {
        return InvalidInput.of(field, value, "place.invalid." + field, "place.mend." + field);
    }
}
