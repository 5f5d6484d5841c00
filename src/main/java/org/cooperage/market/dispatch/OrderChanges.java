package org.cooperage.market.dispatch;

import java.util.List;
import java.util.UUID;
import org.cooperage.need.Need;
import org.springframework.stereotype.Component;

/// What the fragment `market/changes` shows on the page of an order: `${@orderChanges.of(need.id.value)}`.
@Component("orderChanges")
class OrderChanges {

    private final Dispatches dispatches;

    OrderChanges(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    public List<ChangeView> of(UUID need) {
        return dispatches.changesOf(new Need.Id(need)).stream()
                .map(ChangeView::forBuyer)
                .toList();
    }
}
