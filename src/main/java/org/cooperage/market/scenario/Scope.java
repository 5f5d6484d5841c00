package org.cooperage.market.scenario;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooperage.market.floor.Assumption;
import org.cooperage.market.floor.Floor;

/// Which lots of a floor may be planned anew: what the assumptions touch, and what belongs to the same orders. All else
/// stays where it is, so that a small change has small consequences.
final class Scope {
    private Scope() {}

    static Set<Integer> of(Floor floor, List<Assumption> assumptions, int most) {
        var movable = floor.movable();
        var touched = new HashSet<Integer>();
        for (int task : movable) {
            if (isTouched(floor, task, assumptions)) {
                touched.add(task);
            }
        }
        var orders = new HashSet<Integer>();
        touched.forEach(task -> orders.add(orderOf(floor, task)));
        var free = movable.stream()
                .filter(task -> touched.contains(task) || orders.contains(orderOf(floor, task)))
                .sorted(Comparator.comparing((Integer task) -> !touched.contains(task))
                        .thenComparing(task -> floor.inForce().get(task).start()))
                .limit(most)
                .toList();
        return Set.copyOf(free);
    }

    private static int orderOf(Floor floor, int task) {
        return floor.problem().operationOf(task).order();
    }

    private static boolean isTouched(Floor floor, int task, List<Assumption> assumptions) {
        var job = floor.lots().get(task).job();
        var late = job.promised().isAfter(job.due());
        return assumptions.isEmpty() ? late : assumptions.stream().anyMatch(a -> touches(a, floor, task, late));
    }

    private static boolean touches(Assumption assumption, Floor floor, int task, boolean late) {
        var process = floor.lots().get(task).job().step().process();
        var city = floor.lots().get(task).job().step().city();
        return switch (assumption) {
            case Assumption.MachineDown down ->
                floor.lots().get(task).slot().resource().equals(down.machine().value())
                        && floor.lots().get(task).slot().during().overlaps(down.during());
            case Assumption.PriceUp up ->
                up.process().equals(process) && up.city().map(city::equals).orElse(true);
            case Assumption.NewFactory factory -> factory.process().equals(process);
            case Assumption.LongerHours longer ->
                late || (longer.process().equals(process) && longer.city().equals(city));
            case Assumption.OrderIn order -> false;
            case Assumption.CityJoins joins -> true;
            case Assumption.Outage outage -> floor.isStruck(task);
            case Assumption.DemandFalls falls -> false;
            case Assumption.Moved moved -> floor.lots().get(task).job().id().equals(moved.job());
        };
    }
}
