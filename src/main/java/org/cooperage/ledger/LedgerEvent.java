package org.cooperage.ledger;

import org.cooperage.deal.Deal;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;

/// What happened to what is owed.
public sealed interface LedgerEvent {

    /// Of goods or of a service.
    Deal.Id order();

    /// What everybody gets from an accepted order is written down.
    record StatementWritten(Deal.Id order, Party.Id payer) implements LedgerEvent {}

    /// Somebody changed an agreed job too late.
    record CompensationOwed(Deal.Id order, Deal.Id job, Party.Id payer, Party.Id payee, Money amount)
            implements LedgerEvent {}

    record PaymentMarked(Deal.Id order, Payable.Id payable, Party.Id payer, Party.Id payee, Money amount)
            implements LedgerEvent {}

    record PaymentConfirmed(Deal.Id order, Payable.Id payable, Party.Id payer, Party.Id payee, Money amount)
            implements LedgerEvent {}

    /// Everybody has confirmed his money for this order.
    record AllPaid(Deal.Id order, Party.Id payer) implements LedgerEvent {}
}
