package org.cooperage.deal;

import java.math.BigDecimal;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a dispute does to its order: it waits, becomes cheaper, and goes on. Called by the platform only.
@Service
public class DisputedOrders {

    private final OrderStore store;
    private final Jobs jobs;
    private final EntryStore thread;
    private final ApplicationEventPublisher events;

    DisputedOrders(OrderStore store, Jobs jobs, EntryStore thread, ApplicationEventPublisher events) {
        this.store = store;
        this.jobs = jobs;
        this.thread = thread;
        this.events = events;
    }

    /// Nothing is owed until the dispute is over. Refuses an order that is not delivered and a job not made for it.
    @Transactional
    public void object(Deal.Id id, Deal.Id job) {
        Acting.require("Objecting", Role.SYSTEM);
        var order = locked(id);
        var disputed = order.stage() == OrderStage.DISPUTED;
        if (!disputed && !order.stage().mayBecome(OrderStage.DISPUTED)) {
            throw InvalidInput.of("job", order.code(), "dispute.invalid.stage", "dispute.mend.stage");
        }
        var made = jobs.get(job);
        if (!made.stage().hasPassed()) {
            throw InvalidInput.of("job", made.code(), "dispute.invalid.job", "dispute.mend.job");
        }
        if (!disputed) {
            store.setStage(order, OrderStage.DISPUTED, null);
            events.publishEvent(new DealEvent.OrderDisputed(id, order.buyer(), made.code()));
        }
    }

    /// Every dispute about it is over: the goods may be accepted.
    @Transactional
    public void settle(Deal.Id id) {
        Acting.require("Settling a dispute", Role.SYSTEM);
        var order = locked(id);
        if (order.stage() == OrderStage.DISPUTED) {
            store.setStage(order, OrderStage.DELIVERED, null);
        }
    }

    /// The job costs so much less, and the tax on that falls with it.
    @Transactional
    public void reduce(Deal.Id id, Deal.Id job, Money net) {
        Acting.require("Reducing a price", Role.SYSTEM);
        var order = locked(id);
        var before = new Pricing(order.price(), store.parts(id));
        store.replaceParts(order, before.less(job, net));
    }

    /// What the order still pays for the work of a job, before tax.
    @Transactional(readOnly = true)
    public Money mostReduction(Deal.Id order, Deal.Id job) {
        return store.parts(order).stream()
                .filter(part -> part.isWorkOf(job))
                .map(Pricing.Part::net)
                .reduce(Money.ZERO, Money::plus);
    }

    /// A line in the thread both sides read.
    @Transactional
    public void note(JobDeal job, String reason, BigDecimal quantity, @Nullable Money amount, @Nullable String note) {
        var facts = new DealEntry.Facts(inUnitOf(job, quantity), null, amount, reason, note);
        thread.add(job, DealEntry.Kind.DISPUTED, facts);
    }

    @Transactional
    public void noteRemedy(JobDeal job, String remedy, BigDecimal quantity, @Nullable Money amount) {
        var facts = new DealEntry.Facts(inUnitOf(job, quantity), null, amount, remedy, null);
        thread.add(job, DealEntry.Kind.DISPUTE_SETTLED, facts);
    }

    private static Quantity inUnitOf(JobDeal job, BigDecimal quantity) {
        return new Quantity(quantity, job.terms().quantity().unit());
    }

    private OrderDeal locked(Deal.Id id) {
        return store.lock(id).orElseThrow(() -> new NotFound("order", id));
    }
}
