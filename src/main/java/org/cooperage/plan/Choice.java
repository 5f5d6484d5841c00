package org.cooperage.plan;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.shared.Money;

/// Why a job went to its maker, who came next, and what would change it.
///
/// @param alternatives the next best, best first, at most three
public record Choice(UUID jobKey, List<Reason> reasons, List<Alternative> alternatives, List<Reason> wouldChange) {
    public Choice {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
        wouldChange = List.copyOf(wouldChange);
    }

    Stream<Reason> allReasons() {
        return Stream.concat(reasons.stream(), wouldChange.stream());
    }

    /// The same work at another maker: what the whole order would cost more (or less) and how much later it would
    /// be.
    ///
    /// @param difference of the whole in yuan, preferences included; positive: dearer
    /// @param terms the same by term of the planner's cost; only those that differ
    /// @param later of the order's completion; negative: earlier
    public record Alternative(UUID makerId, UUID cityId, Money difference, List<Plan.Term> terms, Duration later) {
        public Alternative {
            terms = List.copyOf(terms);
        }
    }
}
