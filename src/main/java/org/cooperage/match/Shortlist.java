package org.cooperage.match;

import java.util.List;
import java.util.Map;
import org.cooperage.chain.Operation;

/// Who could do one operation of an order, best first.
///
/// @param asked how many makers the process has in all
/// @param leftOut how many of them are not on the list, by reason
public record Shortlist(Operation operation, List<Match> matches, int asked, Map<Exclusion, Integer> leftOut) {
    public Shortlist {
        matches = List.copyOf(matches);
        leftOut = Map.copyOf(leftOut);
    }

    public boolean isEmpty() {
        return matches.isEmpty();
    }

    public long freeMinutes() {
        return matches.stream().mapToLong(Match::freeMinutes).sum();
    }
}
