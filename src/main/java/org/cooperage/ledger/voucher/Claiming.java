package org.cooperage.ledger.voucher;

import org.cooperage.shared.Money;

/// What came of wanting money of a programme.
sealed interface Claiming {

    record Issued(Voucher voucher) implements Claiming {}

    /// @param left of the budget
    record BudgetSpent(Money left) implements Claiming {}

    /// @param left of what this firm may have in the year
    record OverCap(Money left) implements Claiming {}
}
