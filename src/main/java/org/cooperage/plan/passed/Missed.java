package org.cooperage.plan.passed;

import java.math.BigDecimal;
import java.time.Instant;
import org.cooperage.plan.PassedOver.Gap;
import org.cooperage.plan.PassedOver.Why;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Quantity;
import org.jspecify.annotations.Nullable;

/// An operation that went to somebody else, as the maker that missed it may see it.
///
/// @param about its quantity, two digits of it
record Missed(
        Bilingual operation,
        Quantity about,
        Instant at,
        Why why,
        @Nullable Gap gap,
        @Nullable BigDecimal own) {}
