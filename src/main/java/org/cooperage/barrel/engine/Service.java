package org.cooperage.barrel.engine;

import java.util.List;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// A shared service that lifts staves or hoops.
///
/// @param cost a year
/// @param months until it shows
public record Service(String id, Bilingual name, Money cost, int months, List<Effect> effects) {

    private static final double TOP = 100;

    /// What a firm stands at least at with the service, but never above the ceiling because of it: an expert's guess,
    /// until enough firms were observed.
    ///
    /// @param floor 0–100
    /// @param ceiling 0–100
    /// @param observed counts instead of floor and ceiling; null: too few firms were observed
    public record Effect(
            Dimension dimension,
            double floor,
            double ceiling,
            @Nullable Observed observed) {
        public Effect(Dimension dimension, double floor, double ceiling) {
            this(dimension, floor, ceiling, null);
        }

        /// Where a score comes to stand: max(score, score + observed lift), or max(score, min(floor, ceiling)).
        double lift(double score) {
            var target = observed == null
                    ? Math.min(floor, ceiling)
                    : Math.min(TOP, score + observed.lift().points());
            return Math.max(score, target);
        }
    }

    /// What was observed after so many months.
    public record Observed(int months, Lift lift) {}

    public Service {
        effects = List.copyOf(effects);
        if (cost.isNegative() || months < 0) {
            throw new IllegalArgumentException(
                    "The service (%s) costs (%s) and shows after (%d) months.\nMaybe a sign is wrong."
                            .formatted(id, cost, months));
        }
    }
}
