package org.cooperage.market.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Committing;
import org.cooperage.availability.Holding;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.shipping.Shipments;
import org.cooperage.market.dispatch.Situation.Placed;
import org.cooperage.need.Needs;
import org.cooperage.plan.Missing;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.plan.RepairRequest.Treatment;
import org.cooperage.plan.Repairing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks at an order and does what its situation asks for: repair, answer a counter, commit, ask the buyer, give
/// up.
///
/// It decides by where the order stands, never by which event came, and holds the dispatch's row while it does;
/// so it may be called as often as one likes, by whoever likes, and a crash between two steps costs nothing but
/// time.
@Component
class Steering {

    private static final Logger LOG = LoggerFactory.getLogger(Steering.class);

    private final DispatchStore store;
    private final Situations situations;
    private final Repairs repairs;
    private final Shortfalls shortfalls;
    private final Compensations compensations;
    private final Counters counters;
    private final Placing placing;
    private final BuyerQuestions questions;
    private final Availability availability;
    private final Deals deals;
    private final Jobs jobs;
    private final Shipments shipments;
    private final Needs needs;
    private final Operator operator;
    private final DispatchSettings settings;
    private final ApplicationEventPublisher events;

    Steering(
            DispatchStore store,
            Situations situations,
            Repairs repairs,
            Shortfalls shortfalls,
            Compensations compensations,
            Counters counters,
            Placing placing,
            BuyerQuestions questions,
            Availability availability,
            Deals deals,
            Jobs jobs,
            Shipments shipments,
            Needs needs,
            Operator operator,
            DispatchSettings settings,
            ApplicationEventPublisher events) {
        this.store = store;
        this.situations = situations;
        this.repairs = repairs;
        this.shortfalls = shortfalls;
        this.compensations = compensations;
        this.counters = counters;
        this.placing = placing;
        this.questions = questions;
        this.availability = availability;
        this.deals = deals;
        this.jobs = jobs;
        this.shipments = shipments;
        this.needs = needs;
        this.operator = operator;
        this.settings = settings;
        this.events = events;
    }

    /// Unknown orders are none of our business: another mechanism made them.
    @Transactional
    void lookAt(Deal.Id order) {
        store.lock(order).ifPresent(this::steer);
    }

    /// A maker agreed to another time: give back what it held for the old one. If somebody else has the new one
    /// by now, the job is planned anew.
    @Transactional
    void settle(Deal.Id order, Deal.Id job) {
        store.lock(order)
                .filter(d -> store.placements(order).containsValue(job))
                .ifPresent(d -> {
                    switch (placing.settle(job)) {
                        case Holding.Held held -> steer(d);
                        case Holding.Taken taken -> evade(d, job);
                    }
                });
    }

    private void evade(Dispatch dispatch, Deal.Id job) {
        var situation = situations.of(dispatch);
        var treatments = new HashMap<UUID, Treatment>();
        situation.where(p -> p.deal().id().equals(job)).forEach(p -> treatments.put(p.key(), new Treatment.Movable()));
        switch (repairs.repair(dispatch, situation, treatments, Cause.SLOT_TAKEN)) {
            case Repairing.Repaired repaired -> takeOrAsk(dispatch, situation, repaired.proposal(), Cause.SLOT_TAKEN);
            case Repairing.Impossible impossible ->
                despair(dispatch, situation, Cause.SLOT_TAKEN, impossible.missing());
        }
    }

    /// The order ended elsewhere, such as by its buyer.
    @Transactional
    void close(Deal.Id order) {
        store.lock(order).filter(d -> d.stage() != Dispatch.Stage.FAILED).ifPresent(dispatch -> {
            var situation = situations.of(dispatch);
            compensations.charge(dispatch, compensations.ofCancelling(dispatch, situation));
            placing.releaseAll(situation);
            questions.withdraw(order);
            store.update(dispatch.in(Dispatch.Stage.FAILED));
            needs.reopen(dispatch.need());
        });
    }

    void steer(Dispatch dispatch) {
        switch (dispatch.stage()) {
            case OFFERING, COMMITTED -> next(dispatch, situations.of(dispatch));
            case ASKING_BUYER, FAILED -> {}
        }
    }

    private void next(Dispatch dispatch, Situation situation) {
        var lost = lost(dispatch, situation);
        var countered = situation.in(JobStage.COUNTERED);
        if (!lost.isEmpty()) {
            replace(dispatch, situation, lost);
        } else if (!countered.isEmpty()) {
            answer(dispatch, situation, countered.getFirst());
        } else if (!situation.isWaiting()) {
            commit(dispatch, situation);
        }
    }

    /// Make-ups are small and urgent: whoever wants other terms for one is passed over.
    private List<Placed> lost(Dispatch dispatch, Situation situation) {
        return Stream.concat(
                        situation.lost().stream(), shortfalls.in(dispatch, situation.in(JobStage.COUNTERED)).stream())
                .toList();
    }

