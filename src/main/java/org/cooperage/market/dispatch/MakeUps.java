package org.cooperage.market.dispatch;

import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.plan.Repairing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Good pieces that lack at the final inspection are made up for: a small repair places what is missing.
///
/// What an earlier job lacks is felt there too, so it is counted once, where all of it shows.
@Component
class MakeUps {

    private final DispatchStore store;
    private final Situations situations;
    private final Steering steering;
    private final Shortfalls shortfalls;
    private final BuyerQuestions questions;
    private final Jobs jobs;
    private final Once once;

    MakeUps(
            DispatchStore store,
            Situations situations,
            Steering steering,
            Shortfalls shortfalls,
            BuyerQuestions questions,
            Jobs jobs,
            Once once) {
        this.store = store;
        this.situations = situations;
        this.steering = steering;
        this.shortfalls = shortfalls;
        this.questions = questions;
        this.jobs = jobs;
        this.once = once;
    }

    /// Does nothing for a job that handed on enough, or that was made up for before.
    @Transactional
    void lookAt(Deal.Id order, Deal.Id id) {
        store.lock(order)
                .filter(d -> d.stage() == Dispatch.Stage.COMMITTED)
                .ifPresent(dispatch -> makeUp(dispatch, jobs.get(id)));
    }

    private void makeUp(Dispatch dispatch, JobDeal job) {
        if (!shortfalls.isShort(job) || !once.isFirst(Once.What.MADE_UP, job.id())) {
            return;
        }
        var situation = situations.of(dispatch);
        switch (shortfalls.makeUp(dispatch, situation, job)) {
            case Repairing.Repaired(var plan, var kept, var moved, var dropped, var added) ->
                steering.takeOrAsk(dispatch, situation, plan, Cause.SHORTFALL);
            case Repairing.Impossible(var missing) ->
                questions.recordFailure(dispatch, situation, Cause.SHORTFALL, missing);
        }
    }
}
