package org.cooperage.indicator.engine.spatial;

import java.util.List;

/// Where a firm lies, WGS 84.
public record Site(double latitude, double longitude) {
    private static final double KM_A_DEGREE = 6371.0088 * Math.PI / 180;

    public Site {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "There is no place at latitude %s, longitude %s.\nMaybe they are exchanged, or in metres."
                            .formatted(latitude, longitude));
        }
    }

    /// On a plane around the middle of the sites; within 300 km distances are right to a hundredth.
    static List<Point> onPlane(List<Site> sites) {
        double middle = sites.stream().mapToDouble(Site::latitude).average().orElse(0);
        double narrow = Math.cos(Math.toRadians(middle));
        return sites.stream()
                .map(s -> new Point(s.longitude * KM_A_DEGREE * narrow, s.latitude * KM_A_DEGREE))
                .toList();
    }
}
