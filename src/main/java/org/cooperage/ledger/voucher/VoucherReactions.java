package org.cooperage.ledger.voucher;

import org.cooperage.deal.service.ServiceOrderEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// When an order has ended, what was reserved for it is used or free again; looked at as it stands, so an event that
/// comes late or twice does no harm.
@Component
class VoucherReactions {

    private final Vouchers vouchers;

    VoucherReactions(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    @ApplicationModuleListener
    void on(ServiceOrderEvent.Moved moved) {
        vouchers.cover(moved.order());
    }
}
