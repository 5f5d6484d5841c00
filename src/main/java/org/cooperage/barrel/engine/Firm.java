package org.cooperage.barrel.engine;

import java.util.List;
import java.util.Map;
import org.cooperage.chain.Dimension;

/// A firm as the barrel sees it.
///
/// @param link its link of the chain; empty when unknown
/// @param size its size class; empty when unknown
/// @param weights how much a dimension matters to its owner's strategy, 1–3; 2 where absent
public record Firm(String id, String link, String size, Map<Dimension, Integer> weights, List<Evidence> evidence) {
    public static final int USUAL_WEIGHT = 2;
    public static final int LARGEST_WEIGHT = 3;

    public Firm {
        weights = Map.copyOf(weights);
        evidence = List.copyOf(evidence);
        for (int weight : weights.values()) {
            if (weight < 1 || weight > LARGEST_WEIGHT) {
                throw new IllegalArgumentException(
                        "The strategy weights (%s) of (%s) must lie between 1 and 3.\nMaybe 2 is meant."
                                .formatted(weights, id));
            }
        }
    }

    int weight(Dimension dimension) {
        return weights.getOrDefault(dimension, USUAL_WEIGHT);
    }
}
