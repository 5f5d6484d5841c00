package org.cooperage.plan;

import java.io.Serializable;
import java.time.Instant;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// A small change of the request that would let it in, with what it would then cost and when it would come.
///
/// @param due the date to agree to; null if it stays
/// @param ceiling the price to agree to; null if it stays
/// @param maxMakers makers per operation to agree to; null if it stays
public record Relaxation(
        Kind kind,
        @Nullable Instant due,
        @Nullable Money ceiling,
        @Nullable Integer maxMakers,
        Money price,
        Instant promised)
        implements Serializable {
    public enum Kind {
        LATER,
        DEARER,
        MORE_MAKERS,
        LATER_AND_DEARER
    }
}
