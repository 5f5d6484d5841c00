package org.cooperage.policy;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Facts;
import org.cooperage.policy.engine.Truth;
import org.cooperage.policy.engine.Value;
import org.cooperage.policy.engine.Verdict;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.Money;

/// Counts what a policy would do, and guards what firms answered about themselves.
///
/// A firm's answers decide when the register alone leaves the policy unknown for it. Told is nothing unless at least
/// five
/// such firms come out true and five do not, and unless the set of those firms is the same as in each earlier run or
/// differs by five or more. Money is told when no firm has more than 60 % and no two more than 80 %, to two digits.
final class DryRunning {
    private static final int FEWEST = 5;
    private static final double LARGEST = 0.6;
    private static final double TWO_LARGEST = 0.8;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final Policy policy;
    private final Vocabulary vocabulary;
    private final Map<UUID, Facts> firms;

    DryRunning(Policy policy, Vocabulary vocabulary, Map<UUID, Facts> firms) {
        this.policy = policy;
        this.vocabulary = vocabulary;
        this.firms = firms;
    }

    /// Whose answers decide.
    Set<UUID> deciding() {
        return firms.entrySet().stream()
                .filter(it -> truth(official(it.getValue())).isUnknown())
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    DryRun told(Set<UUID> deciding, Collection<Set<UUID>> earlier) {
        long yes = firms.entrySet().stream()
                .filter(it -> deciding.contains(it.getKey()))
                .filter(it -> truth(it.getValue()).isTrue())
                .count();
        if (!deciding.isEmpty() && (yes < FEWEST || deciding.size() - yes < FEWEST)) {
            return DryRun.held(firms.size(), DryRun.Held.FEW);
        }
        if (earlier.stream().anyMatch(it -> isTooNear(it, deciding))) {
            return DryRun.held(firms.size(), DryRun.Held.DIFFERENCE);
        }
        return counted(!deciding.isEmpty());
    }

    private static boolean isTooNear(Set<UUID> one, Set<UUID> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        int difference = one.size() + other.size() - 2 * common.size();
        return difference > 0 && difference < FEWEST;
    }

    private DryRun counted(boolean guarded) {
        int yes = 0;
        int unknown = 0;
        var paid = new ArrayList<BigDecimal>();
        var sizes = new TreeMap<String, Integer>();
        for (var facts : firms.values()) {
            switch (truth(facts)) {
                case TRUE -> {
                    yes++;
                    policy.grant().on(facts).ifPresent(paid::add);
                    size(facts).ifPresent(it -> sizes.merge(it, 1, Integer::sum));
                }
                case UNKNOWN -> unknown++;
                case FALSE -> {}
            }
        }
        if (guarded) {
            sizes.values().removeIf(it -> it < FEWEST);
        }
        return new DryRun(
                firms.size(),
                Optional.empty(),
                yes,
                unknown,
                firms.size() - yes - unknown,
                cost(paid, guarded),
                paid.size(),
                sizes,
                failing(guarded));
    }

    private Optional<String> size(Facts facts) {
        return facts.find(vocabulary.get("size")).map(Value::text);
    }

    private static Optional<Money> cost(List<BigDecimal> paid, boolean guarded) {
        var sum = paid.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!guarded) {
            return Optional.of(new Money(sum));
        }
        var largest = paid.stream().sorted(Comparator.reverseOrder()).limit(2).toList();
        boolean dominated = paid.size() < FEWEST
                || largest.getFirst().doubleValue() > LARGEST * sum.doubleValue()
                || largest.getFirst().add(largest.get(1)).doubleValue() > TWO_LARGEST * sum.doubleValue();
        return dominated ? Optional.empty() : Optional.of(new Money(sum.round(TWO_DIGITS)));
    }

    private List<DryRun.Failing> failing(boolean guarded) {
        return policy.clauses().stream()
                .map(clause -> new DryRun.Failing(clause.id(), clause.text(), (int) firms.values().stream()
                        .filter(it -> clause.rule().on(it).isFalse())
                        .count()))
                .filter(it -> it.firms() >= (guarded ? FEWEST : 1))
                .sorted(Comparator.comparingInt(DryRun.Failing::firms).reversed())
                .toList();
    }

    private Truth truth(Facts facts) {
        return Verdict.truth(policy.clauses(), facts);
    }

    /// Without what the firm answered itself.
    private Facts official(Facts facts) {
        return facts.only(Fact::isOfficial, vocabulary);
    }
}
