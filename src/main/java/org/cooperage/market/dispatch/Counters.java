package org.cooperage.market.dispatch;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.deal.Counter;
import org.cooperage.market.dispatch.Situation.Placed;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.plan.RepairRequest.Treatment;
import org.cooperage.plan.Repairing;
import org.springframework.stereotype.Component;

/// Judges counters: agree when that stays inside the buyer's limits and is no dearer than the next alternative.
@Component
class Counters {

    /// What a day beyond the buyer's date weighs, as a share of the price: best guess, no evidence yet.
    private static final double LATE_PER_DAY = 0.02;

    private static final double MINUTES_A_DAY = 1440;

    private final Repairs repairs;
    private final Plans plans;

    Counters(Repairs repairs, Plans plans) {
        this.repairs = repairs;
        this.plans = plans;
    }

    /// What to do about one counter.
    sealed interface Verdict {

        /// This plan is inside the limits; `passedOver` names the maker if nothing more of it goes there.
        record Take(Proposal plan, Set<UUID> passedOver) implements Verdict {}

        /// The best to be had goes beyond the limits.
        record Ask(Proposal plan) implements Verdict {}

        /// Nobody can do it, not even on the maker's terms.
        record Nothing(Repairing.Impossible why) implements Verdict {}
    }

    Verdict judge(Dispatch dispatch, Situation situation, Placed countered) {
        var maker = Set.of(countered.job().makerId());
        var agreed = onOwnTerms(dispatch, situation, countered);
        var other = repairs.replace(dispatch.without(maker), situation, List.of(countered), Cause.COUNTERED);
        var own = plan(agreed);
        var alternative = plan(other);
        var best = best(dispatch.limits(), own, alternative);
        if (best.isEmpty()) {
            return new Verdict.Nothing((Repairing.Impossible) other);
        }
        var keepsAll = own.isPresent() && best.get() == own.get() && !takesLess(countered);
        return dispatch.limits().allow(best.get())
                ? new Verdict.Take(best.get(), keepsAll ? Set.of() : maker)
                : new Verdict.Ask(best.get());
    }

    /// The maker's own terms. A price asked for beside something else is agreed first, then the rest is worked in.
    private Repairing onOwnTerms(Dispatch dispatch, Situation situation, Placed countered) {
        var wanted = Objects.requireNonNull(countered.deal().counter(), "a countered job has a counter");
        var treatment = treatment(countered, wanted);
        var price = wanted.unitPrice();
        var base = price == null || treatment instanceof Treatment.Repriced
                ? dispatch
                : dispatch.following(repriced(situation, countered.job(), price).id());
        var asked = takesLess(countered) ? base.without(Set.of(countered.job().makerId())) : base;
        return repairs.repair(asked, situation, Map.of(countered.key(), treatment), Cause.COUNTERED);
    }

    /// Who wants less is not offered the rest.
    private static boolean takesLess(Placed countered) {
        var wanted = countered.deal().counter();
        return wanted != null && wanted.quantity() != null;
    }

    private static Treatment treatment(Placed countered, Counter wanted) {
        if (wanted.quantity() != null) {
            return new Treatment.Capped(wanted.quantity());
        }
        if (wanted.ends() != null) {
            var later = Duration.between(countered.job().span().to(), wanted.ends());
            return later.isPositive()
                    ? new Treatment.NotBefore(countered.job().span().from().plus(later))
                    : new Treatment.Movable();
        }
        return new Treatment.Repriced(Objects.requireNonNull(wanted.unitPrice(), "a counter asks for something"));
    }

    private Proposal repriced(Situation situation, Job job, BigDecimal unitPrice) {
        return plans.adopt(
                situation.inForce().id(), Repricing.of(situation.inForce().plan(), job.key(), unitPrice));
    }

    private static Optional<Proposal> plan(Repairing outcome) {
        return switch (outcome) {
            case Repairing.Repaired repaired -> Optional.of(repaired.proposal());
            case Repairing.Impossible impossible -> Optional.empty();
        };
    }

    /// Inside the limits before outside, then the one that hurts the buyer less; the maker's own terms win a tie.
    private static Optional<Proposal> best(Limits limits, Optional<Proposal> own, Optional<Proposal> alternative) {
        var all = new ArrayList<Proposal>();
        own.ifPresent(all::add);
        alternative.ifPresent(all::add);
        return all.stream().reduce((a, b) -> isBetter(limits, b, a) ? b : a);
    }

    private static boolean isBetter(Limits limits, Proposal one, Proposal other) {
        if (limits.allow(one) != limits.allow(other)) {
            return limits.allow(one);
        }
        return harm(limits, one) < harm(limits, other);
    }

    /// Yuan: the price, and a share of it for each day beyond the date.
    private static double harm(Limits limits, Proposal proposal) {
        var late = Duration.between(limits.latest(), proposal.promised());
        var days = late.isPositive() ? late.toMinutes() / MINUTES_A_DAY : 0;
        return proposal.price().yuan().doubleValue() * (1 + LATE_PER_DAY * days);
    }
}
