package org.cooperage.market.dispatch;

import java.time.Instant;
import org.cooperage.plan.Proposal;
import org.cooperage.shared.Money;

/// How far a repair may go without asking the buyer.
///
/// @param ceiling of the whole order, tax included
/// @param latest delivery
public record Limits(Money ceiling, Instant latest) {

    boolean allow(Proposal proposal) {
        return proposal.price().compareTo(ceiling) <= 0 && !proposal.promised().isAfter(latest);
    }

    /// The buyer agreed to a plan beyond the limits: from now on they are at least that wide.
    Limits widenedTo(Proposal agreed) {
        var price = agreed.price().compareTo(ceiling) > 0 ? agreed.price() : ceiling;
        var date = agreed.promised().isAfter(latest) ? agreed.promised() : latest;
        return new Limits(price, date);
    }
}
