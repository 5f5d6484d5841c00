package org.cooperage.market.dispatch;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.market.dispatch.Situation.Placed;
import org.cooperage.plan.Plans;
import org.cooperage.plan.RepairRequest;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.plan.RepairRequest.Treatment;
import org.cooperage.plan.Repairing;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Component;

/// Asks the planner to mend a plan in force: what may become of each job, and who is out of it.
@Component
class Repairs {

    private final Plans plans;
    private final Clock clock;

    Repairs(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /// Somebody else does the jobs; whoever gave them back is not asked again.
    Repairing replace(Dispatch dispatch, Situation situation, Collection<Placed> lost, Cause cause) {
        var treatments = new HashMap<UUID, Treatment>();
        lost.forEach(p -> treatments.put(p.key(), new Treatment.Replaced()));
        return repair(dispatch, situation, treatments, cause);
    }

    /// The jobs are treated as said; all others stay, or follow in time if they come later. The frozen days are
    /// touched only when there is no other way; what comes before the change only when that does not help:
    /// goods that may not wait long must be made later too when the next operation is late.
    Repairing repair(Dispatch dispatch, Situation situation, Map<UUID, Treatment> treatments, Cause cause) {
        var frozen = frozen(dispatch, situation);
        var outcome = ask(dispatch, situation, treatments, frozen, Map.of(), cause);
        if (outcome instanceof Repairing.Impossible && !frozen.isEmpty()) {
            outcome = ask(dispatch, situation, treatments, Set.of(), Map.of(), cause);
        }
        if (outcome instanceof Repairing.Impossible) {
            outcome = ask(dispatch, situation, loosened(situation, treatments), Set.of(), Map.of(), cause);
        }
        return outcome;
    }

    /// Whoever has not begun may get another time.
    private static Map<UUID, Treatment> loosened(Situation situation, Map<UUID, Treatment> treatments) {
        var loosened = new HashMap<UUID, Treatment>();
        situation.where(p -> !p.isUnderWay()).forEach(p -> loosened.put(p.key(), new Treatment.Movable()));
        loosened.putAll(treatments);
        return loosened;
    }

    /// The jobs make room for somebody in a hurry; never in the frozen days.
    Repairing makeRoom(
            Dispatch dispatch, Situation situation, Collection<Placed> moving, Map<UUID, List<TimeSlot>> wanted) {
        var treatments = new HashMap<UUID, Treatment>();
        moving.forEach(p -> treatments.put(p.key(), new Treatment.Movable()));
        return ask(dispatch, situation, treatments, frozen(dispatch, situation), wanted, Cause.RUSH);
    }

    /// The jobs go where the operator wants them; those that follow give way, the frozen days stay.
    Repairing place(Dispatch dispatch, Situation situation, Map<UUID, Treatment> wanted) {
        return ask(dispatch, situation, wanted, frozen(dispatch, situation), Map.of(), Cause.MOVED);
    }

    private Repairing ask(
            Dispatch dispatch,
            Situation situation,
            Map<UUID, Treatment> treatments,
            Set<UUID> frozen,
            Map<UUID, List<TimeSlot>> closed,
            Cause cause) {
        var all = new HashMap<UUID, Treatment>();
        frozen.forEach(key -> all.put(key, new Treatment.Fixed()));
        settled(situation, treatments.keySet()).forEach(key -> all.put(key, new Treatment.Fixed()));
        all.putAll(treatments);
        return plans.repair(new RepairRequest(
                dispatch.plan(), situation.deals(), all, dispatch.excluded(), closed, clock.instant(), cause));
    }

    /// What is begun, and what comes no later than the first job that changes.
    private static Set<UUID> settled(Situation situation, Set<UUID> changing) {
        var first = situation.placed().stream()
                .filter(p -> changing.contains(p.key()))
                .mapToInt(p -> p.job().operationSeq())
                .min()
                .orElse(0);
        return keys(situation.where(p -> p.isUnderWay() || p.job().operationSeq() <= first));
    }

    private Set<UUID> frozen(Dispatch dispatch, Situation situation) {
        var now = clock.instant();
        return dispatch.stage() == Dispatch.Stage.COMMITTED
                ? keys(situation.where(p -> Zone.of(p.job().span().from(), now) == Zone.FROZEN))
                : Set.of();
    }

    private static Set<UUID> keys(Collection<Placed> some) {
        return some.stream().map(Placed::key).collect(Collectors.toUnmodifiableSet());
    }
}
