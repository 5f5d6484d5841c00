package org.cooperage.policy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Predicate;
import org.cooperage.policy.Evaluations.Grant;
import org.cooperage.policy.engine.Evaluation.Supported;

/// Work of firms by weeks: what somebody did around a day, and by how much others changed who had no support then.
final class WeekPeers {
    private static final int WEEKS = Evaluations.WEEKS;
    private static final int FEWEST = 5;
    private static final long SECONDS = 7L * 24 * 3600;

    private final List<Firm> firms;
    private final Map<UUID, Firm> byId = new HashMap<>();
    private final Map<UUID, Instant> paidAt = new HashMap<>();
    /// Firms of one link paid in one week are set beside the same others.
    private final Map<When, Optional<Change>> changes = new HashMap<>();

    private record When(String link, int week) {}

    /// By which factors the work of others changed around the week, and thirteen weeks earlier; the earlier one may be
    /// NaN.
    private record Change(double earlier, double factor) {}

    /// @param weeks yuan by week since 1970
    record Firm(UUID id, String link, Map<Integer, Double> weeks) {

        /// The thirteen weeks before this one.
        double until(int week) {
            double sum = 0;
            for (int back = 1; back <= WEEKS; back++) {
                sum += weeks.getOrDefault(week - back, 0.0);
            }
            return sum;
        }
    }

    WeekPeers(List<Firm> firms, List<Grant> grants) {
        this.firms = firms;
        firms.forEach(it -> byId.put(it.id(), it));
        grants.forEach(it -> paidAt.put(it.firm(), it.at()));
    }

    static int week(Instant at) {
        return Math.toIntExact(Math.floorDiv(at.getEpochSecond(), SECONDS));
    }

    /// The week of the payment counts neither before nor after. Empty: there is nobody to compare with.
    Optional<Supported> compare(Grant grant) {
        int week = week(grant.at());
        int after = week + 1 + WEEKS;
        var own = byId.getOrDefault(grant.firm(), new Firm(grant.firm(), grant.link(), Map.of()));
        return changes.computeIfAbsent(new When(grant.link(), week), this::change)
                .map(others -> new Supported(
                        grant.paid(),
                        own.until(week - WEEKS),
                        own.until(week),
                        own.until(after),
                        others.earlier(),
                        others.factor()));
    }

    /// Those of the same link, or all where these are too few.
    private Optional<Change> change(When when) {
        return change(it -> it.link().equals(when.link()), when.week()).or(() -> change(it -> true, when.week()));
    }

    private Optional<Change> change(Predicate<Firm> of, int week) {
        int after = week + 1 + WEEKS;
        var others = firms.stream().filter(of.and(without(after))).toList();
        var factor = factor(others, week, after);
        return factor.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(factor(others, week - WEEKS, week).orElse(Double.NaN), factor.getAsDouble()));
    }

    private Predicate<Firm> without(int until) {
        return it -> !paidAt.containsKey(it.id()) || week(paidAt.get(it.id())) >= until;
    }

    /// By which factor the work of these firms changed; empty: fewer than five had any.
    private static OptionalDouble factor(List<Firm> firms, int before, int after) {
        double first = 0;
        double second = 0;
        int active = 0;
        for (var firm : firms) {
            double had = firm.until(before);
            first += had;
            second += firm.until(after);
            active += had > 0 ? 1 : 0;
        }
        return active < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(second / first);
    }
}
