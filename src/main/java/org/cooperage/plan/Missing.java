package org.cooperage.plan;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// What keeps an order from being planned.
///
/// @param operationSeq 0 for the order as a whole
/// @param amount how much is missing: hours, yuan, or units of the operation, as the kind says
/// @param cityId where, if it is one city
/// @param weekFrom Monday of the week in which it is missing, if it is a matter of time
/// @param fitsFrom the earliest completion that would work, if any
/// @param leftOut how many makers were left out for which reason (keys of `match.excluded.…`)
public record Missing(
        Kind kind,
        int operationSeq,
        Bilingual operation,
        BigDecimal amount,
        @Nullable UUID cityId,
        @Nullable Instant weekFrom,
        @Nullable Instant fitsFrom,
        Map<String, Integer> leftOut)
        implements Serializable {
    public Missing {
        leftOut = Map.copyOf(leftOut);
    }

    public enum Kind {
        /// Nobody may or can do the operation.
        NO_MAKER,
        /// Free hours before the due date.
        HOURS,
        /// The quantity is below the smallest lot anybody takes.
        SMALLEST_LOT,
        /// The ceiling price: so many yuan.
        CEILING,
        /// The allowed number of makers.
        SPLIT,
        /// The date cannot be kept even with free machines: working and travelling alone take so many hours
        /// more.
        TIME,
        /// No plan was found that keeps every rule (resting times, one place for a colour), or it failed its
        /// check.
        WITHHELD
    }
}
