package org.cooperage.deal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// An agreed or offered job with as much of its order as whoever looks over many orders needs.
///
/// @param need what the order was made from
/// @param amount what the maker gets; null for a reader who may not know prices
/// @param percent reported so far, 0–100
/// @param due when the buyer wants the order
/// @param promised when the order is to be delivered
public record OpenJob(
        Deal.Id id,
        Deal.Id order,
        String code,
        String orderCode,
        UUID need,
        Party.Id buyer,
        Party.Id maker,
        Bilingual product,
        Step step,
        Quantity quantity,
        @Nullable Money amount,
        JobStage stage,
        int percent,
        TimeSlot planned,
        List<JobTerms.Slot> slots,
        Instant due,
        Instant promised) {

    public OpenJob {
        slots = List.copyOf(slots);
    }

    /// Begun or made: it stays where it is.
    public boolean isUnderWay() {
        return switch (stage) {
            case STARTED, DONE, REWORK, PASSED, SCRAPPED, PAYABLE, PAID -> true;
            case OFFERED, VIEWED, COUNTERED, ACCEPTED, DECLINED, LAPSED, COMMITTED, MOVE_ASKED, WITHDRAWN, CANCELLED ->
                false;
        };
    }

    OpenJob with(List<JobTerms.Slot> itsSlots) {
        return new OpenJob(
                id, order, code, orderCode, need, buyer, maker, product, step, quantity, amount, stage, percent,
                planned, itsSlots, due, promised);
    }
}
