package org.cooperage.market.floor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cooperage.market.floor.Exposure.How;
import org.cooperage.shared.Money;

/// Reckons what the shocks assumed on a floor reach. Work under way is finished: only what may move counts.
final class Exposures {
    private final Floor floor;
    private final Set<Integer> movable;
    private final Map<Integer, Integer> ends = new HashMap<>();
    private final List<Exposure.Struck> jobs = new ArrayList<>();

    private Exposures(Floor floor) {
        this.floor = floor;
        movable = floor.movable();
        for (int task = 0; task < floor.lots().size(); task++) {
            ends.merge(
                    floor.problem().operationOf(task).order(),
                    floor.inForce().get(task).end(),
                    Math::max);
        }
    }

    /// Empty if no shock is assumed.
    static Optional<Exposure> of(Floor floor) {
        boolean isShock = floor.assumed().stream()
                .anyMatch(a -> a instanceof Assumption.Outage
                        || a instanceof Assumption.DemandFalls
                        || a instanceof Assumption.PriceUp);
        return isShock ? Optional.of(new Exposures(floor).exposure()) : Optional.empty();
    }

    private Exposure exposure() {
        var direct = new BitSet();
        movable.stream().filter(floor::isStruck).forEach(direct::set);
        add(direct, How.DIRECT, 1);
        add(behind(direct), How.BEHIND, 1);
        for (var assumption : floor.assumed()) {
            if (assumption instanceof Assumption.DemandFalls(var percent)) {
                add(all(), How.CANCELLED, percent / 100.0);
            } else if (assumption instanceof Assumption.PriceUp up) {
                add(dearer(up), How.DEARER, up.percent() / 100.0);
            }
        }
        var orders = new HashSet<Integer>();
        movable.forEach(task -> orders.add(floor.problem().operationOf(task).order()));
        double hours = movable.stream().mapToDouble(this::hours).sum();
        return new Exposure(floor.at(floor.now()), hours, orders.size(), jobs);
    }

    private BitSet all() {
        var all = new BitSet();
        movable.forEach(all::set);
        return all;
    }

    private BitSet dearer(Assumption.PriceUp up) {
        var dearer = new BitSet();
        movable.stream()
                .filter(task -> {
                    var step = floor.lots().get(task).job().step();
                    return up.process().equals(step.process())
                            && up.city().map(step.city()::equals).orElse(true);
                })
                .forEach(dearer::set);
        return dearer;
    }

    /// Everything that follows, one link after the other.
    private BitSet behind(BitSet direct) {
        var followers = new HashMap<Integer, List<Integer>>();
        floor.problem()
                .links()
                .forEach(l -> followers
                        .computeIfAbsent(l.from(), f -> new ArrayList<>())
                        .add(l.to()));
        var reached = (BitSet) direct.clone();
        var open = new ArrayList<>(direct.stream().boxed().toList());
        while (!open.isEmpty()) {
            for (int next : followers.getOrDefault(open.removeLast(), List.of())) {
                if (movable.contains(next) && !reached.get(next)) {
                    reached.set(next);
                    open.add(next);
                }
            }
        }
        reached.andNot(direct);
        return reached;
    }

    private void add(BitSet tasks, How how, double share) {
        var byJob = new TreeMap<String, List<Integer>>();
        tasks.stream()
                .forEach(task -> byJob.computeIfAbsent(
                                floor.lots().get(task).job().id().toString(), code -> new ArrayList<>())
                        .add(task));
        byJob.values().forEach(lots -> jobs.add(struck(lots, how, share)));
    }

    private Exposure.Struck struck(List<Integer> lots, How how, double share) {
        var job = floor.lots().get(lots.getFirst()).job();
        int order = floor.problem().operationOf(lots.getFirst()).order();
        int starts = lots.stream()
                .mapToInt(task -> floor.inForce().get(task).start())
                .min()
                .orElseThrow();
        double hours = lots.stream().mapToDouble(this::hours).sum();
        int slack = floor.problem().orders().get(order).due() - ends.getOrDefault(order, 0);
        return new Exposure.Struck(
                job.order().value(),
                job.code(),
                job.step().process(),
                job.step().city().value(),
                job.maker().value(),
                how,
                hours * share,
                yuan(lots, share),
                floor.at(starts),
                Math.max(0, slack));
    }

    private Money yuan(List<Integer> lots, double share) {
        long whole = floor.problem().operationOf(lots.getFirst()).quantity();
        double part = lots.stream().mapToLong(this::minutes).sum() / (double) Math.max(1, whole);
        double yuan = FloorBuilder.yuan(floor.lots().get(lots.getFirst()).job());
        return new Money(BigDecimal.valueOf(yuan * part * share).setScale(2, RoundingMode.HALF_UP));
    }

    /// A lot counts in minutes of the machine it stands on.
    private long minutes(int task) {
        return floor.problem().tasks().get(task).quantity();
    }

    private double hours(int task) {
        return minutes(task) / 60.0;
    }
}
