package org.cooperage.place;

import java.util.Collection;
import org.cooperage.shared.GeoPoint;

/// Puts points of the earth on a drawing of `width` × `height`, north up, so that all of a set of points fit in.
///
/// Equirectangular, true to scale at the middle latitude: good enough for a few provinces, wrong for a world map.
public record MapFrame(int width, int height, double west, double north, double pixelsPerDegree, double squeeze) {

    private static final double MARGIN = 0.08;
    private static final double SMALLEST_SPAN_DEGREES = 0.02;

    /// A frame around the points, with a margin for labels; around the middle of China when there are none.
    public static MapFrame around(Collection<GeoPoint> points, int width, int height) {
        var north = points.stream().mapToDouble(GeoPoint::latitude).max().orElse(40);
        var south = points.stream().mapToDouble(GeoPoint::latitude).min().orElse(28);
        var east = points.stream().mapToDouble(GeoPoint::longitude).max().orElse(122);
        var west = points.stream().mapToDouble(GeoPoint::longitude).min().orElse(108);
        var squeeze = Math.cos(Math.toRadians((north + south) / 2));
        var spanX = Math.max((east - west) * squeeze, SMALLEST_SPAN_DEGREES);
        var spanY = Math.max(north - south, SMALLEST_SPAN_DEGREES);
        var scale = Math.min(width * (1 - 2 * MARGIN) / spanX, height * (1 - 2 * MARGIN) / spanY);
        var freeX = (width / scale - (east - west) * squeeze) / 2;
        var freeY = (height / scale - (north - south)) / 2;
        return new MapFrame(width, height, west - freeX / squeeze, north + freeY, scale, squeeze);
    }

    /// Distance from the left edge, rounded to a tenth.
    public double x(GeoPoint point) {
        return tenth((point.longitude() - west) * squeeze * pixelsPerDegree);
    }

    /// Distance from the upper edge, rounded to a tenth.
    public double y(GeoPoint point) {
        return tenth((north - point.latitude()) * pixelsPerDegree);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
