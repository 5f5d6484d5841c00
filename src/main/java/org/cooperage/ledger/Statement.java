package org.cooperage.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.cooperage.deal.Deal;
import org.cooperage.shared.Money;

/// All payables of an order the reader may see: all of them for its buyer, its own for a maker.
public record Statement(Deal.Id order, List<Payable> payables) {

    public Statement {
        payables = List.copyOf(payables);
    }

    public Money total() {
        return sum(EnumSet.allOf(Payable.State.class));
    }

    public Money paid() {
        return sum(EnumSet.of(Payable.State.PAID, Payable.State.CONFIRMED));
    }

    public Money confirmed() {
        return sum(EnumSet.of(Payable.State.CONFIRMED));
    }

    public Money open() {
        return total().minus(confirmed());
    }

    long count(Payable.State state, Predicate<Payable> whose) {
        return payables.stream().filter(it -> it.state() == state).filter(whose).count();
    }

    private Money sum(EnumSet<Payable.State> states) {
        return payables.stream()
                .filter(it -> states.contains(it.state()))
                .map(Payable::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
