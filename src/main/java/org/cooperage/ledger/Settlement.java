package org.cooperage.ledger;

import java.util.List;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DealEvent;
import org.cooperage.deal.Deals;
import org.cooperage.deal.Jobs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// From the accepted order to the statement, from the last confirmed payment to the settled order. What somebody owes
/// for a late
/// change does not keep an order open.
///
/// Looks at the payables as they are, so an event that comes late or twice does no harm.
@Component
class Settlement {

    private final Ledger ledger;
    private final Deals deals;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    Settlement(Ledger ledger, Deals deals, Jobs jobs, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.deals = deals;
        this.jobs = jobs;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(DealEvent.OrderAccepted accepted) {
        ledger.write(accepted);
        deals.invoice(accepted.order());
    }

    @ApplicationModuleListener
    void on(LedgerEvent.PaymentConfirmed confirmed) {
        var payables = ledger.statement(confirmed.order()).payables().stream()
                .filter(payable -> payable.kind() != Payable.Kind.COMPENSATION)
                .filter(payable -> !payable.kind().isService())
                .toList();
        if (payables.isEmpty()) {
            return;
        }
        payables.stream()
                .map(Payable::job)
                .distinct()
                .filter(job -> job != null && isPaid(job, payables))
                .forEach(jobs::pay);
        if (payables.stream().allMatch(Settlement::isConfirmed)) {
            deals.settle(confirmed.order());
            events.publishEvent(new LedgerEvent.AllPaid(confirmed.order(), confirmed.payer()));
        }
    }

    private static boolean isPaid(Deal.Id job, List<Payable> payables) {
        return payables.stream().filter(it -> job.equals(it.job())).allMatch(Settlement::isConfirmed);
    }

    private static boolean isConfirmed(Payable payable) {
        return payable.state() == Payable.State.CONFIRMED;
    }
}
