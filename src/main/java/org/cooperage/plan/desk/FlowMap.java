package org.cooperage.plan.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.place.MapFrame;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.plan.Colours;
import org.cooperage.plan.Plan;
import org.cooperage.plan.Transport;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;

/// A plan on the map: makers as dots, goods as lines as wide as there is much of them. Lengths in SVG units.
public record FlowMap(int width, int height, List<Dot> dots, List<Flow> flows, List<Label> labels) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final double WIDEST = 9;

    /// @param fill the colour of what is done there
    public record Dot(double x, double y, String fill, Bilingual maker, Bilingual operation) {}

    public record Flow(double x1, double y1, double x2, double y2, double width, BigDecimal kg, boolean delivery) {}

    public record Label(double x, double y, Bilingual city, boolean delivery) {}

    static FlowMap of(Plan plan, Map<Site.Id, Site> sites, Optional<Place> target, MakerNames.Names names) {
        var points = new HashMap<UUID, GeoPoint>();
        sites.forEach((id, site) -> points.put(id.value(), site.point()));
        target.ifPresent(place -> points.put(place.id().value(), place.point()));
        var frame = MapFrame.around(points.values(), WIDTH, HEIGHT);
        return new FlowMap(
                WIDTH,
                HEIGHT,
                dots(plan, points, names, frame),
                flows(plan, points, frame),
                Stream.concat(cities(plan, points, names, frame), target.map(p -> label(p, frame)).stream())
                        .toList());
    }

    private static List<Dot> dots(Plan plan, Map<UUID, GeoPoint> points, MakerNames.Names names, MapFrame frame) {
        var dots = new ArrayList<Dot>();
        for (var job : plan.jobs()) {
            var point = points.get(job.siteId());
            if (point != null) {
                dots.add(new Dot(
                        frame.x(point),
                        frame.y(point),
                        Colours.of(job.processId()),
                        names.maker(job.makerId()),
                        job.operation()));
            }
        }
        return dots;
    }

    private record Way(UUID from, UUID to, boolean delivery) {}

    private static List<Flow> flows(Plan plan, Map<UUID, GeoPoint> points, MapFrame frame) {
        var kg = new LinkedHashMap<Way, BigDecimal>();
        plan.transports().forEach(t -> kg.merge(way(t), t.kg(), BigDecimal::add));
        double most =
                kg.values().stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        var flows = new ArrayList<Flow>();
        kg.forEach((way, weight) -> {
            var from = points.get(way.from());
            var to = points.get(way.to());
            if (from != null && to != null) {
                double width = 1 + Math.round(WIDEST * weight.doubleValue() / most * 10) / 10.0;
                flows.add(new Flow(
                        frame.x(from), frame.y(from), frame.x(to), frame.y(to), width, weight, way.delivery()));
            }
        });
        return flows;
    }

    private static Way way(Transport trip) {
        var to = trip.toSiteId() != null ? trip.toSiteId() : trip.toPlaceId();
        return new Way(trip.fromSiteId(), to == null ? trip.fromSiteId() : to, trip.isDelivery());
    }

    /// A city's name stands at its first maker.
    private static Stream<Label> cities(Plan plan, Map<UUID, GeoPoint> points, MakerNames.Names names, MapFrame frame) {
        var first = new LinkedHashMap<UUID, GeoPoint>();
        plan.jobs()
                .forEach(j -> Optional.ofNullable(points.get(j.siteId()))
                        .ifPresent(point -> first.putIfAbsent(j.cityId(), point)));
        return first.entrySet().stream()
                .map(e -> new Label(frame.x(e.getValue()), frame.y(e.getValue()), names.city(e.getKey()), false));
    }

    private static Label label(Place place, MapFrame frame) {
        return new Label(frame.x(place.point()), frame.y(place.point()), place.name(), true);
    }
}
