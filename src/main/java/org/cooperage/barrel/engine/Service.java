package org.cooperage.barrel.engine;

import java.util.List;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;

/// A shared service that lifts staves or hoops.
///
/// @param cost a year
/// @param months until it shows
public record Service(String id, Bilingual name, Money cost, int months, List<Effect> effects) {

    /// What a firm stands at least at with the service, but never above the ceiling because of it.
    ///
    /// @param floor 0–100
    /// @param ceiling 0–100
    public record Effect(Dimension dimension, double floor, double ceiling) {

        /// Where a score comes to stand: max(score, min(floor, ceiling)).
        double lift(double score) {
            return Math.max(score, Math.min(floor, ceiling));
        }
    }

    public Service {
        effects = List.copyOf(effects);
        if (cost.isNegative() || months < 0) {
            throw new IllegalArgumentException(
                    "The service (%s) costs (%s) and shows after (%d) months.\nMaybe a sign is wrong."
                            .formatted(id, cost, months));
        }
    }
}
