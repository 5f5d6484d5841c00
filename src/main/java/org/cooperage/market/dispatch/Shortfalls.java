package org.cooperage.market.dispatch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobTerms;
import org.cooperage.deal.Jobs;
import org.cooperage.market.dispatch.Situation.Placed;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Repairing;
import org.cooperage.plan.ShortfallRequest;
import org.springframework.stereotype.Component;

/// Plans what makes a shortfall good, and plans it anew when a maker of it is lost: nothing of a make-up begins before
/// all its makers have agreed, so it can be dropped whole.
@Component
class Shortfalls {

    private final MakeUpStore store;
    private final Plans plans;
    private final Jobs jobs;
    private final DispatchSettings settings;
    private final Clock clock;

    Shortfalls(MakeUpStore store, Plans plans, Jobs jobs, DispatchSettings settings, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    boolean isShort(JobDeal job) {
        return job.inspected() && job.shortfall().compareTo(job.needed().multiply(settings.shortfallTolerance())) > 0;
    }

    /// A plan with the jobs that make good what that job lacks, instead of those that should have before.
    Repairing makeUp(Dispatch dispatch, Situation situation, JobDeal lacking) {
        var former = of(situation, store.jobsFor(lacking.id()));
        var outcome = plans.makeUp(new ShortfallRequest(
                dispatch.plan(), missing(lacking), dispatch.excluded(), situation.deals(), former, clock.instant()));
        if (outcome instanceof Repairing.Repaired repaired) {
            store.add(dispatch, lacking.id(), repaired.added());
        }
        return outcome;
    }

    /// Those of the jobs that were to make a shortfall good.
    List<Placed> in(Dispatch dispatch, List<Placed> some) {
        var all = store.jobsOf(dispatch.order());
        return some.stream().filter(placed -> all.contains(placed.key())).toList();
    }

    /// Plans anew what the lost jobs were to make good; a make-up that nobody can do any more is given up.
    Proposal again(Dispatch dispatch, Situation situation, List<Placed> lost) {
        var now = dispatch;
        for (var lacking : lackingOf(lost)) {
            var plan = again(now, situation, jobs.get(lacking));
            now = now.following(plan.id());
        }
        return plans.get(now.plan());
    }

    private Proposal again(Dispatch dispatch, Situation situation, JobDeal lacking) {
        return switch (makeUp(dispatch, situation, lacking)) {
            case Repairing.Repaired repaired -> repaired.proposal();
            case Repairing.Impossible impossible ->
                plans.dropMakeUp(dispatch.plan(), of(situation, store.jobsFor(lacking.id())));
        };
    }

    private Set<Deal.Id> lackingOf(List<Placed> lost) {
        return lost.stream()
                .map(placed -> store.lackingBehind(placed.key()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<UUID> of(Situation situation, Set<UUID> keys) {
        var inForce = new HashSet<UUID>();
        situation.where(placed -> keys.contains(placed.key())).forEach(placed -> inForce.add(placed.key()));
        return inForce;
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
