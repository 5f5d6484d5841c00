package org.cooperage.indicator.monitor;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A whole month of a series of the platform, as it was kept.
///
/// @param value null: withheld
record MonthValue(
        PlatformSeries series, LocalDate month, @Nullable Double value, String inputsHash, Instant asOf) {
    static final String FORMULA = "monitor-1";
}
