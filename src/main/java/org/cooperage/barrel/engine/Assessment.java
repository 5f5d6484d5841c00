package org.cooperage.barrel.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cooperage.chain.Dimension;

/// The barrel of one firm.
///
/// @param standings all ten
public record Assessment(Firm firm, Map<Dimension, Standing> standings) {

    public Assessment {
        standings = Collections.unmodifiableMap(new EnumMap<>(standings));
    }

    public Standing standing(Dimension dimension) {
        return Objects.requireNonNull(standings.get(dimension));
    }

    public Water water() {
        return Water.of(scores());
    }

    /// The stave that holds the firm back most: largest shortness, the lower score among equals. None when no stave is
    /// known well enough. Its shortness is 0 when no stave is short at all: then it is the lowest.
    public Optional<Standing> shortStave() {
        return shortest(Dimension.STAVES);
    }

    /// The same among the hoops.
    public Optional<Standing> looseHoop() {
        return shortest(Dimension.HOOPS);
    }

    private Optional<Standing> shortest(Collection<Dimension> some) {
        return some.stream()
                .map(this::standing)
                .filter(Standing::isSure)
                .max(Comparator.comparingDouble(Standing::shortness)
                        .thenComparing(
                                Comparator.comparingDouble(Standing::score).reversed()));
    }

    /// The scores that are known well enough.
    public Map<Dimension, Double> scores() {
        var scores = new EnumMap<Dimension, Double>(Dimension.class);
        standings.forEach((dimension, standing) -> {
            if (standing.isSure()) {
                scores.put(dimension, standing.score());
            }
        });
        return scores;
    }

    /// The same firm with other scores; peers stay where they are.
    Assessment with(Map<Dimension, Double> scores) {
        var lifted = new EnumMap<>(standings);
        scores.forEach(
                (dimension, score) -> lifted.put(dimension, standing(dimension).at(score)));
        return new Assessment(firm, lifted);
    }
}
