package org.cooperage.market.dispatch;

import java.time.Clock;
import org.cooperage.plan.Plans;
import org.cooperage.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries out one previewed change, as the platform.
@Component
class Handling {

    private final DispatchStore store;
    private final ChangeStore changes;
    private final Situations situations;
    private final Steering steering;
    private final BuyerQuestions questions;
    private final Weighing weighing;
    private final Compensations compensations;
    private final Plans plans;
    private final Clock clock;

    Handling(
            DispatchStore store,
            ChangeStore changes,
            Situations situations,
            Steering steering,
            BuyerQuestions questions,
            Weighing weighing,
            Compensations compensations,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.situations = situations;
        this.steering = steering;
        this.questions = questions;
        this.weighing = weighing;
        this.compensations = compensations;
        this.plans = plans;
        this.clock = clock;
    }

    /// Does nothing when it was carried out or put to the buyer before, or when the buyer is being asked something
    /// else.
    @Transactional
    void carryOut(Disturbance disturbance, Change.Id id) {
        var order = get(id).order();
        var dispatch = store.lock(order).orElseThrow(() -> new NotFound("dispatch", order));
        var change = get(id);
        if (change.isPreview() && isRunning(dispatch)) {
            carryOut(disturbance, dispatch, change);
        }
    }

    private void carryOut(Disturbance disturbance, Dispatch dispatch, Change change) {
        if (!change.consequences().basis().equals(dispatch.plan().value())) {
            weighing.weigh(disturbance, dispatch.order());
        } else if (change.plan().isEmpty()) {
            store.update(questions.put(dispatch, change));
        } else {
            var plan = plans.get(change.plan().get());
            if (dispatch.limits().allow(plan)) {
                changes.decide(change.id(), Change.Outcome.AGREED, clock.instant());
                compensations.charge(dispatch, change.consequences().compensations());
                steering.take(dispatch, situations.of(dispatch), plan, change.cause());
            } else {
                store.update(questions.put(dispatch, change));
            }
        }
    }

    private static boolean isRunning(Dispatch dispatch) {
        return dispatch.stage() == Dispatch.Stage.OFFERING || dispatch.stage() == Dispatch.Stage.COMMITTED;
    }

    private Change get(Change.Id id) {
        return changes.find(id).orElseThrow(() -> new NotFound("change", id));
    }
}
