package org.cooperage.ledger;

import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.deal.service.ServiceOrderEvent;
import org.cooperage.deal.service.ServiceOrders;
import org.cooperage.ledger.voucher.Vouchers;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// From the accepted service to what is owed, from the confirmed payment to the settled order.
///
/// Looks at the payables as they are, so an event that comes late or twice does no harm.
@Component
class ServiceSettlement {

    private final Ledger ledger;
    private final ServiceOrders orders;
    private final Vouchers vouchers;

    ServiceSettlement(Ledger ledger, ServiceOrders orders, Vouchers vouchers) {
        this.ledger = ledger;
        this.orders = orders;
        this.vouchers = vouchers;
    }

    @ApplicationModuleListener
    void on(ServiceOrderEvent.Owed owed) {
        ledger.oweService(owed, vouchers.cover(owed.order()));
    }

    @ApplicationModuleListener
    void on(ServiceOrderEvent.Refunded refunded) {
        ledger.oweRefund(refunded);
    }

    @ApplicationModuleListener
    void on(LedgerEvent.PaymentConfirmed confirmed) {
        var isPaid = ledger.statement(confirmed.order()).payables().stream()
                .anyMatch(it -> it.kind() == Payable.Kind.SERVICE && it.state() == Payable.State.CONFIRMED);
        if (isPaid) {
            orders.settle(new ServiceOrder.Id(confirmed.order().value()));
        }
    }
}
