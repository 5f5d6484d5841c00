package org.cooperage.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// One trip with goods from a job to the next one, or to the buyer.
///
/// @param fromJob key of the job whose goods are moved
/// @param toJob key of the job that waits for them; null for the delivery
/// @param toSiteId where they go; null for the delivery
/// @param toPlaceId the buyer's place; null between makers
/// @param quantity in the unit of the job the goods come from
/// @param carrierId who carries; null while nobody is known for the road
public record Transport(
        UUID fromJob,
        @Nullable UUID toJob,
        UUID fromSiteId,
        @Nullable UUID toSiteId,
        @Nullable UUID toPlaceId,
        BigDecimal kg,
        BigDecimal quantity,
        Instant depart,
        Instant arrive,
        BigDecimal km,
        Money cost,
        @Nullable UUID carrierId) {
    public boolean isDelivery() {
        return toJob == null;
    }
}
