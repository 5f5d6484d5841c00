package org.cooperage.indicator.monitor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A series of the platform and how it moved.
///
/// @param months the oldest first
record Trend(PlatformSeries series, List<MonthValue> months) {

    Trend {
        months = List.copyOf(months);
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }

    public MonthValue latest() {
        return months.getLast();
    }

    /// The last month that may be told; null: none.
    public @Nullable MonthValue lastKnown() {
        return months.reversed().stream()
                .filter(it -> it.value() != null)
                .findFirst()
                .orElse(null);
    }

    /// Of the latest month against the one before, 0.05 for 5 %; null: one of them is unknown.
    public @Nullable Double toMonthBefore() {
        return change(1);
    }

    public @Nullable Double toYearBefore() {
        return change(12);
    }

    private @Nullable Double change(int monthsBack) {
        var known = lastKnown();
        if (known == null) {
            return null;
        }
        var now = known.value();
        var then = value(known.month().minusMonths(monthsBack));
        return now == null || then == null || then == 0 ? null : (Double) (now / then - 1);
    }

    @Nullable
    Double value(LocalDate month) {
        return months.stream()
                .filter(it -> it.month().equals(month))
                .findFirst()
                .map(MonthValue::value)
                .orElse(null);
    }
}
