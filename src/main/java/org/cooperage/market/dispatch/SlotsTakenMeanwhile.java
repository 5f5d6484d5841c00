package org.cooperage.market.dispatch;

import org.cooperage.deal.Deal;
import org.cooperage.plan.RepairRequest.Cause;

/// Between planning and holding somebody else took a slot. Undoes the transaction; the next try plans anew.
final class SlotsTakenMeanwhile extends RuntimeException {

    SlotsTakenMeanwhile(Deal.Id order, Cause cause) {
        super("A slot of the order (%s) was taken while it was planned again (%s).\nMaybe try again."
                .formatted(order, cause));
    }
}
