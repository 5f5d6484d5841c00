package org.cooperage.indicator.structure;

import java.util.List;
import java.util.stream.Stream;
import org.cooperage.place.MapFrame;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;

/// Cores of a city on a map of 640 × 400, north up: a circle as wide as their firms lie apart on average, never a firm.
///
/// @param scaleKm what the bar at the edge is long
/// @param scale its length in the picture
record CorePicture(List<Circle> circles, int scaleKm, double scale) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final double KM_A_DEGREE = 111.195;
    private static final double SMALLEST = 9;

    CorePicture {
        circles = List.copyOf(circles);
    }

    /// @param labelY below the circle
    record Circle(int number, double x, double y, double radius, double labelY, Bilingual near, int firms) {}

    static CorePicture of(List<StructureView.CoreRow> cores) {
        var frame = MapFrame.around(cores.stream().flatMap(CorePicture::edges).toList(), WIDTH, HEIGHT);
        double unitsAKm = frame.pixelsPerDegree() / KM_A_DEGREE;
        var circles = cores.stream().map(core -> circle(core, frame, unitsAKm)).toList();
        int km = unitsAKm * 10 > WIDTH / 3.0 ? 1 : 10;
        return new CorePicture(circles, km, tenth(km * unitsAKm));
    }

    private static Stream<GeoPoint> edges(StructureView.CoreRow row) {
        var middle = row.core().middle();
        double degrees = (row.core().radiusKm() + 1) / KM_A_DEGREE;
        return Stream.of(
                new GeoPoint(middle.latitude() - degrees, middle.longitude() - degrees),
                new GeoPoint(middle.latitude() + degrees, middle.longitude() + degrees));
    }

    private static Circle circle(StructureView.CoreRow row, MapFrame frame, double unitsAKm) {
        var core = row.core();
        double x = frame.x(core.middle());
        double y = frame.y(core.middle());
        double radius = Math.max(SMALLEST, core.radiusKm() * unitsAKm);
        return new Circle(core.number(), x, y, tenth(radius), tenth(y + radius + 3), row.near(), core.firms());
    }

    private static double tenth(double value) {
        return Math.rint(10 * value) / 10;
    }
}
