package org.cooperage.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.shared.Money;

/// What a policy would do to all firms of its issuer's city, as far as it may be told.
///
/// @param firms all of them
/// @param held why nothing but their number is told; empty: all is told
/// @param yes how many get it, unknown how many would have to answer, no how many do not
/// @param cost yuan to those who get it and whose amount is known; empty: withheld
/// @param priced how many of those who get it have a known amount
/// @param bySize of those who get it; what is withheld is missing
/// @param failing how many fail each clause, the most first
record DryRun(
        int firms,
        Optional<Held> held,
        int yes,
        int unknown,
        int no,
        Optional<Money> cost,
        int priced,
        Map<String, Integer> bySize,
        List<Failing> failing) {

    DryRun {
        bySize = Map.copyOf(bySize);
        failing = List.copyOf(failing);
    }

    /// Texts: `policy.held.<name>`.
    enum Held {
        /// Fewer than five firms decide it by what they answered, one way or the other.
        FEW,
        /// An earlier run differs by the answers of fewer than five firms.
        DIFFERENCE
    }

    record Failing(String id, String clause, int firms) {}

    static DryRun held(int firms, Held why) {
        return new DryRun(firms, Optional.of(why), 0, 0, 0, Optional.empty(), 0, Map.of(), List.of());
    }

    /// How often the budget would be needed; empty without budget or cost.
    public Optional<Double> timesBudget(Policy policy) {
        return policy.budget()
                .filter(it -> !it.isZero())
                .flatMap(budget ->
                        cost.map(it -> it.yuan().doubleValue() / budget.yuan().doubleValue()));
    }
}
