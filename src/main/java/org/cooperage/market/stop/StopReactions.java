package org.cooperage.market.stop;

import org.cooperage.market.dispatch.Change;
import org.cooperage.market.dispatch.Disturbance;
import org.cooperage.market.dispatch.DisturbanceEvent;
import org.cooperage.market.dispatch.Disturbances;
import org.cooperage.shared.Acting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// After a stop is declared: reckon what it does to each order, and tell the buyers. Not in one transaction, since a
/// stop may touch hundreds of orders; a look that failed stays in the publication registry and is repeated.
@Component
class StopReactions {

    private final Stops stops;
    private final Disturbances disturbances;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StopReactions(
            Stops stops,
            Disturbances disturbances,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.stops = stops;
        this.disturbances = disturbances;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Async
    @TransactionalEventListener
    void on(StopEvent.StopDeclared declared) {
        Acting.run(Acting.SYSTEM, () -> {
            var changes = disturbances.weighStop(new Disturbance.Id(declared.stop()));
            transaction.executeWithoutResult(
                    status -> changes.forEach(change -> events.publishEvent(hit(declared, change))));
        });
    }

    private static StopEvent hit(StopEvent.StopDeclared declared, Change change) {
        var would = change.consequences();
        return new StopEvent.OrderStopped(
                declared.stop(),
                change.buyerId(),
                change.need().value(),
                would.orderCode(),
                would.promisedBefore(),
                would.promisedAfter());
    }

    @Async
    @TransactionalEventListener
    void on(DisturbanceEvent.DisturbanceResolved resolved) {
        if (resolved.kind() == Disturbance.Kind.STOP) {
            Acting.run(
                    Acting.SYSTEM,
                    () -> stops.ended(new Stop.Id(resolved.disturbance().value())));
        }
    }
}
