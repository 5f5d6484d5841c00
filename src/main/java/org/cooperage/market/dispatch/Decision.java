package org.cooperage.market.dispatch;

import java.time.Clock;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.OrderStage;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries out the buyer's yes or no to a change, as the platform; the caller has made sure it is the buyer's.
@Component
class Decision {

    private final DispatchStore store;
    private final ChangeStore changes;
    private final Situations situations;
    private final Steering steering;
    private final Plans plans;
    private final Compensations compensations;
    private final Deals deals;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Decision(
            DispatchStore store,
            ChangeStore changes,
            Situations situations,
            Steering steering,
            Plans plans,
            Compensations compensations,
            Deals deals,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.changes = changes;
        this.situations = situations;
        this.steering = steering;
        this.plans = plans;
        this.compensations = compensations;
        this.deals = deals;
        this.clock = clock;
        this.events = events;
    }

    /// Puts the changed plan in force. Without one, yes means: try once more with what has become free.
    @Transactional
    Deciding agree(Change.Id id) {
        var asked = get(id);
        var dispatch = locked(asked.order());
        var change = get(id);
        if (!isWaiting(change, dispatch)) {
            return new Deciding.TooLate(change);
        }
        decide(change, Change.Outcome.AGREED);
        var running = dispatch.in(stageOf(dispatch.order()));
        if (change.plan().isEmpty()) {
            store.update(running);
            steering.steer(running);
            return new Deciding.Agreed(get(id));
        }
        return take(running, plans.get(change.plan().get()), id);
    }

    private Deciding take(Dispatch running, Proposal plan, Change.Id id) {
        var dispatch = running.within(running.limits().widenedTo(plan));
        store.update(dispatch);
        var situation = situations.of(dispatch);
        if (asksSomebodyAgain(situation, plan)) {
            steering.steer(dispatch);
            return new Deciding.Overtaken(get(id));
        }
        var change = get(id);
        compensations.charge(dispatch, change.consequences().compensations());
        steering.take(dispatch, situation, plan, change.cause());
        return new Deciding.Agreed(get(id));
    }

    /// Since the question was put, a maker that stays in the plan has refused.
    private static boolean asksSomebodyAgain(Situation situation, Proposal plan) {
        var refused = Situation.makers(situation.lost());
        var lost = situation.lost().stream().map(Situation.Placed::key).toList();
        return plan.plan().jobs().stream().anyMatch(j -> lost.contains(j.key()) && refused.contains(j.makerId()));
    }

    /// The order ends only when somebody is missing; else it goes on as planned.
    @Transactional
    Deciding refuse(Change.Id id) {
        var asked = get(id);
        var dispatch = locked(asked.order());
        var change = get(id);
        if (!isWaiting(change, dispatch)) {
            return new Deciding.TooLate(change);
        }
        decide(change, Change.Outcome.REFUSED);
        switch (change.ifRefused()) {
            case DELIVERED_SHORT, STAYS -> store.update(dispatch.in(stageOf(dispatch.order())));
            case GIVEN_UP -> steering.giveUp(dispatch, situations.of(dispatch), change.cause());
        }
        return new Deciding.Refused(get(id));
    }

    /// Silence is a no – but it does not end an order that is being made: that is planned anew and asked about again.
    @Transactional
    void lapse(Change.Id id) {
        var asked = get(id);
        var dispatch = locked(asked.order());
        var change = get(id);
        var isBeingMade = stageOf(dispatch.order()) == Dispatch.Stage.COMMITTED;
        if (!isBeingMade || change.ifRefused() != Change.IfRefused.GIVEN_UP) {
            refuse(id);
        } else if (isWaiting(change, dispatch)) {
            decide(change, Change.Outcome.SUPERSEDED);
            var running = dispatch.in(Dispatch.Stage.COMMITTED);
            store.update(running);
            steering.steer(running);
        }
    }

    private static boolean isWaiting(Change change, Dispatch dispatch) {
        return change.isOpen() && dispatch.stage() == Dispatch.Stage.ASKING_BUYER;
    }

    private void decide(Change change, Change.Outcome outcome) {
        changes.decide(change.id(), outcome, clock.instant());
        events.publishEvent(
                new DispatchEvent.ChangeDecided(change.order(), change.need(), change.buyerId(), change.id(), outcome));
    }

    private Dispatch.Stage stageOf(Deal.Id order) {
        return deals.get(order).stage() == OrderStage.OFFERING ? Dispatch.Stage.OFFERING : Dispatch.Stage.COMMITTED;
    }

    private Dispatch locked(Deal.Id order) {
        return store.lock(order).orElseThrow(() -> new NotFound("dispatch", order));
    }

    private Change get(Change.Id id) {
        return changes.find(id).orElseThrow(() -> new NotFound("change", id));
    }
}
