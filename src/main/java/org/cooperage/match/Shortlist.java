package org.cooperage.match;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.chain.Operation;
import org.jspecify.annotations.Nullable;

/// Who could do one operation of an order, best first.
///
/// @param asked how many makers the process has in all
/// @param leftOut how many of them are not on the list, by reason
/// @param passed makers that are not on the list, each by its own reason; the first so many of them
public record Shortlist(
        Operation operation, List<Match> matches, int asked, Map<Exclusion, Integer> leftOut, List<Passed> passed) {
    /// @param own its own figure the reason speaks of: smallest lot, road kilometres, yuan a unit
    public record Passed(
            UUID maker, Exclusion why, @Nullable BigDecimal own) {}

    public Shortlist {
        matches = List.copyOf(matches);
        leftOut = Map.copyOf(leftOut);
        passed = List.copyOf(passed);
    }

    public boolean isEmpty() {
        return matches.isEmpty();
    }

    public long freeMinutes() {
        return matches.stream().mapToLong(Match::freeMinutes).sum();
    }
}
