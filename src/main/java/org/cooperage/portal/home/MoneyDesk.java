package org.cooperage.portal.home;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.ledger.Ledger;
import org.cooperage.ledger.Payable;
import org.cooperage.ledger.PayableFilter;
import org.cooperage.party.Party;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Payments to mark and receipts to confirm.
@Component
class MoneyDesk implements Desk {

    private static final PageRequest NEXT = new PageRequest(0, 20, Optional.of("due"), false);

    private final Ledger ledger;

    MoneyDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public boolean isFor(Role role) {
        return switch (role) {
            case BUYER, LEAD, SME, SVC, OPS -> true;
            case GOV, ASC, FI, PARK, PER, PUB, SYSTEM -> false;
        };
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        var toPay = new PayableFilter(party, null, Payable.State.OWED, false, null);
        var toConfirm = new PayableFilter(null, party, Payable.State.PAID, false, null);
        return Stream.concat(todos(toPay, "pay"), todos(toConfirm, "confirm")).toList();
    }

    private Stream<Todo> todos(PayableFilter filter, String key) {
        return ledger.list(filter, NEXT).rows().stream()
                .map(payable -> Todo.by(
                        due(payable),
                        key,
                        "/statements/" + payable.order(),
                        "¥ %,.2f".formatted(payable.amount().yuan()),
                        payable.orderCode()));
    }

    private static Instant due(Payable payable) {
        return payable.due().plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
