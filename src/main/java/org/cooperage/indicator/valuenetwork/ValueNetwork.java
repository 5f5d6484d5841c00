package org.cooperage.indicator.valuenetwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.indicator.upgrade.DeclaredValues;
import org.jspecify.annotations.Nullable;

/// Where the cluster stands in its value network, in one month.
///
/// @param orders of the twelve months before, told or not
/// @param outsidePercent of their value, bought outside the chain; null: withheld
/// @param positions of each product that is told, the largest first
/// @param withheld products too few firms stand behind
/// @param stated beside it, by the code of the measure: what the platform cannot see itself
record ValueNetwork(
        LocalDate month,
        int orders,
        @Nullable Integer outsidePercent,
        List<Position> positions,
        int withheld,
        Map<String, DeclaredValues.Value> stated) {

    ValueNetwork {
        positions = List.copyOf(positions);
        stated = Map.copyOf(stated);
    }

    /// The first month.
    public LocalDate from() {
        return month.minusYears(1);
    }

    /// The last whole month.
    public LocalDate last() {
        return month.minusMonths(1);
    }

    /// The largest product whose end price is known.
    public Optional<Position> first() {
        return positions.stream()
                .filter(it -> it.capture() != null && !it.isImpossible())
                .findFirst();
    }

    public DeclaredValues.@Nullable Value of(String measure) {
        return stated.get(measure);
    }
}
