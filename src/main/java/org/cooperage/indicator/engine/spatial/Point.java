package org.cooperage.indicator.engine.spatial;

/// A place on a plane, kilometres east and north of an origin.
record Point(double eastKm, double northKm) {
    double distanceKm(Point other) {
        return Math.hypot(eastKm - other.eastKm, northKm - other.northKm);
    }
}
