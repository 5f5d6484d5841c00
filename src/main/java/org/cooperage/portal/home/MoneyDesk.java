package org.cooperage.portal.home;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.deal.Deal;
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

    private static final PageRequest NEXT = new PageRequest(0, PageRequest.MAX_SIZE, Optional.of("due"), false);

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

    /// One line for each order, however many hands it went through.
    private Stream<Todo> todos(PayableFilter filter, String key) {
        var byOrder = new LinkedHashMap<Deal.Id, List<Payable>>();
        ledger.list(filter, NEXT)
                .rows()
                .forEach(payable -> byOrder.computeIfAbsent(payable.order(), order -> new ArrayList<>())
                        .add(payable));
        return byOrder.values().stream().map(payables -> todo(key, payables));
    }

    private static Todo todo(String key, List<Payable> payables) {
        var first = payables.getFirst();
        var sum = payables.stream().map(p -> p.amount().yuan()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Todo.by(
                due(first), key, "/statements/" + first.order(), "¥\u00A0%,.2f".formatted(sum), first.orderCode());
    }

    private static Instant due(Payable payable) {
        return payable.due().plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
