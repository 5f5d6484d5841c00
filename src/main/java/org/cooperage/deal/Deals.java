package org.cooperage.deal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.cooperage.shared.TimeSlot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The orders: made by the market, followed by production, ended by their buyer and the ledger.
///
/// A verb the platform calls ([Role#SYSTEM]) does nothing when the order is there already, so that an event may arrive
/// twice; from any other stage than the table allows it is a bug.
@Service
public class Deals {

    private final OrderStore store;
    private final Jobs jobs;
    private final EntryStore thread;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deals(OrderStore store, Jobs jobs, EntryStore thread, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.thread = thread;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public OrderDeal createOrder(OrderDraft draft) {
        Acting.require("Making an order", Role.SYSTEM);
        store.insert(draft, clock.instant());
        var order = get(draft.id());
        thread.add(order, DealEntry.Kind.ORDERED, DealEntry.Facts.of(order.quantity()));
        events.publishEvent(new DealEvent.OrderConfirmed(order.id(), order.buyer()));
        return order;
    }

    /// Puts another plan in force. The buyer is told when date or price are no longer what it was promised.
    @Transactional
    public OrderDeal changePlan(Deal.Id id, UUID proposal, TimeSlot planned, Pricing pricing, String cause) {
        Acting.require("Changing the plan", Role.SYSTEM);
        var before = locked(id);
        var amountBefore = pricing(before).amount();
        store.setPlan(before, proposal, planned);
        store.replaceParts(before, pricing);
        if (!before.promised().equals(planned.to()) || !amountBefore.equals(pricing.amount())) {
            var facts = new DealEntry.Facts(null, planned.to(), pricing.amount(), cause, null);
            thread.add(before, DealEntry.Kind.PROMISE_CHANGED, facts);
            events.publishEvent(new DealEvent.PromiseChanged(
                    id, before.buyer(), before.promised(), planned.to(), amountBefore, pricing.amount(), cause));
        }
        return get(id);
    }

    /// All makers have agreed: the order and its accepted jobs are binding.
    @Transactional
    public OrderDeal commit(Deal.Id id) {
        Acting.require("Committing", Role.SYSTEM);
        var order = locked(id);
        if (order.stage() != OrderStage.OFFERING) {
            return order;
        }
        for (var job : jobs.ofOrder(id)) {
            if (job.stage() == JobStage.ACCEPTED) {
                jobs.commit(job.id());
            }
        }
        return move(
                order, OrderStage.COMMITTED, DealEntry.Kind.COMMITTED, new DealEvent.OrderCommitted(id, order.buyer()));
    }

    /// Nobody can be found to make it.
    @Transactional
    public OrderDeal reject(Deal.Id id, String reason) {
        Acting.require("Rejecting", Role.SYSTEM);
        var order = locked(id);
        return order.stage() == OrderStage.REJECTED
                ? order
                : end(
                        order,
                        OrderStage.REJECTED,
                        DealEntry.Kind.REJECTED,
                        reason,
                        new DealEvent.OrderRejected(id, order.buyer(), reason));
    }

    /// The buyer, or the platform for it, gives the order up; possible until production begins.
    @Transactional
    public Accepting cancel(Deal.Id id, String reason) {
        var order = locked(id);
        onlyTheBuyer(order);
        if (!order.stage().mayBecome(OrderStage.CANCELLED)) {
            return new Accepting.NotNow(order);
        }
        var event = new DealEvent.OrderCancelled(id, order.buyer(), reason);
        return new Accepting.Done(end(order, OrderStage.CANCELLED, DealEntry.Kind.CANCELLED, reason, event));
    }

    /// The buyer takes the goods; from now on the money is owed.
    @Transactional
    public Accepting acceptDelivery(Deal.Id id, int version) {
        var order = locked(id);
        onlyTheBuyer(order);
        if (order.stage() == OrderStage.ACCEPTED || order.stage() == OrderStage.INVOICED) {
            return new Accepting.Done(order);
        }
        if (!order.stage().mayBecome(OrderStage.ACCEPTED)) {
            return new Accepting.NotNow(order);
        }
        refuseStale(order, version);
        jobs.owe(order.id());
        var event = new DealEvent.OrderAccepted(id, order.code(), order.buyer(), pricing(order));
        return new Accepting.Done(move(order, OrderStage.ACCEPTED, DealEntry.Kind.GOODS_ACCEPTED, event));
    }

    /// Follows what happens outside the office: the goods are being made, inspected, driven, or are there.
    @Transactional
    public OrderDeal follow(Deal.Id id, OrderStage stage) {
        Acting.require("Following production", Role.SYSTEM);
        var order = locked(id);
        if (!order.stage().mayBecome(stage) || order.stage() == OrderStage.DISPUTED) {
            return order;
        }
        store.setStage(order, stage, null);
        switch (stage) {
            case SHIPPED -> events.publishEvent(new DealEvent.OrderShipped(id, order.buyer()));
            case DELIVERED -> events.publishEvent(new DealEvent.OrderDelivered(id, order.buyer()));
            default -> {}
        }
        return get(id);
    }

    /// The ledger has written down what is owed.
    @Transactional
    public void invoice(Deal.Id id) {
        Acting.require("Invoicing", Role.SYSTEM);
        var order = locked(id);
        if (order.stage() == OrderStage.ACCEPTED) {
            store.setStage(order, OrderStage.INVOICED, null);
            thread.add(order, DealEntry.Kind.INVOICED, new DealEntry.Facts(null, null, order.amount(), null, null));
        }
    }

    /// Everybody has confirmed his money: settled, and nothing is left to do.
    @Transactional
    public void settle(Deal.Id id) {
        Acting.require("Settling", Role.SYSTEM);
        var order = locked(id);
        if (order.stage() != OrderStage.INVOICED) {
            return;
        }
        store.setStage(order, OrderStage.SETTLED, null);
        store.setStage(order, OrderStage.CLOSED, null);
        thread.add(order, DealEntry.Kind.SETTLED, DealEntry.Facts.NONE);
        events.publishEvent(new DealEvent.OrderSettled(id, order.buyer(), jobs.paidMakers(id)));
    }

    @Transactional(readOnly = true)
    public Optional<OrderDeal> find(Deal.Id id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public OrderDeal get(Deal.Id id) {
        return find(id).orElseThrow(() -> new NotFound("order", id));
    }

    /// The latest order made from a need, if it was confirmed.
    @Transactional(readOnly = true)
    public Optional<OrderDeal> findOfNeed(UUID need) {
        return store.findOfNeed(need);
    }

    /// The latest order of each need that was confirmed, by need.
    @Transactional(readOnly = true)
    public Map<UUID, OrderDeal> ofNeeds(Collection<UUID> needs) {
        return store.ofNeeds(needs).stream().collect(Collectors.toMap(OrderDeal::need, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Page<OrderDeal> list(OrderFilter filter, PageRequest page) {
        return store.list(filter, clock.instant(), page);
    }

    /// The price and what it is made of; for the buyer and the platform.
    @Transactional(readOnly = true)
    public Pricing pricing(Deal.Id id) {
        return pricing(get(id));
    }

    /// Everything that happened to an order and its jobs, or to one job, as far as the reader may see; oldest
    /// first.
    @Transactional(readOnly = true)
    public List<DealEntry> thread(Deal.Id id) {
        return thread.thread(id);
    }

    /// Who the parties to an order are: its buyer and the makers of its jobs.
    @Transactional(readOnly = true)
    public List<Party.Id> makers(Deal.Id id) {
        return jobs.ofOrder(id).stream()
                .filter(job -> job.stage().isLive())
                .map(JobDeal::maker)
                .distinct()
                .toList();
    }

    private Pricing pricing(OrderDeal order) {
        return new Pricing(order.price(), store.parts(order.id()));
    }

    private OrderDeal end(OrderDeal order, OrderStage stage, DealEntry.Kind kind, String reason, DealEvent event) {
        jobs.ofOrder(order.id()).forEach(job -> jobs.end(job, reason));
        store.setStage(order, stage, reason);
        thread.add(order, kind, DealEntry.Facts.because(reason, null));
        events.publishEvent(event);
        return get(order.id());
    }

    private OrderDeal move(OrderDeal order, OrderStage stage, DealEntry.Kind kind, DealEvent event) {
        store.setStage(order, stage, null);
        thread.add(order, kind, DealEntry.Facts.NONE);
        events.publishEvent(event);
        return get(order.id());
    }

    private OrderDeal locked(Deal.Id id) {
        return store.lock(id).orElseThrow(() -> new NotFound("order", id));
    }

    private static void refuseStale(OrderDeal order, int version) {
        if (order.version() != version) {
            throw new Stale("order", order.id());
        }
    }

    private static void onlyTheBuyer(OrderDeal order) {
        var acting = Acting.current();
        if (acting.role() != Role.SYSTEM && !acting.isFor(order.buyer().value())) {
            throw new NotFound("order", order.id());
        }
    }
}
