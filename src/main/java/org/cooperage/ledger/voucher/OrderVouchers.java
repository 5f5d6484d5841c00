package org.cooperage.ledger.voucher;

import java.util.List;
import org.cooperage.deal.service.ServiceOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The voucher part of an order's page: what is put to it, or what the customer could put to it.
@Component("orderVouchers")
class OrderVouchers {

    private final Vouchers vouchers;

    OrderVouchers(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    public @Nullable VoucherUse use(ServiceOrder.Id order) {
        return vouchers.findUse(order).orElse(null);
    }

    public List<Vouchers.Choice> choices(ServiceOrder order) {
        return vouchers.choices(order);
    }
}
