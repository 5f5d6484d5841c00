package org.cooperage.deal.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cooperage.deal.service.ServiceMoving.Words;
import org.cooperage.offer.service.ServiceBill;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.ServiceRating;
import org.cooperage.offer.service.Services;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Orders of services, from the request to the rating: the same life cycle whichever way one came to be.
///
/// A verb checks whose word it is and then works as the platform, because a rating is kept where neither side may
/// write. Whoever already acts as the platform, such as a booking that confirms itself, may make every move; called
/// inside a transaction, a verb takes part in it.
@Service
public class ServiceOrders {

    static final int WORK_DAYS = 90;

    private final ServiceOrderStore store;
    private final Services services;
    private final ServiceMoving moving;
    private final Ids ids;
    private final Clock clock;

    ServiceOrders(ServiceOrderStore store, Services services, ServiceMoving moving, Ids ids, Clock clock) {
        this.store = store;
        this.services = services;
        this.moving = moving;
        this.ids = ids;
        this.clock = clock;
    }

    /// A customer asks for a service. Is the price known, and needs it neither a time nor a yes, it is booked at once.
    public ServiceOrder open(Party.Id customer, ServiceRequest request) {
        var side = ServiceMoving.sideOf(customer, ServiceMove.Side.CUSTOMER)
                .orElseThrow(() -> new NotFound("party", customer));
        request.check();
        return moving.open(side, request, () -> requested(customer, request));
    }

    private ServiceOrder requested(Party.Id customer, ServiceRequest request) {
        var offer = services.find(request.offer())
                .filter(ServiceOffer::isOpen)
                .orElseThrow(() -> new NotFound("service", request.offer()));
        var content = offer.content();
        if (offer.provider().equals(customer)) {
            throw InvalidInput.of("offer", content.name().zh(), "serviceorder.wrong.own", "serviceorder.mend.own");
        }
        if (request.slot() == null && content.booking().needsTime()) {
            throw InvalidInput.of("offer", content.name().zh(), "serviceorder.wrong.time", "serviceorder.mend.time");
        }
        var now = clock.instant();
        return new ServiceOrder(
                new ServiceOrder.Id(ids.next()),
                code(now),
                new ServiceOrder.What(offer.id(), content.name(), content.dimension(), content.price()),
                customer,
                offer.provider(),
                request.quantity(),
                content.price().bill(request.quantity()).map(ServiceBill::total).orElse(null),
                null,
                null,
                request.slot(),
                ServiceOrder.Stage.REQUESTED,
                now.plus(Duration.ofHours(content.promise().answerHours())),
                now,
                1);
    }

    /// `S-2611-000042`: year and month, then a number that never comes again.
    private String code(Instant now) {
        var day = LocalDate.ofInstant(now, BusinessClock.ZONE);
        return "S-%02d%02d-%06d".formatted(day.getYear() % 100, day.getMonthValue(), store.nextNumber());
    }

    /// The provider names a price, VAT included, for all that was asked.
    public ServiceOrdering quote(ServiceOrder.Id id, int version, Money total, @Nullable String note) {
        if (total.isNegative()) {
            throw InvalidInput.of(
                    "total", total.yuan().toPlainString(), "serviceorder.wrong.total", "serviceorder.mend.total");
        }
        return moving.move(id, version, ServiceMove.QUOTE, new Words(total, note), it -> it.costing(total));
    }

    /// The provider takes an order at its known price.
    public ServiceOrdering confirm(ServiceOrder.Id id, int version) {
        return moving.move(id, version, ServiceMove.CONFIRM, Words.NONE, it -> it);
    }

    /// The customer takes the price named.
    public ServiceOrdering agree(ServiceOrder.Id id, int version) {
        return moving.move(id, version, ServiceMove.AGREE, Words.NONE, it -> it);
    }

    public ServiceOrdering decline(ServiceOrder.Id id, int version, @Nullable String note) {
        return moving.move(id, version, ServiceMove.DECLINE, new Words(null, note), it -> it);
    }

    /// @param fee what the customer owes nevertheless; null: nothing
    public ServiceOrdering cancel(ServiceOrder.Id id, int version, @Nullable Money fee, @Nullable String note) {
        return moving.move(id, version, ServiceMove.CANCEL, new Words(fee, note), it -> it.charging(fee));
    }

    /// Another time, at the same price.
    public ServiceOrdering reschedule(ServiceOrder.Id id, int version, TimeSlot slot) {
        return moving.move(id, version, ServiceMove.RESCHEDULE, Words.NONE, it -> it.at(slot));
    }

    /// Nobody came.
    ///
    /// @param fee what the customer owes nevertheless; null: nothing
    public ServiceOrdering miss(ServiceOrder.Id id, int version, @Nullable Money fee) {
        return moving.move(id, version, ServiceMove.MISS, new Words(fee, null), it -> it.charging(fee));
    }

