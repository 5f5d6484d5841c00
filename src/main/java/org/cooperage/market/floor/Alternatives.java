package org.cooperage.market.floor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cooperage.availability.Resource;
import org.cooperage.chain.QualityClass;
import org.cooperage.deal.OpenJob;
import org.cooperage.place.Distance;
import org.cooperage.place.Place;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Yuan;

/// Who else could do a job of a floor: the cheapest few, and some more that differ from job to job, so that not
/// everybody runs to the same machine.
final class Alternatives {
    private static final int CHEAPEST = 3;
    private static final int OTHERS = 5;
    private static final int AMONG = 60;
    private static final int NEXT_DOOR_MINUTES = 20;

    private final Map<String, List<Maker>> makers;
    private final Map<Resource.Id, Machine> known = new HashMap<>();
    private final Map<Resource.Id, Maker> byMachine = new HashMap<>();
    private final Set<Place.Id> cities;
    private final List<Assumption> assumptions;
    private final Reach reach;

    /// How far a job may go.
    ///
    /// @param limit most alternatives of a job; 0: everybody stays with its maker
    /// @param switching share of its price that leaving its maker costs
    record Reach(int limit, double switching) {}

    /// @param makers by process, cheapest first
    /// @param fallback machines of jobs nobody offers any more
    /// @param cities whose makers take part
    Alternatives(
            Map<String, List<Maker>> makers,
            Map<Resource.Id, Machine> fallback,
            Set<Place.Id> cities,
            List<Assumption> assumptions,
            Reach reach) {
        this.makers = makers;
        this.cities = cities;
        this.assumptions = assumptions;
        this.reach = reach;
        known.putAll(fallback);
        makers.values()
                .forEach(all -> all.forEach(maker -> {
                    byMachine.put(maker.machine().id(), maker);
                    known.put(maker.machine().id(), maker.machine());
                }));
    }

    Machine own(OpenJob job) {
        var id = new Resource.Id(job.step().resource());
        var machine = known.get(id);
        if (machine == null) {
            throw new IllegalStateException(
                    "The machine (%s) of the job (%s) is not known.\nMaybe it was deleted.".formatted(id, job.code()));
        }
        return machine;
    }

    int minutes(OpenJob from, OpenJob to) {
        if (from.step().site().equals(to.step().site())) {
            return 0;
        }
        var way = Distance.between(own(from).point(), own(to).point());
        return Math.max(
                NEXT_DOOR_MINUTES, Math.toIntExact(Math.ceilDiv(way.road().toSeconds(), 60)));
    }

    /// Everybody who could do it now or instead, its present maker first.
    List<Machine> machines(OpenJob job, Optional<Assumption.Moved> wish) {
        var own = own(job);
        var all = new ArrayList<Machine>(List.of(own));
        others(job, own, wish).forEach(maker -> all.add(maker.machine()));
        return all;
    }

    /// @param minutes of the whole job on the machine it stands on: the unit of its rates
    List<Mode> modes(OpenJob job, long minutes, Optional<Assumption.Moved> wish, Machinery machinery) {
        var own = own(job);
        var modes = new ArrayList<Mode>();
        if (wish.isEmpty() || wish.get().machine().equals(own.id())) {
            double price = FloorBuilder.yuan(job) * factor(own);
            modes.add(new Mode(machinery.add(own), 0, 1000, 0, Yuan.of(price) / minutes, 0, 0, 0, 0));
        }
        others(job, own, wish).forEach(maker -> modes.add(mode(job, own, maker, minutes, machinery)));
        return modes;
    }

    private Mode mode(OpenJob job, Machine own, Maker maker, long minutes, Machinery machinery) {
        double quantity = job.quantity().value().doubleValue();
        double asked = (maker.unitPrice() * quantity + maker.setupFee()) * factor(maker.machine());
        double faster = own.efficiency().doubleValue()
                / Math.max(0.01, maker.machine().efficiency().doubleValue());
        double leaving = FloorBuilder.yuan(job) * reach.switching();
        return new Mode(
                machinery.add(maker.machine()),
                0,
                Math.round(1000 * faster),
                0,
                Yuan.of(asked) / minutes,
                0,
                0,
                Yuan.of(leaving) / minutes,
                0);
    }

    double factor(Machine machine) {
        return assumptions.stream()
                .filter(a -> a instanceof Assumption.PriceUp up
                        && up.process().equals(machine.process())
                        && up.city().map(machine.city()::equals).orElse(true))
                .mapToDouble(a -> 1 + ((Assumption.PriceUp) a).percent() / 100.0)
                .reduce(1, (x, y) -> x * y);
    }

    private List<Maker> others(OpenJob job, Machine own, Optional<Assumption.Moved> wish) {
        if (wish.isPresent()) {
            var target = byMachine.get(wish.get().machine());
            return target == null || target.machine().id().equals(own.id()) ? List.of() : List.of(target);
        }
        if (reach.limit() == 0 || job.isUnderWay()) {
            return List.of();
        }
        var ranked = makers.getOrDefault(own.process(), List.of()).stream()
                .filter(maker -> mayDo(maker, job, own))
                .limit(AMONG)
                .toList();
        return spread(ranked, job.id().hashCode()).stream().limit(reach.limit()).toList();
    }

    /// Everybody who could do new work of a process.
    List<Maker> forNewWork(String process, QualityClass quality, double quantity) {
        var ranked = makers.getOrDefault(process, List.of()).stream()
                .filter(m -> cities.contains(m.machine().city())
                        && m.quality().compareTo(quality) <= 0
                        && m.minLot().doubleValue() <= quantity)
                .limit(AMONG)
                .toList();
        return spread(ranked, 0);
    }

    /// All machines of a process in a city.
    List<Machine> of(String process, Place.Id city) {
        return makers.getOrDefault(process, List.of()).stream()
                .map(Maker::machine)
                .filter(machine -> machine.city().equals(city))
                .toList();
    }

    private static List<Maker> spread(List<Maker> ranked, int seed) {
        var chosen = new LinkedHashSet<>(ranked.stream().limit(CHEAPEST).toList());
        ranked.stream().filter(Maker::isImagined).forEach(chosen::add);
        int step = Math.max(1, ranked.size() / OTHERS);
        Stream.iterate(Math.floorMod(seed, step), i -> i < ranked.size(), i -> i + step)
                .map(ranked::get)
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private boolean mayDo(Maker other, OpenJob job, Machine own) {
        var present = byMachine.get(own.id());
        boolean good = present == null || other.quality().compareTo(present.quality()) <= 0;
        boolean enough = other.minLot().compareTo(job.quantity().value()) <= 0;
        return !other.machine().id().equals(own.id())
                && good
                && enough
                && cities.contains(other.machine().city())
                && !other.refused().contains(job.buyer());
    }
}
