package org.cooperage.market.dispatch;

import java.time.Clock;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.shared.Acting;
import org.cooperage.shared.ClockAdvanced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Silence has consequences: offers lapse, moves stay undone, changes are not made.
///
/// Looks every few seconds, and at once when the business clock is moved. What it finds is in the database, so nothing
/// is lost when the server was down at the moment it fell due.
@Component
class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private final Jobs jobs;
    private final ChangeStore changes;
    private final DispatchStore store;
    private final Decision decision;
    private final Reactions reactions;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deadlines(
            Jobs jobs,
            ChangeStore changes,
            DispatchStore store,
            Decision decision,
            Reactions reactions,
            Turns turns,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = jobs;
        this.changes = changes;
        this.store = store;
        this.decision = decision;
        this.reactions = reactions;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${cooperage.dispatch.sweep:2s}")
    void sweep() {
        Acting.run(Acting.SYSTEM, () -> {
            transaction.execute(status -> jobs.overdue(clock.instant())).forEach(this::passOn);
            transaction.execute(status -> changes.overdue(clock.instant())).forEach(this::takeAsNo);
        });
    }

    @Async
    @TransactionalEventListener
    void on(ClockAdvanced advanced) {
        sweep();
    }

    /// Whatever an interrupted listener left undone.
    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void lookAtOpenOrders() {
        var open = Acting.as(Acting.SYSTEM, () -> transaction.execute(status -> store.unsettled()));
        open.forEach(order -> guarded(order, () -> reactions.lookAt(order)));
    }

    private void passOn(Deal.Id job) {
        guarded(
                job,
                () -> transaction.executeWithoutResult(status -> {
                    if (jobs.get(job).stage() == JobStage.MOVE_ASKED) {
                        jobs.refuseMove(job);
                    } else {
                        jobs.lapse(job);
                    }
                }));
    }

    private void takeAsNo(Change.Id change) {
        guarded(change, () -> {
            var order = transaction
                    .execute(status -> changes.find(change))
                    .orElseThrow()
                    .order();
            turns.take(order, () -> decision.lapse(change));
        });
    }

    /// One bad case does not hold up the others; it comes up again at the next look.
    private static void guarded(Object id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("What fell due for {} could not be done; it is tried again.", id, e);
        }
    }
}
