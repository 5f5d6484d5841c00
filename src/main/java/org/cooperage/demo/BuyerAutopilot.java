package org.cooperage.demo;

import java.util.Optional;
import org.cooperage.deal.Deals;
import org.cooperage.deal.OrderDeal;
import org.cooperage.deal.OrderFilter;
import org.cooperage.deal.OrderStage;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Component;

/// Takes delivered goods for buyers nobody plays.
@Component
class BuyerAutopilot {
    private final Deals deals;
    private final Others others;

    BuyerAutopilot(Deals deals, Others others) {
        this.deals = deals;
        this.others = others;
    }

    void catchUp() {
        var most = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
        var filter = new OrderFilter(null, OrderStage.DELIVERED, false, null);
        var delivered = Acting.as(Acting.SYSTEM, () -> deals.list(filter, most).rows());
        delivered.forEach(this::accept);
    }

    private void accept(OrderDeal order) {
        others.as(order.buyer(), () -> deals.acceptDelivery(order.id(), order.version()));
    }
}
