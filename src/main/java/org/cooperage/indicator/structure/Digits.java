package org.cooperage.indicator.structure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.cooperage.indicator.engine.structure.Range;

/// Shares as they are shown.
final class Digits {
    private Digits() {}

    /// `12.3 %`, or `4.0–12.3 %` if it is known within bounds.
    static String percent(Range range) {
        return range.isKnown()
                ? digits(range.low()) + " %"
                : "%s–%s %%".formatted(digits(range.low()), digits(range.high()));
    }

    private static String digits(double share) {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(100 * share);
    }
}
