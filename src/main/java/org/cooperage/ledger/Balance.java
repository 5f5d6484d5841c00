package org.cooperage.ledger;

import org.cooperage.shared.Money;

/// What a party owes and is owed over all orders, not yet confirmed, and how much of it is past its day.
public record Balance(Money owes, Money owesOverdue, Money owed, Money owedOverdue) {}
