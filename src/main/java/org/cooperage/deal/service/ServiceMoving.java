package org.cooperage.deal.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes one move of a service order: whose word it is, whether it may be made now, what it changes, who is told.
@Component
class ServiceMoving {

    private final ServiceOrderStore store;
    private final Services services;
    private final ServiceOrderSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ServiceMoving(
            ServiceOrderStore store,
            Services services,
            ServiceOrderSettings settings,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.services = services;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What is said with a move.
    record Words(@Nullable Money amount, @Nullable String note) {

        static final Words NONE = new Words(null, null);
    }

    /// `side`, when one acts for that party; the platform for everybody.
    static Optional<ServiceMove.Side> sideOf(Party.Id party, ServiceMove.Side side) {
        var acting = Acting.current();
        if (acting.role() == Role.SYSTEM) {
            return Optional.of(ServiceMove.Side.PLATFORM);
        }
        return acting.isFor(party.value()) ? Optional.of(side) : Optional.empty();
    }

    /// Keeps a new order, and books it at once where nobody has to say anything more.
    ServiceOrder open(ServiceMove.Side side, ServiceRequest request, Supplier<ServiceOrder> requested) {
        var id = asPlatform(() -> {
            var order = requested.get();
            store.insert(order);
            tell(order, ServiceMove.REQUEST, side, new Words(null, ServiceRequest.words(request.note())));
            if (isCertain(order)) {
                apply(order, ServiceMove.CONFIRM, ServiceMove.Side.PLATFORM, Words.NONE, it -> it);
            }
            return order.id();
        });
        return read(id);
    }

    private boolean isCertain(ServiceOrder order) {
        var booking = services.get(order.what().offer()).content().booking();
        return order.total() != null && !booking.byCalendar() && !booking.approval();
    }

    /// `change` returns the order with what the move alters.
    ServiceOrdering move(
            ServiceOrder.Id id, int version, ServiceMove move, Words words, UnaryOperator<ServiceOrder> change) {
        var side = side(read(id), move);
        var said = new Words(words.amount(), ServiceRequest.words(words.note()));
        var isDone = asPlatform(() -> {
            var now = store.lock(id).orElseThrow(() -> new NotFound("service order", id));
            if (!isPossible(now, move)) {
                return false;
            }
            if (now.version() != version) {
                throw new Stale("service order", id);
            }
            apply(now, move, side, said, change);
            return true;
        });
        return isDone ? new ServiceOrdering.Done(read(id)) : new ServiceOrdering.NotNow(read(id));
    }

    /// Does as the platform what only the order's provider may ask for.
    void asProvider(ServiceOrder.Id id, Runnable work) {
        if (sideOf(read(id).provider(), ServiceMove.Side.PROVIDER).isEmpty()) {
            throw new NotFound("service order", id);
        }
        asPlatform(() -> {
            work.run();
            return true;
        });
    }

    private static ServiceMove.Side side(ServiceOrder order, ServiceMove move) {
        return sideOf(order.customer(), ServiceMove.Side.CUSTOMER)
                .or(() -> sideOf(order.provider(), ServiceMove.Side.PROVIDER))
                .filter(move::isFor)
                .orElseThrow(() -> new NotFound("service order", order.id()));
    }

    private static boolean isPossible(ServiceOrder order, ServiceMove move) {
        var isPriced = order.total() != null;
        return move.isPossible(order.stage()) && (isPriced || move != ServiceMove.CONFIRM);
    }

    private void apply(
            ServiceOrder now,
            ServiceMove move,
            ServiceMove.Side side,
            Words words,
            UnaryOperator<ServiceOrder> change) {
        var changed = change.apply(now);
        var stage = move.after(now.stage());
        var next = changed.in(stage, dueBy(changed, stage));
        store.update(next);
        tell(next, move, side, words);
        follow(next, move);
    }

    private @Nullable Instant dueBy(ServiceOrder order, ServiceOrder.Stage stage) {
        var now = clock.instant();
        return switch (stage) {
            case REQUESTED, DELIVERING -> order.dueBy();
            case QUOTED -> now.plus(settings.agreeWithin());
            case BOOKED -> promised(order, now);
            case DELIVERED -> now.plus(settings.acceptWithin());
            case ACCEPTED, RATED, SETTLED, DECLINED, CANCELLED, NO_SHOW, REFUNDED -> null;
        };
    }

    private Instant promised(ServiceOrder order, Instant now) {
        var slot = order.slot();
        return slot != null
                ? slot.to()
                : now.plus(Duration.ofDays(promise(order).days()));
    }

    private ServiceOffer.Promise promise(ServiceOrder order) {
        return services.get(order.what().offer()).content().promise();
    }

    private void tell(ServiceOrder order, ServiceMove move, ServiceMove.Side side, Words words) {
        var entry = new ServiceEntry(ids.next(), move, side, words.amount(), words.note(), clock.instant());
        store.insert(order, entry);
        events.publishEvent(new ServiceOrderEvent.Moved(
                order.id(),
                order.code(),
                order.customer(),
                order.provider(),
                order.what().name(),
                move,
                side,
                order.stage(),
                order.version()));
    }

    /// What the move means for others: what is owed, paid back, counted.
    private void follow(ServiceOrder order, ServiceMove move) {
        switch (move) {
            case ACCEPT -> {
                services.recordDone(order.what().offer());
                owe(order, order.total());
            }
            case CANCEL, MISS -> owe(order, order.fee());
            case REFUND -> giveBack(order, order.refunded());
            case REQUEST, QUOTE, CONFIRM, AGREE, DECLINE, RESCHEDULE, START, DELIVER, OBJECT, RATE, SETTLE -> {}
        }
    }

    private void owe(ServiceOrder order, @Nullable Money amount) {
        if (amount != null && !amount.isZero()) {
            events.publishEvent(new ServiceOrderEvent.Owed(
                    order.id(),
                    order.code(),
                    order.customer(),
                    order.provider(),
                    order.what().name(),
                    amount));
        }
    }

    private void giveBack(ServiceOrder order, @Nullable Money amount) {
        if (amount != null) {
            events.publishEvent(new ServiceOrderEvent.Refunded(
                    order.id(),
                    order.code(),
                    order.customer(),
                    order.provider(),
                    order.what().name(),
                    amount));
        }
    }

    private ServiceOrder read(ServiceOrder.Id id) {
        return transaction.execute(status -> store.find(id).orElseThrow(() -> new NotFound("service order", id)));
    }

    private <T> T asPlatform(Supplier<T> work) {
        var platform = new Acting(Acting.current().person(), Optional.empty(), Role.SYSTEM);
        return Acting.as(platform, () -> transaction.execute(status -> work.get()));
    }
}
