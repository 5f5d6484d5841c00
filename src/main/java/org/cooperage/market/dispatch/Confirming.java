package org.cooperage.market.dispatch;

import java.util.Optional;
import org.cooperage.deal.Deal;
import org.cooperage.plan.Proposing;

/// What can come of confirming a proposal.
public sealed interface Confirming {

    /// The order is made, its slots are held and its makers are asked.
    record Confirmed(Deal.Id order) implements Confirming {}

    /// It was confirmed before, by a second click or from another window.
    record AlreadyConfirmed(Deal.Id order) implements Confirming {}

    /// The proposal no longer holds; nothing was written. `again` is what can be had now, if the request
    /// is still open.
    record Gone(Why why, Optional<Proposing> again) implements Confirming {}

    /// Texts: `market.gone.<name>`.
    enum Why {
        /// Somebody else took a slot in the meantime.
        SLOT_TAKEN,
        /// It was valid for a while only.
        EXPIRED,
        /// Newer proposals took its place, or the request was changed or withdrawn.
        SUPERSEDED
    }
}
