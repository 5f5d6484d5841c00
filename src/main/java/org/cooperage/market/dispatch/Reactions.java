package org.cooperage.market.dispatch;

import org.cooperage.deal.Deal;
import org.cooperage.deal.DealEvent;
import org.cooperage.shared.Acting;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Makers answer, machines are inspected: look at the order again.
///
/// Not one transaction each, as module listeners have: the turn is waited for before a connection is taken. A look that
/// failed stays in the publication registry and is repeated.
@Component
class Reactions {

    private final Steering steering;
    private final MakeUps makeUps;
    private final RushPlacing rushes;
    private final Turns turns;

    Reactions(Steering steering, MakeUps makeUps, RushPlacing rushes, Turns turns) {
        this.steering = steering;
        this.makeUps = makeUps;
        this.rushes = rushes;
        this.turns = turns;
    }

    @Async
    @TransactionalEventListener(
            classes = {
                DealEvent.JobAccepted.class,
                DealEvent.JobCountered.class,
                DealEvent.JobDeclined.class,
                DealEvent.JobLapsed.class,
                DealEvent.JobMoveRefused.class
            })
    void on(DealEvent.OfJob answered) {
        lookAt(answered.order());
    }

    @Async
    @TransactionalEventListener
    void on(DealEvent.JobMoved moved) {
        Acting.run(Acting.SYSTEM, () -> {
            turns.take(moved.order(), () -> steering.settle(moved.order(), moved.job()));
            rushes.lookAtAll();
        });
    }

    @Async
    @TransactionalEventListener
    void on(DealEvent.OrderCancelled cancelled) {
        Acting.run(Acting.SYSTEM, () -> turns.take(cancelled.order(), () -> steering.close(cancelled.order())));
    }

    /// The maker is through, or the inspector is: does it suffice?
    @Async
    @TransactionalEventListener(classes = {DealEvent.JobDone.class, DealEvent.JobInspected.class})
    void onMade(DealEvent.OfJob made) {
        Acting.run(Acting.SYSTEM, () -> turns.take(made.order(), () -> makeUps.lookAt(made.order(), made.job())));
    }

    void lookAt(Deal.Id order) {
        Acting.run(Acting.SYSTEM, () -> turns.take(order, () -> steering.lookAt(order)));
    }
}
