package org.cooperage.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A figure for a row, a column and a time, as it may be known.
///
/// @param period first day of the time
/// @param value null: withheld
/// @param contributors firms behind it; null: withheld
record Figure(
        Indicator.Span span,
        LocalDate period,
        String row,
        String column,
        @Nullable Double value,
        @Nullable Integer contributors) {

    record At(Indicator.Span span, LocalDate period, String row, String column) {}

    public At at() {
        return new At(span, period, row, column);
    }

    public boolean isWithheld() {
        return value == null;
    }
}
