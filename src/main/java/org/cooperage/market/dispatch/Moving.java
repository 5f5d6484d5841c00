package org.cooperage.market.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cooperage.availability.Availability;
import org.cooperage.availability.HoldRequest;
import org.cooperage.availability.Holding.Taken;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DealEvent;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.JobTerms;
import org.cooperage.deal.Jobs;
import org.cooperage.market.dispatch.Moves.Asked;
import org.cooperage.market.dispatch.Moves.Why;
import org.cooperage.market.dispatch.Moves.Wish;
import org.cooperage.plan.Job;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.plan.RepairRequest.Treatment;
import org.cooperage.plan.Repairing;
import org.cooperage.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks for the moves of one order, as the platform.
///
/// Orders planned here are repaired as a whole. Of others – agreed elsewhere and taken over – only the time can
/// be asked for, maker by maker; both times are held until each has answered.
@Component
class Moving {

    private static final Logger LOG = LoggerFactory.getLogger(Moving.class);

    private final DispatchStore store;
    private final Situations situations;
    private final Repairs repairs;
    private final Steering steering;
    private final BuyerQuestions questions;
    private final Placing placing;
    private final Availability availability;
    private final Deals deals;
    private final Jobs jobs;
    private final DispatchSettings settings;
    private final Clock clock;

    Moving(
            DispatchStore store,
            Situations situations,
            Repairs repairs,
            Steering steering,
            BuyerQuestions questions,
            Placing placing,
            Availability availability,
            Deals deals,
            Jobs jobs,
            DispatchSettings settings,
            Clock clock) {
        this.store = store;
        this.situations = situations;
        this.repairs = repairs;
        this.steering = steering;
        this.questions = questions;
        this.placing = placing;
        this.availability = availability;
        this.deals = deals;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Asked ask(Deal.Id order, List<Wish> wishes) {
        return store.lock(order).map(dispatch -> replan(dispatch, wishes)).orElseGet(() -> askMakers(order, wishes));
    }

    private Asked replan(Dispatch dispatch, List<Wish> wishes) {
        if (dispatch.stage() != Dispatch.Stage.OFFERING && dispatch.stage() != Dispatch.Stage.COMMITTED) {
            return new Asked.Refused(dispatch.order(), Why.NOT_NOW);
        }
        var situation = situations.of(dispatch);
        var wanted = new HashMap<UUID, Treatment>();
        for (var wish : wishes) {
            situation.placed().stream()
                    .filter(p -> p.deal().id().equals(wish.job()) && !p.isUnderWay())
                    .forEach(p -> wanted.put(
                            p.key(),
                            new Treatment.At(wish.machine(), wish.planned().from())));
        }
        if (wanted.isEmpty()) {
            return new Asked.Refused(dispatch.order(), Why.NOT_NOW);
        }
        return switch (repairs.place(dispatch, situation, wanted)) {
            case Repairing.Repaired repaired -> take(dispatch, situation, repaired.proposal());
            case Repairing.Impossible impossible -> new Asked.Refused(dispatch.order(), Why.NO_WAY);
        };
    }

    private Asked take(Dispatch dispatch, Situation situation, Proposal plan) {
        if (!dispatch.limits().allow(plan)) {
            store.update(questions.ask(dispatch, situation, plan, Cause.MOVED));
            return new Asked.OfBuyer(dispatch.order());
        }
        var difference = Difference.between(situation, plan.plan());
        steering.take(dispatch, situation, plan, Cause.MOVED);
        return new Asked.OfMakers(
                dispatch.order(), difference.moved().size() + difference.added().size());
    }

    private Asked askMakers(Deal.Id order, List<Wish> wishes) {
        var why = refusal(order, wishes);
        if (why != null) {
            return new Asked.Refused(order, why);
        }
        var beyond = new ArrayList<HoldRequest>();
        for (var wish : wishes) {
            var held = jobs.get(wish.job()).terms().slots();
            beyond.addAll(Slots.holdsBeyond(held, forPlan(wish.slots()), wish.job()));
        }
        if (availability.holdTentatively(beyond, placing.safetyNet()) instanceof Taken) {
            return new Asked.Refused(order, Why.SLOT_TAKEN);
        }
        wishes.forEach(this::ask);
        return new Asked.OfMakers(order, wishes.size());
    }

    private @Nullable Why refusal(Deal.Id order, List<Wish> wishes) {
        var whole = deals.get(order);
        for (var wish : wishes) {
            var job = jobs.get(wish.job());
            if (!job.stage().mayBecome(JobStage.MOVE_ASKED)) {
                return Why.NOT_NOW;
            }
            if (!wish.machine().equals(job.step().resource())) {
                return Why.NO_PLAN;
            }
            var later = Duration.between(job.planned().to(), wish.planned().to());
            if (!later.isNegative() && whole.promised().plus(later).isAfter(latest(whole.promised(), whole.due()))) {
                return Why.LATE_FOR_BUYER;
            }
        }
        return null;
    }

    private static Instant latest(Instant promised, Instant due) {
        return promised.isAfter(due) ? promised : due;
    }

    private static List<Job.Slot> forPlan(List<JobTerms.Slot> slots) {
        return slots.stream()
                .map(s -> new Job.Slot(s.resource(), s.unit(), s.during()))
                .toList();
    }

    private void ask(Wish wish) {
        var answerBy = clock.instant().plus(settings.normalAnswer());
        var first = wish.planned().from();
        jobs.askMove(wish.job(), wish.planned(), wish.slots(), answerBy.isBefore(first) ? answerBy : first);
    }

    /// A maker of an order that is not planned here has answered: it holds what it agreed to, and nothing else.
    @ApplicationModuleListener
    void on(DealEvent.JobMoved moved) {
        settle(moved.order(), moved.job());
    }

    @ApplicationModuleListener
    void on(DealEvent.JobMoveRefused refused) {
        settle(refused.order(), refused.job());
    }

    private void settle(Deal.Id order, Deal.Id job) {
        Acting.run(Acting.SYSTEM, () -> {
            if (store.find(order).isEmpty() && isHeld(jobs.get(job)) && placing.settle(job) instanceof Taken taken) {
                LOG.warn(
                        "Job {} stays as agreed, but somebody else holds some of its time: {}. Ask for another move.",
                        job,
                        taken.conflicts());
            }
        });
    }

    private static boolean isHeld(JobDeal job) {
        return job.stage() == JobStage.COMMITTED || job.stage() == JobStage.ACCEPTED;
    }
}
