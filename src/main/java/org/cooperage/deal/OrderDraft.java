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

/// An order about to be made from a confirmed proposal. The id is made by the caller; the code is its need's.
public record OrderDraft(
        Deal.Id id,
        String code,
        Party.Id buyer,
        UUID need,
        UUID proposal,
        Bilingual product,
        Quantity quantity,
        TimeSlot planned,
        Instant due,
        Pricing pricing,
        @Nullable Money ceiling,
        List<JobTerms.Line> lines) {

    public OrderDraft {
        lines = List.copyOf(lines);
    }
}