    private void replace(Dispatch before, Situation situation, List<Placed> lost) {
        var dispatch = before.without(Situation.makers(lost));
        var cause = lost.stream().allMatch(p -> p.is(JobStage.LAPSED)) ? Cause.LAPSED : Cause.DECLINED;
        var makeUps = shortfalls.in(dispatch, lost);
        var others = lost.stream().filter(p -> !makeUps.contains(p)).toList();
        if (others.isEmpty()) {
            takeOrAsk(dispatch, situation, shortfalls.again(dispatch, situation, makeUps), Cause.SHORTFALL);
            return;
        }
        switch (repairs.replace(dispatch, situation, others, cause)) {
            case Repairing.Repaired(var plan, var kept, var moved, var dropped, var added) ->
                takeOrAsk(
                        dispatch,
                        situation,
                        shortfalls.again(dispatch.following(plan.id()), situation, makeUps),
                        cause);
            case Repairing.Impossible impossible -> despair(dispatch, situation, cause, impossible.missing());
        }
    }

    private void answer(Dispatch dispatch, Situation situation, Placed countered) {
        switch (counters.judge(dispatch, situation, countered)) {
            case Counters.Verdict.Take(var plan, var passedOver) ->
                takeOrAsk(dispatch.without(passedOver), situation, plan, Cause.COUNTERED);
            case Counters.Verdict.Ask(var plan) -> takeOrAsk(dispatch, situation, plan, Cause.COUNTERED);
            case Counters.Verdict.Nothing(var why) -> despair(dispatch, situation, Cause.COUNTERED, why.missing());
        }
    }

    /// Inside the buyer's limits by itself, else the buyer decides.
    void takeOrAsk(Dispatch dispatch, Situation situation, Proposal plan, Cause cause) {
        if (dispatch.rounds() >= settings.mostRounds()) {
            despair(dispatch, situation, cause, List.of());
        } else if (dispatch.limits().allow(plan)) {
            take(dispatch, situation, plan, cause);
        } else {
            store.update(questions.ask(dispatch, situation, plan, cause));
        }
    }

    /// Puts a repaired plan in force and looks at the order again: perhaps nobody has to be asked.
    void take(Dispatch dispatch, Situation situation, Proposal plan, Cause cause) {
        if (!placing.take(dispatch, situation, plan, cause)) {
            again(dispatch, cause);
            return;
        }
        var asked = Difference.between(situation, plan.plan()).added().size();
        var next = dispatch.following(plan.id());
        store.update(next);
        events.publishEvent(
                new DispatchEvent.PlanRepaired(dispatch.order(), dispatch.need(), dispatch.buyerId(), cause, asked));
        steer(next);
    }

    /// Somebody else was quicker: leave it to the next look, which plans with what is taken now.
    private void again(Dispatch dispatch, Cause cause) {
        LOG.info("Order {}: a slot of the repair was taken meanwhile, planning again.", dispatch.order());
        throw new SlotsTakenMeanwhile(dispatch.order(), cause);
    }

    private void commit(Dispatch dispatch, Situation situation) {
        var accepted = situation.in(JobStage.ACCEPTED);
        if (accepted.isEmpty()) {
            return;
        }
        requireHeld(dispatch, availability.commit(Situation.deals(accepted)));
        if (dispatch.stage() == Dispatch.Stage.OFFERING) {
            deals.commit(dispatch.order());
            planShipments(dispatch, situation);
            store.update(dispatch.in(Dispatch.Stage.COMMITTED));
        } else {
            accepted.forEach(p -> jobs.commit(p.deal().id()));
        }
    }

    private void planShipments(Dispatch dispatch, Situation situation) {
        var plan = situation.inForce().plan();
        var drafts = new Drafts(plan, operator.id(), store.placements(dispatch.order()));
        shipments.plan(dispatch.order(), drafts.shipments());
    }

    /// Nobody able is left. What nobody has begun is given up; what runs already is for the buyer to decide.
    private void despair(Dispatch dispatch, Situation situation, Cause cause, List<Missing> missing) {
        if (dispatch.stage() == Dispatch.Stage.COMMITTED) {
            store.update(questions.askWithoutPlan(dispatch, situation, cause, missing));
        } else {
            questions.recordFailure(dispatch, situation, cause, missing);
            giveUp(dispatch, situation, cause);
        }
    }

    /// Everything goes back: slots to their owners, the request to its buyer.
    void giveUp(Dispatch dispatch, Situation situation, Cause cause) {
        placing.releaseAll(situation);
        deals.reject(dispatch.order(), cause.name());
        store.update(dispatch.in(Dispatch.Stage.FAILED));
        needs.reopen(dispatch.need());
        events.publishEvent(
                new DispatchEvent.DispatchFailed(dispatch.order(), dispatch.need(), dispatch.buyerId(), cause));
    }

    private static void requireHeld(Dispatch dispatch, Committing outcome) {
        if (outcome instanceof Committing.Expired(var gone)) {
            throw new IllegalStateException(
                    "Jobs (%s) of the order (%s) hold no slot any more.\nMaybe holds expire sooner than offers; compare cooperage.dispatch.hold-for with the answer times."
                            .formatted(gone, dispatch.order()));
        }
    }
}
