package org.cooperage.deal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How far the orders made of some needs have come, for lists of needs: `${@orderStages.of(ids)}`, in one query.
@Component("orderStages")
class OrderStages {

    private final Deals deals;
    private final Clock clock;

    OrderStages(Deals deals, Clock clock) {
        this.deals = deals;
        this.clock = clock;
    }

    public Map<UUID, OrderDeal> of(List<UUID> needs) {
        return deals.ofNeeds(needs);
    }

    public boolean isLate(OrderDeal order) {
        return order.isLate(clock.instant());
    }
}
