package org.cooperage.deal.service;

import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;

/// What happened to a service order.
public sealed interface ServiceOrderEvent {

    ServiceOrder.Id order();

    String code();

    Party.Id customer();

    Party.Id provider();

    Bilingual name();

    /// A side, or the platform for it, has made a move; the order stands at `stage` now.
    ///
    /// @param version of the order before it, so that the same move made twice is told twice
    record Moved(
            ServiceOrder.Id order,
            String code,
            Party.Id customer,
            Party.Id provider,
            Bilingual name,
            ServiceMove move,
            ServiceMove.Side side,
            ServiceOrder.Stage stage,
            int version)
            implements ServiceOrderEvent {}

    /// From now on the customer owes the provider something: the price once it has accepted, a fee when it cancelled
    /// late or did not come.
    record Owed(ServiceOrder.Id order, String code, Party.Id customer, Party.Id provider, Bilingual name, Money amount)
            implements ServiceOrderEvent {}

    /// The provider pays something back.
    record Refunded(
            ServiceOrder.Id order, String code, Party.Id customer, Party.Id provider, Bilingual name, Money amount)
            implements ServiceOrderEvent {}
}
