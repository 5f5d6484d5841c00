package org.cooperage.indicator.engine.nowcast;

import java.time.YearMonth;
import java.util.List;

/// A month as far as it is known.
///
/// @param official NaN: not published
/// @param platform one value a series, in the same order every month; NaN: unknown
public record Observed(YearMonth month, double official, List<Double> platform) {

    public Observed {
        platform = List.copyOf(platform);
    }

    boolean isOfficial() {
        return !Double.isNaN(official);
    }
}
