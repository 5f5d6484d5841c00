package org.cooperage.market.dispatch;

import java.util.List;
import java.util.UUID;
import org.cooperage.market.dispatch.Consequences.Compensation;
import org.cooperage.need.Need;
import org.cooperage.shared.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What giving an order up would cost its buyer now, shown before it does: `${@cancelling.of(need)}`.
@Component("cancelling")
class Cancelling {

    private final DispatchStore store;
    private final Situations situations;
    private final Compensations compensations;

    Cancelling(DispatchStore store, Situations situations, Compensations compensations) {
        this.store = store;
        this.situations = situations;
        this.compensations = compensations;
    }

    record Cost(int makers, Money amount) {}

    @Transactional(readOnly = true)
    public Cost of(UUID need) {
        var owed = store.findRunning(new Need.Id(need))
                .map(dispatch -> compensations.ofCancelling(dispatch, situations.asFarAsMade(dispatch)))
                .orElse(List.of());
        var sum = owed.stream().map(Compensation::amount).reduce(Money.ZERO, Money::plus);
        return new Cost((int) owed.stream().map(Compensation::payee).distinct().count(), sum);
    }
}
