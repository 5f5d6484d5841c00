package org.cooperage.market.dispatch;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.plan.Plans;
import org.springframework.stereotype.Component;

/// Puts the plan in force and the deals made from it side by side.
@Component
class Situations {

    private final DispatchStore store;
    private final Jobs jobs;
    private final Plans plans;

    Situations(DispatchStore store, Jobs jobs, Plans plans) {
        this.store = store;
        this.jobs = jobs;
        this.plans = plans;
    }

    Situation of(Dispatch dispatch) {
        var proposal = plans.get(dispatch.plan());
        var deals = store.placements(dispatch.order());
        var byId = byId(dispatch.order());
        var placed = proposal.plan().jobs().stream()
                .map(job -> new Situation.Placed(
                        job, Objects.requireNonNull(byId.get(deals.get(job.key())), "every job in force has a deal")))
                .toList();
        return new Situation(proposal, placed);
    }

    /// The same while the jobs are still being made from the plan: those that are there.
    Situation asFarAsMade(Dispatch dispatch) {
        var proposal = plans.get(dispatch.plan());
        var deals = store.placements(dispatch.order());
        var byId = byId(dispatch.order());
        var placed = proposal.plan().jobs().stream()
                .flatMap(
                        job -> Optional.ofNullable(deals.get(job.key()))
                                .map(byId::get)
                                .map(deal -> new Situation.Placed(job, deal))
                                .stream())
                .toList();
        return new Situation(proposal, placed);
    }

    private Map<Deal.Id, JobDeal> byId(Deal.Id order) {
        return jobs.ofOrder(order).stream().collect(Collectors.toMap(JobDeal::id, Function.identity()));
    }
}
