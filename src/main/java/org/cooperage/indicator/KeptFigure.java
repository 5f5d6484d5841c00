package org.cooperage.indicator;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A figure of the catalogue as anybody may know it.
///
/// @param version of the definition
/// @param span `WEEK`, `MONTH` or `QUARTER`
/// @param period its first day
/// @param row link or process, empty for the cluster
/// @param column city, empty for all
/// @param value in the unit of the indicator, percentages 0–1; null: withheld, which is not zero
/// @param text of the value with digits as it is shown, percentages with their sign; null: withheld
/// @param contributors firms behind it; null: withheld
/// @param asOf when it was computed
/// @param held the last that could be told: the present one would tell about few firms
public record KeptFigure(
        String code,
        int version,
        String span,
        LocalDate period,
        String row,
        String column,
        @Nullable Double value,
        @Nullable String text,
        @Nullable Integer contributors,
        Instant asOf,
        boolean held) {

    public boolean isWithheld() {
        return value == null;
    }
}
