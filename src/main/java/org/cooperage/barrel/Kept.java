package org.cooperage.barrel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.barrel.engine.Assessment;
import org.cooperage.barrel.engine.Standing;
import org.cooperage.chain.Dimension;

/// A diagnosis as it was when the firm vouched for its answers.
///
/// @param catalogue version of the indicators
/// @param sure false: level and capacity are upper bounds
/// @param scores of what was known well enough
public record Kept(
        Id id,
        Instant at,
        int catalogue,
        double lowest,
        double level,
        double capacity,
        boolean sure,
        Optional<Dimension> shortStave,
        Map<Dimension, Double> scores) {

    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public Kept {
        scores = Map.copyOf(scores);
    }

    static Kept of(Id id, Instant at, int catalogue, Assessment assessment) {
        var water = assessment.water();
        return new Kept(
                id,
                at,
                catalogue,
                water.lowest(),
                water.level(),
                water.capacity(),
                water.sure(),
                assessment.shortStave().map(Standing::dimension),
                assessment.scores());
    }
}
