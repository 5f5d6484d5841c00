package org.cooperage.market.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Busy;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.market.dispatch.Situation.Placed;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.plan.RepairRequest.Treatment;
import org.cooperage.plan.Repairing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reckons what a disturbance would do to each order it touches, and keeps that as a preview. Moves nothing.
@Component
class Weighing {

    private final DispatchStore store;
    private final ChangeStore changes;
    private final Situations situations;
    private final Repairs repairs;
    private final BuyerQuestions questions;
    private final Availability availability;
    private final Jobs jobs;
    private final Rushes rushes;
    private final DispatchSettings settings;

    Weighing(
            DispatchStore store,
            ChangeStore changes,
            Situations situations,
            Repairs repairs,
            BuyerQuestions questions,
            Availability availability,
            Jobs jobs,
            Rushes rushes,
            DispatchSettings settings) {
        this.store = store;
        this.changes = changes;
        this.situations = situations;
        this.repairs = repairs;
        this.questions = questions;
        this.availability = availability;
        this.jobs = jobs;
        this.rushes = rushes;
        this.settings = settings;
    }

    /// The orders whose jobs it hits and that dispatch placed.
    @Transactional(readOnly = true)
    Set<Deal.Id> orders(Disturbance disturbance) {
        var orders = new LinkedHashSet<Deal.Id>();
        hit(disturbance)
                .map(JobDeal::order)
                .filter(o -> store.find(o).isPresent())
                .forEach(orders::add);
        return orders;
    }

    /// Keeps the preview for one order; an older one about the same disturbance is forgotten.
    @Transactional
    void weigh(Disturbance disturbance, Deal.Id order) {
        var dispatch = store.lock(order).orElseThrow();
        changes.forgetPreviews(disturbance.id(), order);
        if (dispatch.stage() == Dispatch.Stage.FAILED) {
            return;
        }
        var situation = situations.of(dispatch);
        var touched = touched(disturbance, situation);
        if (!touched.isEmpty()) {
            keep(disturbance, dispatch, situation, touched);
        }
    }

    private void keep(Disturbance disturbance, Dispatch dispatch, Situation situation, Collection<Placed> touched) {
        var cause = cause(disturbance);
        var ways = ways(disturbance, dispatch, situation, touched);
        var best = best(situation.inForce(), ways);
        if (best.isPresent()) {
            questions.preview(dispatch, situation, best.get(), cause, disturbance);
        } else {
            var missing = ((Repairing.Impossible) ways.getLast()).missing();
            questions.previewWithoutPlan(dispatch, situation, missing, cause, disturbance.id());
        }
    }

    /// What can be done, the least upsetting first: wait; let whoever is cheapest do it; let somebody else do it.
    /// Only the first is asked for when that keeps the promise.
    private List<Repairing> ways(
            Disturbance disturbance, Dispatch dispatch, Situation situation, Collection<Placed> touched) {
        var cause = cause(disturbance);
        if (disturbance.kind() == Disturbance.Kind.RUSH) {
            return List.of(repairs.makeRoom(dispatch, situation, touched, rushes.wanted(disturbance)));
        }
        var waiting = repairs.repair(dispatch, situation, waiting(disturbance, touched), cause);
        if (disturbance.kind() == Disturbance.Kind.MATERIAL_LATE || isInTime(situation.inForce(), waiting)) {
            return List.of(waiting);
        }
        var others = dispatch.without(Situation.makers(touched));
        return List.of(
                waiting,
                repairs.repair(dispatch, situation, moving(touched), cause),
                repairs.repair(others, situation, moving(touched), cause));
    }

    private static boolean isInTime(Proposal inForce, Repairing outcome) {
        return plan(outcome)
                .filter(p -> !p.promised().isAfter(inForce.promised()))
                .isPresent();
    }

    private Collection<Placed> touched(Disturbance disturbance, Situation situation) {
        var hit = hit(disturbance).map(JobDeal::id).toList();
        return situation.where(p -> hit.contains(p.deal().id()));
    }

