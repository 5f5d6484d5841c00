package org.cooperage.ledger.voucher;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.deal.service.ServiceOrders;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Vouchers, from the programme to the provider's money: issued, reserved for an order, used when it is accepted,
/// reimbursed. Never more than the budget and the firm's cap, however many ask at once; every change of money is an
/// entry nobody can alter. No money is held here.
@Service
public class Vouchers {

    private static final int LONGEST_REFERENCE = 200;

    private final VoucherStore store;
    private final ServiceOrders orders;
    private final Parties parties;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Vouchers(
            VoucherStore store,
            ServiceOrders orders,
            Parties parties,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.parties = parties;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    /// A draft of the acting government.
    Programme create(ProgrammeDraft draft) {
        Acting.require("Setting up a voucher programme", Role.GOV);
        var issuer = party();
        var checked = draft.checked();
        var programme = new Programme(
                new Programme.Id(ids.next()),
                issuer,
                checked.name(),
                Objects.requireNonNull(checked.year()),
                checked.dimensions() == null ? Set.of() : checked.dimensions(),
                Objects.requireNonNull(checked.share()),
                ProgrammeDraft.sum(checked.cap()),
                ProgrammeDraft.sum(checked.budget()),
                Money.ZERO,
                Objects.requireNonNull(checked.validFrom()),
                Objects.requireNonNull(checked.validTo()),
                Programme.Stage.DRAFT);
        asPlatform(() -> {
            store.insert(programme, clock.instant());
            return programme;
        });
        return programme;
    }

    /// Opens a draft or closes what is open; vouchers that are reserved go on.
    Programme move(Programme.Id id, Programme.Stage next) {
        var programme = own(id);
        if (!programme.stage().mayBecome(next)) {
            throw InvalidInput.of("stage", programme.stage(), "voucher.wrong.stage", "voucher.mend.stage");
        }
        asPlatform(() -> {
            store.setStage(id, next);
            return next;
        });
        return get(id);
    }

    /// The acting firm wants so much of the programme.
    Claiming claim(Programme.Id id, Money amount) {
        Acting.require("Asking for a voucher", Role.SME, Role.LEAD);
        var firm = party();
        var programme = get(id);
        check(programme, firm, amount);
        try {
            return asPlatform(() -> issued(programme, firm, amount));
        } catch (BudgetSpentException spent) {
            return new Claiming.BudgetSpent(get(id).left());
        }
    }

    private void check(Programme programme, Party.Id firm, Money amount) {
        if (!programme.isOpen(today())) {
            throw InvalidInput.of("programme", programme.name().zh(), "voucher.wrong.closed", "voucher.mend.closed");
        }
        if (amount.isNegative() || amount.isZero()) {
            throw InvalidInput.of("amount", amount.yuan().toPlainString(), "voucher.wrong.sum", "voucher.mend.sum");
        }
        if (!parties.get(firm).city().equals(parties.get(programme.issuer()).city())) {
            throw new NotAllowed("A voucher of another city");
        }
    }

    private Claiming issued(Programme programme, Party.Id firm, Money amount) {
        var voucher = store.voucher(ids.next(), programme, firm, clock.instant());
        if (!store.issue(voucher.id(), amount)) {
            var now = store.find(voucher.id()).orElseThrow();
            return new Claiming.OverCap(now.cap().minus(now.issued()));
        }
        if (!store.spend(programme.id(), amount)) {
            throw new BudgetSpentException();
        }
        store.insert(ids.next(), voucher, null, VoucherEntry.Kind.ISSUED, amount, clock.instant());
        return new Claiming.Issued(store.find(voucher.id()).orElseThrow());
    }

    /// Ends the transaction in which the firm's part was raised already.
    private static final class BudgetSpentException extends RuntimeException {
        BudgetSpentException() {
            super("The budget is spent.", null, false, false);
        }
    }

    /// Puts the acting firm's voucher to one of its orders: the programme's share of the price, as far as it goes.
    VoucherUse reserve(Programme.Id id, ServiceOrder.Id orderId) {
        var firm = party();
        var programme = get(id);
        var order = orders.get(orderId);
        if (!order.customer().equals(firm)) {
            throw new NotFound("service order", orderId);
        }
        checkOrder(programme, order);
        return asPlatform(() -> reserved(programme, order, firm));
    }

    private void checkOrder(Programme programme, ServiceOrder order) {
        if (!order.isRunning() || order.total() == null) {
            throw InvalidInput.of("order", order.code(), "voucher.wrong.order", "voucher.mend.order");
        }
        if (!programme.pays(order.what().dimension())) {
            throw InvalidInput.of("order", order.code(), "voucher.wrong.dimension", "voucher.mend.dimension");
        }
        if (today().isAfter(programme.validTo())) {
            throw InvalidInput.of("programme", programme.name().zh(), "voucher.wrong.closed", "voucher.mend.closed");
        }
    }

    private VoucherUse reserved(Programme programme, ServiceOrder order, Party.Id firm) {
        var voucher = store.find(programme.id(), firm)
                .orElseThrow(() ->
                        InvalidInput.of("programme", programme.name().zh(), "voucher.wrong.none", "voucher.mend.none"));
        var amount = least(paid(programme, order), voucher.free());
        var use = new VoucherUse(
                ids.next(),
                voucher.id(),
                programme.id(),
                programme.issuer(),
                firm,
                order.provider(),
                order.id(),
                order.code(),
                amount,
                VoucherUse.Stage.RESERVED,
                null,
                clock.instant());
        if (amount.isZero() || !store.reserve(voucher.id(), amount)) {
            throw InvalidInput.of("programme", programme.name().zh(), "voucher.wrong.spent", "voucher.mend.spent");
        }
        if (!store.insert(use)) {
            throw InvalidInput.of("order", order.code(), "voucher.wrong.twice", "voucher.mend.twice");
        }
        store.insert(ids.next(), voucher, use, VoucherEntry.Kind.RESERVED, amount, clock.instant());
        return use;
    }

    private static Money paid(Programme programme, ServiceOrder order) {
        var total = order.total() == null ? Money.ZERO : order.total();
        return total.times(programme.share());
    }

    /// What a voucher pays of an accepted order; from now on the issuer owes that to the provider, the customer the
    /// rest. Asked twice, it says the same. The platform's business.
    @Transactional
    public Money cover(ServiceOrder.Id orderId) {
        Acting.require("Using a voucher", Role.SYSTEM);
        return store.lockUse(orderId)
                .map(use -> use.stage() == VoucherUse.Stage.RESERVED ? used(use) : use.amount())
                .orElse(Money.ZERO);
    }

    private Money used(VoucherUse use) {
        var order = orders.get(use.order());
        if (order.isRunning()) {
            return Money.ZERO;
        }
        var isAccepted = order.stage() == ServiceOrder.Stage.ACCEPTED
                || order.stage() == ServiceOrder.Stage.RATED
                || order.stage() == ServiceOrder.Stage.SETTLED;
        var amount = isAccepted ? least(use.amount(), paid(get(use.programme()), order)) : Money.ZERO;
        end(use, isAccepted ? VoucherUse.Stage.USED : VoucherUse.Stage.RELEASED, amount);
        return amount;
    }

    private void end(VoucherUse use, VoucherUse.Stage stage, Money amount) {
        var voucher = store.find(use.voucher()).orElseThrow();
        var isUsed = stage == VoucherUse.Stage.USED;
        store.settle(voucher.id(), use.amount(), amount);
        store.update(use.id(), stage, isUsed ? amount : use.amount(), null);
        if (isUsed) {
            store.insert(ids.next(), voucher, use, VoucherEntry.Kind.USED, amount, clock.instant());
        }
        var rest = use.amount().minus(amount);
        if (!rest.isZero()) {
            store.insert(ids.next(), voucher, use, VoucherEntry.Kind.RELEASED, rest, clock.instant());
        }
    }

    /// The acting issuer has paid the provider.
    VoucherUse reimburse(UUID id, @Nullable String reference) {
        var issuer = party();
        var words = reference == null ? "" : reference.strip();
        if (words.isEmpty() || words.length() > LONGEST_REFERENCE) {
            throw InvalidInput.of(
                    "reference", words, "voucher.wrong.reference", "voucher.mend.reference", LONGEST_REFERENCE);
        }
        return asPlatform(() -> {
            var use = store.lockUse(id)
                    .filter(it -> it.issuer().equals(issuer))
                    .orElseThrow(() -> new NotFound("voucher use", id));
            if (!use.stage().mayBecome(VoucherUse.Stage.REIMBURSED)) {
                throw InvalidInput.of("stage", use.stage(), "voucher.wrong.not-used", "voucher.mend.not-used");
            }
            store.update(id, VoucherUse.Stage.REIMBURSED, use.amount(), words);
            var voucher = store.find(use.voucher()).orElseThrow();
            store.insert(ids.next(), voucher, use, VoucherEntry.Kind.REIMBURSED, use.amount(), clock.instant());
            return store.lockUse(id).orElseThrow();
        });
    }

    Programme get(Programme.Id id) {
        return Objects.requireNonNull(
                transaction.execute(status -> store.find(id).orElseThrow(() -> new NotFound("voucher programme", id))));
    }

    @Transactional(readOnly = true)
    Page<Programme> programmes(PageRequest page) {
        return store.programmes(page);
    }

    /// Those of the acting firm.
    @Transactional(readOnly = true)
    List<Voucher> own() {
        return Acting.current()
                .party()
                .map(party -> store.ofFirm(new Party.Id(party)))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    Optional<Voucher> find(Programme.Id programme, Party.Id firm) {
        return store.find(programme, firm);
    }

    /// Those of the acting party, as firm, provider or issuer.
    @Transactional(readOnly = true)
    Page<VoucherUse> uses(PageRequest page) {
        return store.uses(page);
    }

    /// Every change of money, for the issuer; others see their own.
    @Transactional(readOnly = true)
    Page<VoucherEntry> entries(Programme.Id programme, PageRequest page) {
        return store.entries(programme, page);
    }

    /// What is put to an order.
    @Transactional(readOnly = true)
    Optional<VoucherUse> findUse(ServiceOrder.Id order) {
        return store.findUse(order);
    }

    /// A programme whose voucher the acting firm may put to an order, and what that would pay.
    record Choice(Programme programme, Money amount) {}

    /// None when the order has its voucher, is over, or has no price yet.
    @Transactional(readOnly = true)
    List<Choice> choices(ServiceOrder order) {
        if (!order.isRunning()
                || order.total() == null
                || store.findUse(order.id()).isPresent()) {
            return List.of();
        }
        var vouchers = store.ofFirm(order.customer()).stream()
                .collect(Collectors.toMap(Voucher::programme, voucher -> voucher));
        return store.programmesOf(order.customer()).stream()
                .filter(it -> it.pays(order.what().dimension()) && !today().isAfter(it.validTo()))
                .map(it -> new Choice(
                        it,
                        least(
                                paid(it, order),
                                Objects.requireNonNull(vouchers.get(it.id())).free())))
                .filter(it -> !it.amount().isZero())
                .toList();
    }

    private Programme own(Programme.Id id) {
        var programme = get(id);
        if (!Acting.current().isFor(programme.issuer().value())) {
            throw new NotAllowed("Changing this programme");
        }
        return programme;
    }

    private static Money least(Money a, Money b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Party.Id party() {
        return Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Using vouchers"));
    }

    private <T> T asPlatform(Supplier<T> work) {
        var platform = new Acting(Acting.current().person(), Optional.empty(), Role.SYSTEM);
        return Acting.as(platform, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
