package org.cooperage.demo;

import java.util.List;
import java.util.Optional;
import org.cooperage.ledger.Ledger;
import org.cooperage.ledger.Payable;
import org.cooperage.ledger.PayableFilter;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Component;

/// Finds the money that buyers say they have paid, for payees nobody plays.
@Component
class MoneyAutopilot {
    private final Ledger ledger;
    private final Others others;

    MoneyAutopilot(Ledger ledger, Others others) {
        this.ledger = ledger;
        this.others = others;
    }

    void catchUp() {
        for (var payable : paid()) {
            others.as(payable.payee(), () -> ledger.confirmReceipt(payable.id(), payable.version()));
        }
    }

    private List<Payable> paid() {
        var most = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
        var filter = new PayableFilter(null, null, Payable.State.PAID, false, null);
        return Acting.as(Acting.SYSTEM, () -> ledger.list(filter, most).rows());
    }
}