    private Stream<JobDeal> hit(Disturbance disturbance) {
        return deals(disturbance)
                .map(jobs::find)
                .flatMap(Optional::stream)
                .filter(Weighing::isToDo)
                .filter(job -> isUpset(disturbance, job));
    }

    /// Material that is there before the work begins, or so little later that its maker makes up for it, upsets nobody.
    private boolean isUpset(Disturbance disturbance, JobDeal job) {
        var latest = job.terms().planned().from().plus(settings.materialBuffer());
        return disturbance.kind() != Disturbance.Kind.MATERIAL_LATE
                || disturbance.during().to().isAfter(latest);
    }

    private Stream<Deal.Id> deals(Disturbance disturbance) {
        return switch (disturbance.kind()) {
            case BREAKDOWN -> held(disturbance);
            case STOP -> stopped(disturbance);
            case MATERIAL_LATE -> disturbance.job().stream();
            case RUSH -> rushes.inTheWay(disturbance);
        };
    }

    private Stream<Deal.Id> held(Disturbance disturbance) {
        var resource = disturbance.resource().orElseThrow();
        var busy = availability.busy(List.of(resource), disturbance.during()).getOrDefault(resource, List.of());
        var down = busy.stream()
                .filter(b -> b.why() == Busy.Why.DOWN)
                .map(Busy::unit)
                .toList();
        return busy.stream()
                .filter(b -> b.deal() != null)
                .filter(b -> down.isEmpty() || down.contains(b.unit()))
                .map(b -> new Deal.Id(Objects.requireNonNull(b.deal())))
                .distinct();
    }

    private Stream<Deal.Id> stopped(Disturbance disturbance) {
        var machines = availability.stopped(disturbance.id().value());
        return availability.busy(machines, disturbance.during()).values().stream()
                .flatMap(List::stream)
                .filter(b -> b.deal() != null)
                .map(b -> new Deal.Id(Objects.requireNonNull(b.deal())))
                .distinct();
    }

    private static boolean isToDo(JobDeal job) {
        return job.stage().isLive() && !job.stage().isMade();
    }

    /// The makers keep their jobs and go on when it is over.
    private static Map<UUID, Treatment> waiting(Disturbance disturbance, Collection<Placed> touched) {
        var treatments = new HashMap<UUID, Treatment>();
        for (var placed : touched) {
            treatments.put(
                    placed.key(),
                    begun(placed)
                            .orElse(new Treatment.NotBefore(disturbance.during().to())));
        }
        return treatments;
    }

    /// Whoever can do it first does it.
    private static Map<UUID, Treatment> moving(Collection<Placed> touched) {
        var treatments = new HashMap<UUID, Treatment>();
        touched.forEach(p -> treatments.put(p.key(), begun(p).orElse(new Treatment.Replaced())));
        return treatments;
    }

    /// Of a job under way the maker keeps what it has made; the rest is placed anew.
    private static Optional<Treatment> begun(Placed placed) {
        var made = placed.deal().progress().reported();
        return made.signum() > 0 && made.compareTo(placed.job().quantity()) < 0
                ? Optional.of(new Treatment.Capped(made))
                : Optional.<Treatment>empty();
    }

    /// The promise comes first; then as little as possible moves.
    private static Optional<Proposal> best(Proposal inForce, List<Repairing> ways) {
        return ways.stream()
                .flatMap(way -> plan(way).stream())
                .min(Comparator.comparing(p -> later(inForce.promised(), p.promised())));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<Proposal> plan(Repairing outcome) {
        return switch (outcome) {
            case Repairing.Repaired repaired -> Optional.of(repaired.proposal());
            case Repairing.Impossible impossible -> Optional.empty();
        };
    }

    private static Cause cause(Disturbance disturbance) {
        return switch (disturbance.kind()) {
            case BREAKDOWN -> Cause.BREAKDOWN;
            case STOP -> Cause.STOP;
            case MATERIAL_LATE -> Cause.MATERIAL_LATE;
            case RUSH -> Cause.RUSH;
        };
    }
}
