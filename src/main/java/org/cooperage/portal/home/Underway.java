package org.cooperage.portal.home;

import java.util.List;
import java.util.Optional;
import org.cooperage.deal.Deals;
import org.cooperage.deal.OrderDeal;
import org.cooperage.deal.OrderFilter;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// The orders a buyer waits for.
@Component
class Underway {

    private static final PageRequest LATEST = new PageRequest(0, 20, Optional.of("promised"), true);

    private final Deals deals;

    Underway(Deals deals) {
        this.deals = deals;
    }

    /// Running orders of the party one acts for among its latest twenty, the one promised first on top; none for roles
    /// that do not buy.
    List<OrderDeal> orders() {
        var acting = Acting.current();
        return acting.party()
                .filter(_ -> buys(acting.role()))
                .map(Party.Id::new)
                .map(party -> deals.list(OrderFilter.of(party), LATEST).rows().stream()
                        .filter(order -> order.stage().isRunning())
                        .toList()
                        .reversed())
                .orElse(List.of());
    }

    private static boolean buys(Role role) {
        return role == Role.BUYER || role == Role.LEAD || role == Role.SME;
    }
}
