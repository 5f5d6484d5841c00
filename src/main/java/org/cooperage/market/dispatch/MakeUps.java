package org.cooperage.market.dispatch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobTerms;
import org.cooperage.deal.Jobs;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plans;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.plan.Repairing;
import org.cooperage.plan.ShortfallRequest;
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
    private final BuyerQuestions questions;
    private final Plans plans;
    private final Jobs jobs;
    private final Once once;
    private final DispatchSettings settings;
    private final Clock clock;

    MakeUps(
            DispatchStore store,
            Situations situations,
            Steering steering,
            BuyerQuestions questions,
            Plans plans,
            Jobs jobs,
            Once once,
            DispatchSettings settings,
            Clock clock) {
        this.store = store;
        this.situations = situations;
        this.steering = steering;
        this.questions = questions;
        this.plans = plans;
        this.jobs = jobs;
        this.once = once;
        this.settings = settings;
        this.clock = clock;
    }

    /// Does nothing for a job that handed on enough, or that was made up for before.
    @Transactional
    void lookAt(Deal.Id order, Deal.Id id) {
        store.lock(order)
                .filter(d -> d.stage() == Dispatch.Stage.COMMITTED)
                .ifPresent(dispatch -> makeUp(dispatch, jobs.get(id)));
    }

    private void makeUp(Dispatch dispatch, JobDeal job) {
        if (!isShort(job) || !once.isFirst(Once.What.MADE_UP, job.id())) {
            return;
        }
        var situation = situations.of(dispatch);
        var outcome = plans.makeUp(new ShortfallRequest(
                dispatch.plan(), missing(job), dispatch.excluded(), situation.deals(), clock.instant()));
        switch (outcome) {
            case Repairing.Repaired(var plan, var kept, var moved, var dropped, var added) ->
                steering.takeOrAsk(dispatch, situation, plan, Cause.SHORTFALL);
            case Repairing.Impossible(var missing) ->
                questions.recordFailure(dispatch, situation, Cause.SHORTFALL, missing);
        }
    }

    private boolean isShort(JobDeal job) {
        return job.inspected() && job.shortfall().compareTo(job.needed().multiply(settings.shortfallTolerance())) > 0;
    }

    /// Spread over colours and sizes as the job was, rounded up: a piece too many is no harm.
    static List<Job.Line> missing(JobDeal job) {
        var lines = new ArrayList<Job.Line>();
        var all = job.terms().lines().stream().map(JobTerms.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = job.shortfall().setScale(0, RoundingMode.CEILING);
        for (var line : job.terms().lines()) {
            var share = job.shortfall().multiply(line.quantity()).divide(all, 0, RoundingMode.CEILING);
            var taken = share.min(left);
            left = left.subtract(taken);
            if (taken.signum() > 0) {
                lines.add(new Job.Line(line.colour(), line.size(), taken));
            }
        }
        return List.copyOf(lines);
    }
}
