package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.match.Match;
import org.cooperage.place.Distance;
import org.cooperage.place.Freights;
import org.cooperage.plan.Transport;
import org.cooperage.plan.engine.Assignment;
import org.jspecify.annotations.Nullable;

/// Puts the portions that go the same way into as few trips as the next maker's start allows.
///
/// Goods that stay at a site make no trip. Work on the style, such as a knitting program, weighs nothing and travels by
/// wire.
final class Trips {
    private final Freights freights;
    private final Function<UUID, @Nullable UUID> carrierOfCity;

    Trips(Freights freights, Function<UUID, @Nullable UUID> carrierOfCity) {
        this.freights = freights;
        this.carrierOfCity = carrierOfCity;
    }

    /// One portion on its way: when it may leave and when it must be there.
    private record Load(long quantity, BigDecimal kg, int ready, int wanted) {}

    /// Whose goods go to whom.
    private record Way(UUID from, @Nullable UUID to) {}

    List<Transport> between(
            Model model, List<Composer.Part> parts, Map<Integer, Assignment> byTask, Map<Integer, UUID> keyOfTask) {
        var byKey = parts.stream().collect(Collectors.toMap(Composer.Part::key, Function.identity()));
        var loads = new LinkedHashMap<Way, List<Load>>();
        var ways = new HashMap<Integer, Integer>();
        model.problem().links().stream()
                .filter(link -> link.kg() > 0)
                .forEach(link -> ways.merge(link.from(), 1, Integer::sum));
        int tested = tested(model, byTask);
        for (var link : model.problem().links()) {
            var from = byTask.get(link.from());
            var to = byTask.get(link.to());
            var fromKey = keyOfTask.get(link.from());
            if (from != null && to != null && fromKey != null && link.kg() > 0) {
                loads.computeIfAbsent(new Way(fromKey, keyOfTask.get(link.to())), w -> new ArrayList<>())
                        .add(load(model, from, to, link.minWait(), ways.getOrDefault(link.from(), 1), tested));
            }
        }
        var trips = new ArrayList<Transport>();
        loads.forEach((way, some) -> trips.addAll(trips(model, byKey, way, some)));
        return trips;
    }

    /// When the last test on the whole order is passed, 0 if there is none: before, nothing leaves for the buyer.
    private static int tested(Model model, Map<Integer, Assignment> byTask) {
        int tested = 0;
        for (var link : model.problem().links()) {
            var from = byTask.get(link.from());
            var to = byTask.get(link.to());
            if (from != null && to != null && model.isDelivery(to) && link.kg() == 0) {
                tested = Math.max(tested, from.end() + link.minWait());
            }
        }
        return tested;
    }

    private static Load load(Model model, Assignment from, Assignment to, int rest, int ways, int tested) {
        var portion = model.portionOf(from);
        var step = model.stepOf(model.workOf(from));
        var kg = step.kg(
                        step.fromEngine(portion.output()),
                        model.commission().product().unitKg())
                .divide(BigDecimal.valueOf(ways), 4, RoundingMode.HALF_UP);
        boolean delivery = model.isDelivery(to);
        int ready = Math.max(from.end() + rest, delivery ? tested : 0);
        return new Load(portion.output() / (delivery ? 1 : ways), kg, ready, delivery ? Integer.MAX_VALUE : to.start());
    }

    private List<Transport> trips(Model model, Map<UUID, Composer.Part> byKey, Way way, List<Load> loads) {
        var from = byKey.get(way.from());
        var to = way.to() == null ? null : byKey.get(way.to());
        if (from == null || (to != null && siteOf(from).equals(siteOf(to)))) {
            return List.of();
        }
        var road = Distance.between(
                from.maker().candidate().point(),
                to == null
                        ? model.commission().deliverPlace().point()
                        : to.maker().candidate().point());
        int minutes = Roads.minutes(road);
        return pooled(loads, minutes).stream()
                .map(trip -> transport(model, from, to, road, minutes, trip))
                .toList();
    }

    private static UUID siteOf(Composer.Part part) {
        return part.maker().candidate().site().value();
    }

    /// A trip leaves when its last portion is ready; it takes more as long as it still comes in time for its first.
    private static List<List<Load>> pooled(List<Load> loads, int minutes) {
        var trips = new ArrayList<List<Load>>();
        int wanted = 0;
        for (var load : loads.stream()
                .sorted(Comparator.comparingInt(Load::ready).thenComparingInt(Load::wanted))
                .toList()) {
            if (trips.isEmpty() || load.ready() + minutes > wanted) {
                trips.add(new ArrayList<>());
                wanted = Integer.MAX_VALUE;
            }
            trips.getLast().add(load);
            wanted = Math.min(wanted, load.wanted());
        }
        return trips;
    }

    private Transport transport(
            Model model, Composer.Part from, Composer.@Nullable Part to, Distance road, int minutes, List<Load> trip) {
        var step = model.stepOf(from.work());
        var kg = trip.stream()
                .map(Load::kg)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.CEILING);
        int depart = trip.stream().mapToInt(Load::ready).max().orElseThrow();
        Match sender = from.maker();
        return new Transport(
                from.key(),
                to == null ? null : to.key(),
                sender.candidate().site().value(),
                to == null ? null : siteOf(to),
                to == null ? model.commission().deliverPlace().id().value() : null,
                kg,
                step.fromEngine(trip.stream().mapToLong(Load::quantity).sum()),
                model.at(depart),
                model.at(depart + minutes),
                BigDecimal.valueOf(road.km()).setScale(1, RoundingMode.HALF_UP),
                freights.cost(road, kg.doubleValue()),
                carrierOfCity.apply(sender.candidate().capability().city().value()));
    }
}
