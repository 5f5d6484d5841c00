package org.cooperage.market.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.availability.Availability;
import org.cooperage.availability.HoldRequest;
import org.cooperage.availability.Holding;
import org.cooperage.availability.Resource;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.shipping.Shipments;
import org.cooperage.market.dispatch.Difference.Step;
import org.cooperage.market.dispatch.Situation.Placed;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.shared.Ids;
import org.springframework.stereotype.Component;

/// Puts a changed plan in force: slots first, all or none; then offers, moves and withdrawals.
///
/// Runs inside the caller's transaction, as the platform.
@Component
class Placing {

    private final DispatchStore store;
    private final Availability availability;
    private final Deals deals;
    private final Jobs jobs;
    private final Shipments shipments;
    private final Plans plans;
    private final Operator operator;
    private final DispatchSettings settings;
    private final Ids ids;
    private final Clock clock;

    Placing(
            DispatchStore store,
            Availability availability,
            Deals deals,
            Jobs jobs,
            Shipments shipments,
            Plans plans,
            Operator operator,
            DispatchSettings settings,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.availability = availability;
        this.deals = deals;
        this.jobs = jobs;
        this.shipments = shipments;
        this.plans = plans;
        this.operator = operator;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /// Whether all slots could be had; if not, nothing was changed but that lost jobs gave theirs back.
    boolean take(Dispatch dispatch, Situation before, Proposal after, Cause cause) {
        var difference = Difference.between(before, after.plan());
        var all = new HashMap<>(store.placements(dispatch.order()));
        difference.added().forEach(job -> all.put(job.key(), new Deal.Id(ids.next())));
        if (!hold(difference, all)) {
            return false;
        }
        var drafts = new Drafts(after.plan(), operator.id(), all);
        difference.gone().forEach(placed -> takeBack(placed, cause));
        offer(dispatch, difference, drafts);
        difference
                .agreed()
                .forEach(step -> jobs.agreeCounter(
                        step.from().deal().id(),
                        Drafts.terms(step.to()),
                        step.to().expectedOutput()));
        difference
                .cut()
                .forEach(step -> jobs.changeTerms(
                        step.from().deal().id(),
                        Drafts.terms(step.to()),
                        step.to().expectedOutput()));
        difference.moved().forEach(this::move);
        putInForce(dispatch, after, drafts, cause);
        return true;
    }

    /// Exactly the slots its maker agreed to: after a move the old ones are given back. Taken if somebody else
    /// has one of them by now; then the job holds what it held.
    Holding settle(Deal.Id job) {
        var deal = jobs.get(job);
        var held = deal.terms().slots().stream()
                .map(s -> new HoldRequest(new Resource.Id(s.resource()), s.unit(), s.during(), job.value()))
                .toList();
        var outcome = availability.settle(job.value(), held, safetyNet());
        if (outcome instanceof Holding.Held && deal.stage() != JobStage.ACCEPTED) {
            availability.commit(List.of(job.value()));
        }
        return outcome;
    }

    /// Every slot of the order goes back.
    void releaseAll(Situation situation) {
        availability.release(situation.deals());
    }

    Instant answerBy(Dispatch dispatch, Collection<Job> offered) {
        var now = clock.instant();
        var first = offered.stream()
                .map(j -> j.span().from())
                .min(Comparator.naturalOrder())
                .orElse(now);
        var inTime = now.plus(dispatch.answerTime());
        var atLeast = now.plus(settings.shortestAnswer());
        return inTime.isBefore(first) ? inTime : first.isBefore(atLeast) ? atLeast : first;
    }

    /// Holds outlive every deadline; the sweep, not their expiry, decides what lapses.
    Instant safetyNet() {
        return clock.instant().plus(settings.holdFor());
    }

    /// Whoever is asked to move keeps its old slots until it answers, unless another job of the order needs them.
    private boolean hold(Difference difference, Map<UUID, Deal.Id> all) {
        availability.release(Situation.deals(difference.gone()));
        var asked = asked(difference);
        var beyond = asked.stream()
                .flatMap(s -> Slots.holdsBeyond(s.from().deal().terms().slots(), s.to().slots(), idOf(s)).stream())
                .toList();
        if (hold(difference, all, beyond)) {
            return true;
        }
        availability.release(asked.stream().map(s -> idOf(s).value()).toList());
        var anew = asked.stream()
                .flatMap(s -> Slots.holds(s.to().slots(), idOf(s)).stream())
                .toList();
        return hold(difference, all, anew);
    }

    private boolean hold(Difference difference, Map<UUID, Deal.Id> all, List<HoldRequest> ofAsked) {
        var whole = Stream.of(difference.agreed(), difference.cut(), freely(difference))
                .flatMap(List::stream)
                .toList();
        availability.release(whole.stream().map(s -> idOf(s).value()).toList());
        var wanted = new ArrayList<>(ofAsked);
        difference.added().forEach(job -> wanted.addAll(Slots.holds(job.slots(), dealOf(all, job))));
        whole.forEach(s -> wanted.addAll(Slots.holds(s.to().slots(), idOf(s))));
        return switch (availability.holdTentatively(wanted, safetyNet())) {
            case Holding.Held held -> {
                recommit(whole);
                yield true;
            }
            case Holding.Taken taken -> false;
        };
    }

    private static Deal.Id idOf(Step step) {
        return step.from().deal().id();
    }

    private static Deal.Id dealOf(Map<UUID, Deal.Id> deals, Job job) {
        return Objects.requireNonNull(deals.get(job.key()), "an added job has a new deal");
    }

    private void recommit(List<Step> steps) {
        var firm = steps.stream()
                .filter(s -> s.from().is(JobStage.COMMITTED) || s.from().isUnderWay())
                .map(s -> s.from().deal().id().value())
                .toList();
        availability.commit(firm);
    }

    private void offer(Dispatch dispatch, Difference difference, Drafts drafts) {
        store.displace(Situation.ids(difference.gone()));
        if (difference.added().isEmpty()) {
            return;
        }
        difference.added().forEach(job -> store.place(dispatch, job.key(), drafts.dealOf(job)));
        var offers = difference.added().stream()
                .map(job -> drafts.job(job, replaced(job, difference.gone())))
                .toList();
        jobs.offer(dispatch.order(), offers, answerBy(dispatch, difference.added()));
    }

    private static Optional<Deal.Id> replaced(Job job, List<Placed> gone) {
        return gone.stream()
                .filter(g -> g.job().operationSeq() == job.operationSeq())
                .map(g -> g.deal().id())
                .findFirst();
    }

    private void takeBack(Placed placed, Cause cause) {
        var stage = placed.deal().stage();
        if (stage == JobStage.STARTED || stage == JobStage.REWORK) {
            jobs.cancel(placed.deal().id(), cause.name());
        } else if (stage.mayBecome(JobStage.WITHDRAWN)) {
            jobs.withdraw(placed.deal().id(), cause.name());
        }
    }

    private void move(Step step) {
        var job = step.to();
        var slots = Slots.forDeal(job.slots());
        if (movesFreely(step)) {
            jobs.move(step.from().deal().id(), job.span(), slots);
        } else {
            var answerBy = clock.instant().plus(settings.quickAnswer());
            jobs.askMove(step.from().deal().id(), job.span(), slots, answerBy);
        }
    }

    private List<Step> freely(Difference difference) {
        return difference.moved().stream().filter(this::movesFreely).toList();
    }

    private List<Step> asked(Difference difference) {
        return difference.moved().stream().filter(s -> !movesFreely(s)).toList();
    }

    /// Far enough away, before and after.
    private boolean movesFreely(Step step) {
        var now = clock.instant();
        return Zone.of(step.from().job().span().from(), now) == Zone.FREE
                && Zone.of(step.to().span().from(), now) == Zone.FREE;
    }

    private void putInForce(Dispatch dispatch, Proposal after, Drafts drafts, Cause cause) {
        plans.markConfirmed(after.id());
        deals.changePlan(dispatch.order(), after.id().value(), drafts.planned(), drafts.pricing(), cause.name());
        if (dispatch.stage() == Dispatch.Stage.COMMITTED) {
            shipments.plan(dispatch.order(), drafts.shipments());
        }
    }
}
