package org.cooperage.market.booking;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A wish as its customer sees it.
///
/// @param before how many wait in front
record WishView(
        UUID id,
        UUID offer,
        Bilingual name,
        Instant from,
        Instant to,
        int units,
        Wish.Stage stage,
        int before,
        @Nullable Instant offeredUntil,
        @Nullable UUID booking) {

    static WishView of(Wish it, int before) {
        var booking = it.booking();
        return new WishView(
                it.id().value(),
                it.offer().value(),
                it.name(),
                it.slot().from(),
                it.slot().to(),
                it.units(),
                it.stage(),
                before,
                it.offeredUntil(),
                booking == null ? null : booking.value());
    }
}
