package org.cooperage.barrel.engine;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.cooperage.chain.Dimension;

/// Finds the short stave of a firm by its scores alone, all dimensions weighing the same.
public final class ShortStaves {
    private ShortStaves() {}

    /// @param scores of the firm, which is itself among the groups; only sure ones
    /// @return nothing when no stave is short
    public static Optional<Dimension> find(String link, String size, Map<Dimension, Double> scores, PeerGroups groups) {
        return Dimension.STAVES.stream()
                .filter(scores::containsKey)
                .map(stave -> standing(link, size, stave, scores.getOrDefault(stave, 0.0), groups))
                .filter(one -> one.shortness() > 0)
                .max(Comparator.comparingDouble(Standing::shortness)
                        .thenComparing(
                                Comparator.comparingDouble(Standing::score).reversed()))
                .map(Standing::dimension);
    }

    private static Standing standing(String link, String size, Dimension stave, double score, PeerGroups groups) {
        var peers = groups.of(new PeerGroups.Score(link, size, stave, score));
        return new Standing(Rating.known(stave, score), Firm.USUAL_WEIGHT, peers.orElse(null));
    }
}
