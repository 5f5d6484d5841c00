package org.cooperage.deal;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A confirmed order as the buyer agreed to it.
///
/// `amount` is the whole price, tax included, and null for a reader who may not know prices (the operator). `planned`
/// ends with the promised delivery, `due` is what the buyer asked for. `need` and `proposal` are plain ids because the
/// modules that type them stand above this one; orders taken over from elsewhere have no proposal.
public record OrderDeal(
        Deal.Id id,
        String code,
        Party.Id buyer,
        UUID need,
        @Nullable UUID proposal,
        Bilingual product,
        Quantity quantity,
        TimeSlot planned,
        Instant due,
        OrderStage stage,
        @Nullable String reason,
        @Nullable Money amount,
        @Nullable Money ceiling,
        Instant createdAt,
        int version)
        implements Deal {

    /// The whole price; for who may know it.
    Money price() {
        if (amount == null) {
            throw new NotFound("price of order", id);
        }
        return amount;
    }

    public Instant promised() {
        return planned.to();
    }

    public boolean isLate(Instant now) {
        return stage.isRunning() && (promised().isAfter(due) || now.isAfter(due));
    }
}
