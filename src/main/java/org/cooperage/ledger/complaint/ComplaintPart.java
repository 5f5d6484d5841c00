package org.cooperage.ledger.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.ledger.Payable;
import org.cooperage.ledger.Statement;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// On the statement of an order: which of its payables one complained of, and of which one may.
@Component("complaints")
class ComplaintPart {
    private final ComplaintStore store;
    private final Parties parties;
    private final Clock clock;

    ComplaintPart(ComplaintStore store, Parties parties, Clock clock) {
        this.store = store;
        this.parties = parties;
        this.clock = clock;
    }

    /// @param filed the latest complaint of each payable, as far as the reader knows of one
    /// @param late of what the reader may complain, with the day after which it is late
    public record Part(Map<Payable.Id, Complaint> filed, Map<Payable.Id, LocalDate> late) {}

    @Transactional(readOnly = true)
    public Part of(Statement statement) {
        var filed = new LinkedHashMap<Payable.Id, Complaint>();
        store.ofOrder(statement.order()).forEach(one -> filed.putIfAbsent(one.payable(), one));
        var owed = statement.payables().stream()
                .filter(it -> it.state() == Payable.State.OWED
                        && Acting.current().isFor(it.payee().value()))
                .filter(it -> Optional.ofNullable(filed.get(it.id()))
                        .filter(one -> one.stage().isOpen())
                        .isEmpty())
                .toList();
        return new Part(filed, owed.isEmpty() ? Map.of() : late(statement, owed.stream()));
    }

    private Map<Payable.Id, LocalDate> late(Statement statement, Stream<Payable> owed) {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var billed = store.billed(statement.order());
        var sides = parties
                .list(statement.payables().stream()
                        .flatMap(it -> Stream.of(it.payer(), it.payee()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Party::id, Function.identity()));
        var late = new LinkedHashMap<Payable.Id, LocalDate>();
        owed.forEach(it -> {
            var last = last(it, sides.get(it.payer()), sides.get(it.payee()), billed.get(it.id()));
            if (today.isAfter(last)) {
                late.put(it.id(), last);
            }
        });
        return late;
    }

    private static LocalDate last(
            Payable it, @Nullable Party payer, @Nullable Party payee, @Nullable LocalDate billed) {
        if (payer == null || payee == null || billed == null) {
            return it.due();
        }
        return PaymentTerm.lawful(payer, payee, billed)
                .filter(day -> day.isBefore(it.due()))
                .orElse(it.due());
    }
}
