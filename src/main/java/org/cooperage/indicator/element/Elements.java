package org.cooperage.indicator.element;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cooperage.indicator.Hash;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The six resource elements, month by month. What is counted is kept when somebody first looks in a month; before the
/// catalogue was computed nothing is kept.
@Service
class Elements {
    private final ElementStore store;
    private final ElementFacts facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Elements(ElementStore store, ElementFacts facts, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Of the month a day lies in, this one if none is said; one that was not kept: [NotFound].
    ElementMonth get(Optional<LocalDate> day) {
        require();
        var now = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).withDayOfMonth(1);
        var month = day.map(it -> it.withDayOfMonth(1)).orElse(now);
        return find(month, month.equals(now)).orElseThrow(() -> new NotFound("elements", month));
    }

    /// Months that are kept, the latest first.
    List<ElementMonth> months() {
        require();
        return Acting.as(Acting.SYSTEM, () -> transaction.execute(status -> store.list()));
    }

    private static void require() {
        Acting.require("Seeing the elements", Role.GOV, Role.ASC, Role.PARK, Role.FI, Role.OPS);
    }

    /// Readers of a month that is kept do not wait for each other.
    private Optional<ElementMonth> find(LocalDate month, boolean running) {
        return Acting.as(Acting.SYSTEM, () -> {
            var kept = kept(month, running);
            return kept.isPresent() || !running ? kept : Optional.of(keep(month));
        });
    }

    private Optional<ElementMonth> kept(LocalDate month, boolean running) {
        return Objects.requireNonNull(
                transaction.execute(status -> running ? store.find(month).map(this::withStated) : store.find(month)));
    }

    /// One after the other, so that a month is made once.
    private synchronized ElementMonth keep(LocalDate month) {
        return Objects.requireNonNull(transaction.execute(
                status -> store.find(month).map(this::withStated).orElseGet(() -> make(month))));
    }

    private ElementMonth withStated(ElementMonth kept) {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        return new ElementMonth(kept.month(), facts.withStated(kept.facts(), today), kept.inputsHash(), kept.asOf());
    }

    private ElementMonth make(LocalDate month) {
        var now = clock.instant();
        var list = facts.list(now);
        var made = new ElementMonth(month, list, Hash.of(list.toString()), now);
        if (facts.firms() > 0) {
            store.keep(made);
        }
        return made;
    }
}
