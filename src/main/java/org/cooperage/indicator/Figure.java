package org.cooperage.indicator;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A figure for a row, a column and a month, as it may be known.
///
/// @param value null: withheld
/// @param firms behind it; empty once it is read back
record Figure(
        LocalDate period,
        String row,
        String column,
        @Nullable Double value,
        @Nullable Integer contributors,
        Set<UUID> firms) {
    Figure {
        firms = Set.copyOf(firms);
    }

    public boolean isWithheld() {
        return value == null;
    }

    Figure with(double other) {
        return new Figure(period, row, column, other, contributors, firms);
    }
}
