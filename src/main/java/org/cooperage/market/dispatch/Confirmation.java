package org.cooperage.market.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Holding;
import org.cooperage.chain.Chain;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.Jobs;
import org.cooperage.market.dispatch.Confirming.Why;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Turns a proposal into an order with jobs, all at once: slots, deals, offers, or nothing.
///
/// As the platform; the caller has made sure that the proposal is the buyer's.
@Component
class Confirmation {

    private final DispatchStore store;
    private final Availability availability;
    private final Chain chain;
    private final Deals deals;
    private final Jobs jobs;
    private final Needs needs;
    private final Plans plans;
    private final Placing placing;
    private final Operator operator;
    private final DispatchSettings settings;
    private final Ids ids;
    private final Clock clock;

    Confirmation(
            DispatchStore store,
            Availability availability,
            Chain chain,
            Deals deals,
            Jobs jobs,
            Needs needs,
            Plans plans,
            Placing placing,
            Operator operator,
            DispatchSettings settings,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.availability = availability;
        this.chain = chain;
        this.deals = deals;
        this.jobs = jobs;
        this.needs = needs;
        this.plans = plans;
        this.placing = placing;
        this.operator = operator;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /// What came of it, without new proposals yet.
    sealed interface Outcome {

        record Made(Deal.Id order) implements Outcome {}

        record MadeBefore(Deal.Id order) implements Outcome {}

        record Not(Why why) implements Outcome {}
    }

    @Transactional
    Outcome confirm(Proposal.Id id) {
        var need = plans.get(id).needId();
        store.lockNeed(need);
        var proposal = plans.get(id);
        return store.findRunning(need)
                .<Outcome>map(running -> new Outcome.MadeBefore(running.order()))
                .orElseGet(() -> confirm(needs.get(need), proposal));
    }

    private Outcome confirm(Need need, Proposal proposal) {
        if (need.stage() != Need.Stage.OPEN || proposal.state() != Proposal.State.OPEN) {
            return new Outcome.Not(Why.SUPERSEDED);
        }
        if (!proposal.isOpen(clock.instant())) {
            return new Outcome.Not(Why.EXPIRED);
        }
        var deal = new HashMap<UUID, Deal.Id>();
        proposal.plan().jobs().forEach(job -> deal.put(job.key(), new Deal.Id(ids.next())));
        var drafts = new Drafts(proposal.plan(), operator.id(), deal);
        if (!hold(drafts)) {
            return new Outcome.Not(Why.SLOT_TAKEN);
        }
        return new Outcome.Made(order(need, proposal, drafts));
    }

    private boolean hold(Drafts drafts) {
        var wanted = drafts.plan().jobs().stream()
                .flatMap(job -> Slots.holds(job.slots(), drafts.dealOf(job)).stream())
                .toList();
        return availability.holdTentatively(wanted, placing.safetyNet()) instanceof Holding.Held;
    }

    private Deal.Id order(Need need, Proposal proposal, Drafts drafts) {
        var product = chain.product(need.product());
        var order = new Deal.Id(ids.next());
        var dispatch = dispatch(order, need, proposal);
        deals.createOrder(drafts.order(order, code(need), need, product.name(), product.unit(), proposal));
        store.add(dispatch, clock.instant());
        for (var job : proposal.plan().jobs()) {
            store.place(dispatch, job.key(), drafts.dealOf(job));
        }
        var offers = proposal.plan().jobs().stream()
                .map(job -> drafts.job(job, Optional.empty()))
                .toList();
        jobs.offer(order, offers, placing.answerBy(dispatch, proposal.plan().jobs()));
        plans.markConfirmed(proposal.id());
        needs.confirm(need.id());
        return order;
    }

    /// The request's own code; a second attempt says so.
    private String code(Need need) {
        var before = store.failures(need.id());
        return before == 0 ? need.code() : "%sR%d".formatted(need.code(), before + 1);
    }

    private Dispatch dispatch(Deal.Id order, Need need, Proposal proposal) {
        return new Dispatch(
                order,
                need.buyerId(),
                need.id(),
                proposal.id(),
                limits(need, proposal),
                answerTime(need),
                Dispatch.Stage.OFFERING,
                0,
                Set.of());
    }

    /// The buyer's own words; whoever confirms a plan beyond them has said yes to that.
    private Limits limits(Need need, Proposal proposal) {
        var tolerated = proposal.price().plus(proposal.price().times(settings.priceTolerance()));
        var ceiling = Optional.ofNullable(need.ceiling()).orElse(tolerated);
        return new Limits(ceiling, need.due()).widenedTo(proposal);
    }

    private Duration answerTime(Need need) {
        var soon = clock.instant().plus(settings.soon());
        return need.due().isBefore(soon) ? settings.quickAnswer() : settings.normalAnswer();
    }
}
