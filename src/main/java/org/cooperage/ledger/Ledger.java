package org.cooperage.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DealEvent;
import org.cooperage.deal.service.ServiceOrderEvent;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is owed from accepted orders, marked as paid by who owes it, confirmed by who is owed.
///
/// The payables of an order add up to its price to the fen. A party reads its own, as payer or payee.
@Service
public class Ledger {

    private final LedgerStore store;
    private final LedgerSettings settings;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Ledger(LedgerStore store, LedgerSettings settings, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// Writes down what an accepted order makes owed; told twice, it is written once.
    @Transactional
    void write(DealEvent.OrderAccepted accepted) {
        Acting.require("Writing a statement", Role.SYSTEM);
        if (store.isWritten(accepted.order())) {
            return;
        }
        var due = today().plusDays(settings.daysToPay());
        for (var line : Bill.of(accepted.pricing()).lines()) {
            store.insert(ids.next(), accepted.order(), accepted.code(), accepted.buyer(), line, due, clock.instant());
        }
        events.publishEvent(new LedgerEvent.StatementWritten(accepted.order(), accepted.buyer()));
    }

    /// Whoever changed an agreed job too late owes its maker something; written once for each job.
    @Transactional
    public void compensate(Deal.Id order, String orderCode, Deal.Id job, Party.Id payer, Party.Id payee, Money amount) {
        Acting.require("Writing a compensation", Role.SYSTEM);
        var line = new Bill.Line(job, payee, Payable.Kind.COMPENSATION, amount);
        var due = today().plusDays(settings.daysToPay());
        if (store.insert(ids.next(), order, orderCode, payer, line, due, clock.instant())) {
            events.publishEvent(new LedgerEvent.CompensationOwed(order, job, payer, payee, amount));
        }
    }

    /// A service is owed once, and so is what is paid back of it; told twice, it is written once.
    ///
    /// @param covered of it by a voucher, which its issuer pays to the provider
    @Transactional
    void oweService(ServiceOrderEvent.Owed owed, Money covered) {
        var rest = owed.amount().minus(covered);
        oweOnce(owed, owed.customer(), owed.provider(), Payable.Kind.SERVICE, rest);
    }

    @Transactional
    void oweRefund(ServiceOrderEvent.Refunded refunded) {
        oweOnce(refunded, refunded.provider(), refunded.customer(), Payable.Kind.REFUND, refunded.amount());
    }

    private void oweOnce(ServiceOrderEvent event, Party.Id payer, Party.Id payee, Payable.Kind kind, Money amount) {
        Acting.require("Writing what a service costs", Role.SYSTEM);
        var order = new Deal.Id(event.order().value());
        var line = new Bill.Line(null, payee, kind, amount);
        var due = today().plusDays(settings.daysToPay());
        if (store.insert(ids.next(), order, event.code(), payer, line, due, clock.instant())) {
            events.publishEvent(new LedgerEvent.StatementWritten(order, payer));
        }
    }

    /// The payer says that it has paid.
    @Transactional
    public Paying markPaid(Payable.Id id, int version, Remittance remittance) {
        var payable = locked(id);
        only(payable.payer(), payable);
        if (!payable.state().mayBecome(Payable.State.PAID)) {
            return new Paying.NotNow(payable);
        }
        refuseStale(payable, version);
        remittance.check(today());
        store.setState(id, Payable.State.PAID);
        store.insertPayment(ids.next(), payable, remittance, clock.instant());
        events.publishEvent(
                new LedgerEvent.PaymentMarked(payable.order(), id, payable.payer(), payable.payee(), payable.amount()));
        return new Paying.Done(get(id));
    }

    /// The payee has found the money on its account.
    @Transactional
    public Paying confirmReceipt(Payable.Id id, int version) {
        var payable = locked(id);
        only(payable.payee(), payable);
        if (!payable.state().mayBecome(Payable.State.CONFIRMED)) {
            return new Paying.NotNow(payable);
        }
        refuseStale(payable, version);
        store.setState(id, Payable.State.CONFIRMED);
        store.confirmPayment(id, clock.instant());
        events.publishEvent(new LedgerEvent.PaymentConfirmed(
                payable.order(), id, payable.payer(), payable.payee(), payable.amount()));
        return new Paying.Done(get(id));
    }

    /// The payer says that it has paid everything it still owes for an order; all of it or nothing is marked.
    ///
    /// @return how many payables that were
    @Transactional
    public int markAllPaid(Deal.Id order, Remittance remittance) {
        remittance.check(today());
        var owed = mine(order, Payable.State.OWED, Payable::payer);
        owed.forEach(payable -> markPaid(payable.id(), payable.version(), remittance));
        return owed.size();
    }

    /// The payee has found all the money of an order on its account.
    ///
    /// @return how many payables that were
    @Transactional
    public int confirmAllReceipts(Deal.Id order) {
        var paid = mine(order, Payable.State.PAID, Payable::payee);
        paid.forEach(payable -> confirmReceipt(payable.id(), payable.version()));
        return paid.size();
    }

    private List<Payable> mine(Deal.Id order, Payable.State state, Function<Payable, Party.Id> side) {
        var acting = Acting.current();
        return store.ofOrder(order).stream()
                .filter(payable -> payable.state() == state)
                .filter(payable -> acting.isFor(side.apply(payable).value()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Payable get(Payable.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("payable", id));
    }

    @Transactional(readOnly = true)
    public Statement statement(Deal.Id order) {
        return new Statement(order, store.ofOrder(order));
    }

    @Transactional(readOnly = true)
    public Page<Payable> list(PayableFilter filter, PageRequest page) {
        return store.list(filter, today(), page);
    }

    @Transactional(readOnly = true)
    public Balance balance(Party.Id party) {
        return store.balance(party, today());
    }

    @Transactional(readOnly = true)
    Optional<Evidence> findEvidence(Payable.Id id) {
        return store.findEvidence(id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Payable locked(Payable.Id id) {
        return store.lock(id).orElseThrow(() -> new NotFound("payable", id));
    }

    private static void only(Party.Id party, Payable payable) {
        var acting = Acting.current();
        if (acting.role() != Role.SYSTEM && !acting.isFor(party.value())) {
            throw new NotFound("payable", payable.id());
        }
    }

    private static void refuseStale(Payable payable, int version) {
        if (payable.version() != version) {
            throw new Stale("payable", payable.id());
        }
    }
}
