package org.cooperage.deal;

import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// Which orders are wanted: everything null means all that may be seen.
public record OrderFilter(
        Party.@Nullable Id buyer,
        @Nullable OrderStage stage,
        boolean late,
        @Nullable String text) {

    public static final OrderFilter ALL = new OrderFilter(null, null, false, null);

    public static OrderFilter of(Party.Id buyer) {
        return new OrderFilter(buyer, null, false, null);
    }
}
