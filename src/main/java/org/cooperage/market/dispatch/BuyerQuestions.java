package org.cooperage.market.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.plan.Missing;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts changes to the buyer that go beyond its limits, with what they would do.
@Component
class BuyerQuestions {

    private final ChangeStore changes;
    private final Deals deals;
    private final Compensations compensations;
    private final DispatchSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BuyerQuestions(
            ChangeStore changes,
            Deals deals,
            Compensations compensations,
            DispatchSettings settings,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.deals = deals;
        this.compensations = compensations;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// The dispatch as it stands until the buyer has answered.
    Dispatch ask(Dispatch dispatch, Situation situation, Proposal plan, Cause cause) {
        return ask(dispatch, cause, Optional.of(plan.id()), consequences(dispatch, situation, plan, Optional.empty()));
    }

    /// There is no plan any more for an order that runs already: shall it wait or end?
    Dispatch askWithoutPlan(Dispatch dispatch, Situation situation, Cause cause, List<Missing> missing) {
        return ask(dispatch, cause, Optional.empty(), impossible(dispatch, situation, missing));
    }

    private Dispatch ask(Dispatch dispatch, Cause cause, Optional<Proposal.Id> plan, Consequences consequences) {
        var now = clock.instant();
        var answerBy = now.plus(settings.buyerAnswer());
        changes.supersede(dispatch.order(), now);
        var change =
                change(dispatch, cause, Optional.empty(), plan, consequences).askedOf(dispatch.buyerId(), answerBy);
        changes.add(change);
        events.publishEvent(new DispatchEvent.ChangeAsked(
                dispatch.order(), dispatch.need(), dispatch.buyerId(), change.id(), cause, answerBy));
        return dispatch.in(Dispatch.Stage.ASKING_BUYER);
    }

    /// Asks what was only shown before.
    Dispatch put(Dispatch dispatch, Change preview) {
        var answerBy = clock.instant().plus(settings.buyerAnswer());
        changes.supersede(dispatch.order(), clock.instant());
        changes.ask(preview.id(), dispatch.buyerId(), answerBy);
        events.publishEvent(new DispatchEvent.ChangeAsked(
                dispatch.order(), dispatch.need(), dispatch.buyerId(), preview.id(), preview.cause(), answerBy));
        return dispatch.in(Dispatch.Stage.ASKING_BUYER);
    }

    /// Says what was missing when an order had to be given up.
    void recordFailure(Dispatch dispatch, Situation situation, Cause cause, List<Missing> missing) {
        var now = clock.instant();
        changes.supersede(dispatch.order(), now);
        var change = change(
                        dispatch, cause, Optional.empty(), Optional.empty(), impossible(dispatch, situation, missing))
                .askedOf(dispatch.buyerId(), now);
        changes.add(change);
        changes.decide(change.id(), Change.Outcome.SUPERSEDED, now);
    }

    void withdraw(Deal.Id order) {
        changes.supersede(order, clock.instant());
    }

    /// Shown, but nobody is asked yet.
    Change preview(Dispatch dispatch, Situation situation, Proposal plan, Cause cause, Disturbance disturbance) {
        var preview = change(
                dispatch,
                cause,
                Optional.of(disturbance.id()),
                Optional.of(plan.id()),
                consequences(dispatch, situation, plan, disturbance.causer()));
        changes.add(preview);
        return preview;
    }

    Change previewWithoutPlan(
            Dispatch dispatch, Situation situation, List<Missing> missing, Cause cause, Disturbance.Id disturbance) {
        var preview = change(
                dispatch, cause, Optional.of(disturbance), Optional.empty(), impossible(dispatch, situation, missing));
        changes.add(preview);
        return preview;
    }

    private Consequences consequences(Dispatch dispatch, Situation situation, Proposal plan, Optional<UUID> causer) {
        var before = situation.inForce();
        var difference = Difference.between(situation, plan.plan());
        return new Consequences(
                before.id().value(),
                deals.get(dispatch.order()).code(),
                before.price(),
                plan.price(),
                before.promised(),
                plan.promised(),
                difference.shifts(),
                compensations.of(dispatch, situation, difference, causer),
                List.of());
    }

    private Consequences impossible(Dispatch dispatch, Situation situation, List<Missing> missing) {
        var before = situation.inForce();
        return new Consequences(
                before.id().value(),
                deals.get(dispatch.order()).code(),
                before.price(),
                before.price(),
                before.promised(),
                before.promised(),
                List.of(),
                List.of(),
                missing);
    }

    private Change change(
            Dispatch dispatch,
            Cause cause,
            Optional<Disturbance.Id> disturbance,
            Optional<Proposal.Id> plan,
            Consequences consequences) {
        return new Change(
                new Change.Id(ids.next()),
                dispatch.order(),
                dispatch.need(),
                dispatch.buyerId(),
                cause,
                disturbance,
                Optional.empty(),
                plan,
                consequences,
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }
}
