package org.cooperage.plan;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a maker could have done an operation of an order, or nearly, and somebody else got it: only in the maker's own
/// terms, so that it may be told.
///
/// @param gap how far its score was from the best that got work; null if it was not ranked that far
/// @param own its own figure the reason speaks of: yuan a unit, smallest lot, road kilometres, percent
public record PassedOver(
        int operationSeq,
        UUID makerId,
        Why why,
        @Nullable Gap gap,
        @Nullable BigDecimal own) {

    /// Texts: `passed.why.<name>`, `passed.change.<name>`.
    public enum Why {
        /// No discharge permit until the due date.
        NO_PERMIT,
        /// Its class is below the one asked for.
        CLASS,
        SMALLEST_LOT,
        TOO_FAR,
        /// Not one free hour before the date.
        NO_TIME,
        /// Others ranked higher all terms together.
        RANKED_LOWER,
        PRICE,
        TRANSPORT,
        /// Too few free hours in time.
        WAITING,
        RISK,
        UNFAMILIAR,
        LOAD,
        /// No worse by itself; others fitted the dates and transports of the whole order better.
        FIT
    }

    /// Told in bands, so that nobody can reckon back what a rival asks. Texts: `passed.gap.<name>`.
    public enum Gap {
        /// Within 3 percent: earns a rotation credit.
        CLOSE,
        /// Within 10 percent.
        NEAR,
        FAR
    }

    public boolean isClose() {
        return gap == Gap.CLOSE;
    }
}
