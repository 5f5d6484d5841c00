package org.cooperage.ledger.complaint;

import java.time.LocalDate;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;

/// Something of an order that its payee has not been paid yet.
///
/// @param billed day since which it is owed
/// @param due day agreed on
record Owed(String orderCode, Party.Id payer, Money amount, LocalDate billed, LocalDate due) {

    /// The last day on which it is not late: that agreed on, or the last the law allows if that is sooner.
    LocalDate inTime(Party payer, Party payee) {
        return PaymentTerm.lawful(payer, payee, billed)
                .filter(day -> day.isBefore(due))
                .orElse(due);
    }
}
