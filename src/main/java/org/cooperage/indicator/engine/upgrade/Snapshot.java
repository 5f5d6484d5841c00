package org.cooperage.indicator.engine.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where the cluster stood in a quarter.
///
/// @param stage 0–3
/// @param dropped whether it stood higher the quarter before
public record Snapshot(
        Quarter quarter, Map<Aspect, IndexRange> indices, Map<Ladder, List<Step>> ladders, int stage, boolean dropped) {

    public Snapshot {
        indices = Map.copyOf(indices);
        ladders = Map.copyOf(ladders);
    }

    public IndexRange index(Aspect aspect) {
        return Objects.requireNonNull(indices.get(aspect), aspect.name());
    }

    public List<Step> steps(Ladder ladder) {
        return Objects.requireNonNull(ladders.get(ladder), ladder.name());
    }

    public Step step(Ladder ladder, int number) {
        return steps(ladder).get(number - 1);
    }

    /// The highest step whose gate and all before are met.
    public int reached(Ladder ladder) {
        int reached = 0;
        for (var step : steps(ladder)) {
            if (step.verdict() != Verdict.MET) {
                break;
            }
            reached = step.number();
        }
        return reached;
    }
}
