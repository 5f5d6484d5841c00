package org.cooperage.deal.service;

import static org.cooperage.deal.service.ServiceOrder.Stage.ACCEPTED;
import static org.cooperage.deal.service.ServiceOrder.Stage.BOOKED;
import static org.cooperage.deal.service.ServiceOrder.Stage.CANCELLED;
import static org.cooperage.deal.service.ServiceOrder.Stage.DECLINED;
import static org.cooperage.deal.service.ServiceOrder.Stage.DELIVERED;
import static org.cooperage.deal.service.ServiceOrder.Stage.DELIVERING;
import static org.cooperage.deal.service.ServiceOrder.Stage.NO_SHOW;
import static org.cooperage.deal.service.ServiceOrder.Stage.QUOTED;
import static org.cooperage.deal.service.ServiceOrder.Stage.RATED;
import static org.cooperage.deal.service.ServiceOrder.Stage.REFUNDED;
import static org.cooperage.deal.service.ServiceOrder.Stage.REQUESTED;
import static org.cooperage.deal.service.ServiceOrder.Stage.SETTLED;

import java.util.Set;

/// The table of moves: who may do what at which stage of a service order, and where it stands then. The platform may
/// make every move for either side, as when a booking confirms itself. Texts: `serviceorder.move.<name>`.
public enum ServiceMove {
    /// The order is made; the only move without a stage before it.
    REQUEST(Set.of(), REQUESTED, Side.CUSTOMER),
    QUOTE(Set.of(REQUESTED, QUOTED), QUOTED, Side.PROVIDER),
    /// The provider takes an order whose price is known.
    CONFIRM(Set.of(REQUESTED), BOOKED, Side.PROVIDER),
    /// The customer takes the price named.
    AGREE(Set.of(QUOTED), BOOKED, Side.CUSTOMER),
    DECLINE(Set.of(REQUESTED, QUOTED), DECLINED, Side.PROVIDER),
    CANCEL(Set.of(REQUESTED, QUOTED, BOOKED), CANCELLED, Side.CUSTOMER, Side.PROVIDER),
    /// The time booked is another one.
    RESCHEDULE(Set.of(BOOKED), BOOKED, Side.CUSTOMER, Side.PROVIDER),
    MISS(Set.of(BOOKED), NO_SHOW, Side.PROVIDER),
    START(Set.of(BOOKED), DELIVERING, Side.PROVIDER),
    DELIVER(Set.of(BOOKED, DELIVERING), DELIVERED, Side.PROVIDER),
    /// Not what was agreed: the provider goes on.
    OBJECT(Set.of(DELIVERED), DELIVERING, Side.CUSTOMER),
    ACCEPT(Set.of(DELIVERED), ACCEPTED, Side.CUSTOMER),
    RATE(Set.of(ACCEPTED, SETTLED), RATED, Side.CUSTOMER),
    SETTLE(Set.of(ACCEPTED, RATED), SETTLED),
    REFUND(Set.of(ACCEPTED, RATED, SETTLED), REFUNDED, Side.PROVIDER);

    /// Whose word it is.
    public enum Side {
        CUSTOMER,
        PROVIDER,
        PLATFORM
    }

    private final Set<ServiceOrder.Stage> from;
    private final ServiceOrder.Stage to;
    private final Set<Side> by;

    ServiceMove(Set<ServiceOrder.Stage> from, ServiceOrder.Stage to, Side... by) {
        this.from = from;
        this.to = to;
        this.by = Set.of(by);
    }

    public boolean isPossible(ServiceOrder.Stage stage) {
        return from.contains(stage);
    }

    public boolean isFor(Side side) {
        return side == Side.PLATFORM || by.contains(side);
    }

    /// What costs a fee or frees a time: done at the booking where there is one, by its rules.
    boolean isOfBooking() {
        return this == CANCEL || this == MISS || this == RESCHEDULE;
    }

    /// Where the order stands after it. What was paid before it was rated stays settled.
    ServiceOrder.Stage after(ServiceOrder.Stage before) {
        return this == RATE && before == SETTLED ? SETTLED : to;
    }
}
