package org.cooperage.barrel.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// Finds the bundle of at most three services within a budget that adds most carrying capacity: every set of the twelve
/// candidates that add most on their own is looked at. Among equals the cheaper, then the smaller bundle wins.
public final class Advising {
    static final int CANDIDATES = 12;
    static final int AT_ONCE = 3;
    private static final double NOTHING = 1e-9;

    private final Assessment before;
    private final List<Advice.Alone> candidates;
    private final @Nullable Money budget;
    private List<Service> best = List.of();
    private double bestGain;

    private Advising(Assessment before, Collection<Service> services, @Nullable Money budget) {
        this.before = before;
        this.budget = budget;
        this.candidates = services.stream()
                .filter(one -> isAffordable(one.cost()))
                .map(one -> new Advice.Alone(one, gain(List.of(one))))
                .filter(one -> one.gain() > NOTHING)
                .sorted(Comparator.comparingDouble((Advice.Alone one) -> -one.gain())
                        .thenComparing(one -> one.service().cost())
                        .thenComparing(one -> one.service().id()))
                .limit(CANDIDATES)
                .toList();
    }

    /// @param budget null: whatever it costs
    /// @return nothing when no service helps, or none that can be afforded
    public static Optional<Advice> best(Assessment before, Collection<Service> services, @Nullable Money budget) {
        var advising = new Advising(before, services, budget);
        advising.search(List.of(), 0);
        return advising.best.isEmpty() ? Optional.empty() : Optional.of(advising.advice());
    }

    private void search(List<Service> taken, int from) {
        consider(taken);
        for (int i = from; i < candidates.size() && taken.size() < AT_ONCE; i++) {
            var more = new ArrayList<>(taken);
            more.add(candidates.get(i).service());
            search(more, i + 1);
        }
    }

    private void consider(List<Service> bundle) {
        if (!isAffordable(cost(bundle))) {
            return;
        }
        double gain = gain(bundle);
        boolean more = gain > bestGain + NOTHING;
        boolean same = !more && gain > bestGain - NOTHING && !bundle.isEmpty();
        if (more || same && isCheaper(bundle)) {
            best = bundle;
            bestGain = Math.max(gain, bestGain);
        }
    }

    private boolean isCheaper(List<Service> bundle) {
        int cost = cost(bundle).compareTo(cost(best));
        return cost < 0 || cost == 0 && bundle.size() < best.size();
    }

    private boolean isAffordable(Money cost) {
        return budget == null || cost.compareTo(budget) <= 0;
    }

    private static Money cost(List<Service> bundle) {
        return bundle.stream().map(Service::cost).reduce(Money.ZERO, Money::plus);
    }

    private double gain(List<Service> bundle) {
        return Water.of(lifted(bundle)).capacity() - before.water().capacity();
    }

    private Map<Dimension, Double> lifted(List<Service> bundle) {
        var scores = before.scores();
        for (var service : bundle) {
            service.effects()
                    .forEach(effect ->
                            scores.computeIfPresent(effect.dimension(), (dimension, score) -> effect.lift(score)));
        }
        return scores;
    }

    private Advice advice() {
        var after = lifted(best);
        int months = best.stream().mapToInt(Service::months).max().orElse(0);
        return new Advice(
                best, cost(best), months, lifts(after), before, before.with(after), candidates.size(), candidates);
    }

    private List<Advice.Lift> lifts(Map<Dimension, Double> after) {
        var scores = before.scores();
        var lifts = new EnumMap<Dimension, Advice.Lift>(Dimension.class);
        for (var service : best) {
            for (var effect : service.effects()) {
                var dimension = effect.dimension();
                double from = scores.getOrDefault(dimension, Double.POSITIVE_INFINITY);
                double to = after.getOrDefault(dimension, 0.0);
                if (to > from && effect.lift(from) == to) {
                    lifts.putIfAbsent(dimension, new Advice.Lift(dimension, from, to, service));
                }
            }
        }
        return List.copyOf(lifts.values());
    }
}
