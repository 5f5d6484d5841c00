package org.cooperage.barrel.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Difference in differences over matched pairs: each firm with a service is set against the firm without it that is in
/// the same group and stood nearest before, at most five points away, and that no other pair has used.
///
/// Because no firm stands in two pairs, the differences are independent, and the interval of their median follows from
/// ranks alone (sign test), whatever their distribution is.
public final class Matching {
    /// Firms that stood further apart before are not alike.
    static final double CALIPER = 5;

    private static final Comparator<Course> BY_START =
            Comparator.comparingDouble(Course::before).thenComparing(Course::firm);

    private final Map<String, TreeSet<Course>> without = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<Double> differences = new ArrayList<>();
    private final List<Double> changes = new ArrayList<>();
    private int unmatched;

    private Matching(Collection<Course> without) {
        without.forEach(one -> this.without
                .computeIfAbsent(one.group(), none -> new TreeSet<>(BY_START))
                .add(one));
    }

    /// @return nothing below [Lift#FEWEST] pairs
    public static Optional<Lift> lift(Collection<Course> with, Collection<Course> without) {
        var treated = with.stream().map(Course::firm).toList();
        var matching = new Matching(without);
        matching.used.addAll(treated);
        with.stream().sorted(BY_START).forEach(matching::pair);
        return matching.differences.size() < Lift.FEWEST ? Optional.empty() : Optional.of(matching.lift());
    }

    private void pair(Course one) {
        var like = nearest(one, without.getOrDefault(one.group(), new TreeSet<>(BY_START)));
        if (like.isEmpty()) {
            unmatched++;
            return;
        }
        used.add(like.get().firm());
        differences.add(one.change() - like.get().change());
        changes.add(one.change());
    }

    private Optional<Course> nearest(Course one, TreeSet<Course> among) {
        var below = unused(among.headSet(one, true).descendingSet(), one);
        var above = unused(among.tailSet(one, false), one);
        var nearest = below.isEmpty() || above.isPresent() && distance(above.get(), one) < distance(below.get(), one)
                ? above
                : below;
        nearest.ifPresent(among::remove);
        return nearest;
    }

    private Optional<Course> unused(Collection<Course> sorted, Course one) {
        for (var other : sorted) {
            if (distance(other, one) > CALIPER) {
                return Optional.empty();
            }
            if (!used.contains(other.firm())) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static double distance(Course one, Course other) {
        return Math.abs(one.before() - other.before());
    }

    private Lift lift() {
        var sorted = sorted(differences);
        int below = ranksBelow(sorted.length);
        return new Lift(
                PeerGroups.quantile(sorted, 0.5),
                sorted[below],
                sorted[sorted.length - 1 - below],
                sorted.length,
                unmatched,
                PeerGroups.quantile(sorted(changes), 0.5));
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /// The largest k for which the interval from the (k + 1)th smallest to the (k + 1)th largest of n values holds the
    /// median with at least 95 %: the probability of at most k successes in n fair trials is at most 2.5 %.
    static int ranksBelow(int n) {
        double[] logFactorial = new double[n + 1];
        for (int i = 2; i <= n; i++) {
            logFactorial[i] = logFactorial[i - 1] + Math.log(i);
        }
        double sum = 0;
        int k = 0;
        while (true) {
            sum += Math.exp(logFactorial[n] - logFactorial[k] - logFactorial[n - k] - n * Math.log(2));
            if (sum > 0.025) {
                return Math.max(0, k - 1);
            }
            k++;
        }
    }
}