    public ServiceOrdering start(ServiceOrder.Id id, int version) {
        return moving.move(id, version, ServiceMove.START, Words.NONE, it -> it);
    }

    /// @param note where to find it: the number of a report, of a certificate
    public ServiceOrdering deliver(ServiceOrder.Id id, int version, @Nullable String note) {
        return moving.move(id, version, ServiceMove.DELIVER, new Words(null, note), it -> it);
    }

    /// Delivered, and billed by what was really used.
    ///
    /// @param total what that comes to, VAT included
    public ServiceOrdering deliver(ServiceOrder.Id id, int version, String note, Money total) {
        return moving.move(id, version, ServiceMove.DELIVER, new Words(total, note), it -> it.costing(total));
    }

    /// The customer says why it is not what was agreed; the provider goes on.
    public ServiceOrdering object(ServiceOrder.Id id, int version, String note) {
        if (note.isBlank()) {
            throw InvalidInput.of("note", "", "serviceorder.wrong.why", "serviceorder.mend.why");
        }
        return moving.move(id, version, ServiceMove.OBJECT, new Words(null, note), it -> it);
    }

    /// From now on the customer owes the price.
    public ServiceOrdering accept(ServiceOrder.Id id, int version) {
        return moving.move(id, version, ServiceMove.ACCEPT, Words.NONE, it -> it);
    }

    /// What the customer says of it, once; everybody reads it, without the customer's name.
    public ServiceOrdering rate(ServiceOrder.Id id, int version, int stars, @Nullable String note) {
        if (stars < 1 || stars > 5) {
            throw InvalidInput.of("stars", stars, "serviceorder.wrong.stars", "serviceorder.mend.stars");
        }
        var said = ServiceRequest.words(note);
        return moving.move(id, version, ServiceMove.RATE, new Words(null, said), it -> rated(it, stars, said));
    }

    private ServiceOrder rated(ServiceOrder order, int stars, @Nullable String words) {
        var rating = new ServiceRating(order.id().value(), stars, words == null ? "" : words, clock.instant(), null);
        if (!services.isRated(order.what().offer(), rating)) {
            throw InvalidInput.of("stars", stars, "serviceorder.wrong.twice", "serviceorder.mend.twice");
        }
        return order;
    }

    /// The provider has its money; the platform's business.
    public ServiceOrdering settle(ServiceOrder.Id id) {
        Acting.require("Settling a service order", Role.SYSTEM);
        return moving.move(id, get(id).version(), ServiceMove.SETTLE, Words.NONE, it -> it);
    }

    /// The provider gives back some of the price or all of it.
    public ServiceOrdering refund(ServiceOrder.Id id, int version, Money amount, @Nullable String note) {
        return moving.move(id, version, ServiceMove.REFUND, new Words(amount, note), it -> refunded(it, amount));
    }

    private static ServiceOrder refunded(ServiceOrder order, Money amount) {
        var most = order.total() == null ? Money.ZERO : order.total();
        if (amount.isNegative() || amount.isZero() || amount.compareTo(most) > 0) {
            throw InvalidInput.of(
                    "amount",
                    amount.yuan().toPlainString(),
                    "serviceorder.wrong.refund",
                    "serviceorder.mend.refund",
                    most.yuan().toPlainString());
        }
        return order.refunding(amount);
    }

    @Transactional(readOnly = true)
    public ServiceOrder get(ServiceOrder.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("service order", id));
    }

    /// Newest first; sorts by `code`, `name`, `at`, `dueBy`, `stage` or `total`.
    @Transactional(readOnly = true)
    public Page<ServiceOrder> list(ServiceOrderFilter filter, PageRequest page) {
        return store.list(filter, page);
    }

    /// A provider's last 90 days by service, with all that still runs.
    @Transactional(readOnly = true)
    List<ServiceWork> work(Party.Id provider) {
        return store.work(provider, clock.instant().minus(Duration.ofDays(WORK_DAYS)));
    }

    /// Orders that wait for their customer longer than they were to, the longest first.
    @Transactional(readOnly = true)
    List<ServiceOrder> silent(int most) {
        return store.silent(clock.instant(), most);
    }

    /// The provider answers what was said of it.
    public void answer(ServiceOrder.Id id, String words) {
        var said = ServiceRequest.words(words);
        if (said == null) {
            throw InvalidInput.of("words", "", "serviceorder.wrong.answer", "serviceorder.mend.answer");
        }
        moving.asProvider(id, () -> services.answer(id.value(), said));
    }

    /// What was done so far, oldest first; for the two parties.
    @Transactional(readOnly = true)
    public List<ServiceEntry> entries(ServiceOrder.Id id) {
        return store.entries(id);
    }
}
