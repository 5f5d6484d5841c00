package org.cooperage.market.dispatch;

import java.time.Clock;
import java.util.Optional;
import org.cooperage.deal.Deal;
import org.cooperage.plan.Proposal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the order in a rush as soon as everybody who was asked has made room. Its buyer said yes when it had them
/// asked.
@Component
class RushPlacing {

    private static final Logger LOG = LoggerFactory.getLogger(RushPlacing.class);

    private final DisturbanceStore store;
    private final Rushes rushes;
    private final Confirmation confirmation;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RushPlacing(
            DisturbanceStore store,
            Rushes rushes,
            Confirmation confirmation,
            Turns turns,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rushes = rushes;
        this.confirmation = confirmation;
        this.turns = turns;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// As the platform, outside a transaction. As long as somebody has not agreed its slots are taken and nothing is
    /// made.
    void lookAtAll() {
        transaction.execute(status -> store.rushesUnderWay(clock.instant())).forEach(this::lookAt);
    }

    private void lookAt(Disturbance rush) {
        Optional<Proposal> proposal = transaction.execute(status -> rushes.proposal(rush));
        proposal.map(found -> turns.inPlace(() -> confirmation.confirm(found.id())))
                .ifPresent(outcome -> tell(rush, outcome));
    }

    private void tell(Disturbance rush, Confirmation.Outcome outcome) {
        switch (outcome) {
            case Confirmation.Outcome.Made(var order) -> finish(rush, order);
            case Confirmation.Outcome.MadeBefore(var order) -> finish(rush, order);
            case Confirmation.Outcome.Not(var why) ->
                LOG.debug("The order in a rush ({}) waits for others to make room: {}", rush.id(), why);
        }
    }

    private void finish(Disturbance rush, Deal.Id order) {
        transaction.executeWithoutResult(status -> {
            if (store.move(rush.id(), Disturbance.Stage.HANDLED, Disturbance.Stage.RESOLVED)) {
                events.publishEvent(new DisturbanceEvent.RushPlaced(rush.id(), rush.owner(), order));
            }
        });
    }
}
