package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.match.Match;
import org.cooperage.match.Shortlist;
import org.cooperage.need.Need;
import org.cooperage.plan.Missing;
import org.cooperage.plan.Plan;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Proposing;
import org.cooperage.plan.Relaxation;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// Says why an order cannot be planned, and what would let it in.
final class Diagnosis {
    private static final Bilingual WHOLE_ORDER = new Bilingual("整单", "the whole order");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double MINUTES_PER_HOUR = 60;

    private final Commission commission;
    private final Breakdown breakdown;
    private final List<Shortlist> shortlists;

    Diagnosis(Commission commission, Breakdown breakdown, List<Shortlist> shortlists) {
        this.commission = commission;
        this.breakdown = breakdown;
        this.shortlists = shortlists;
    }

    /// What can be told without planning: steps that nobody can do, and quantities below the smallest lot.
    List<Missing> beforePlanning() {
        var missing = new ArrayList<Missing>();
        for (int step = 0; step < breakdown.steps().size(); step++) {
            smallestLot(step).ifPresent(missing::add);
            if (shortlists.get(step).isEmpty()) {
                missing.add(noMaker(step));
            }
        }
        return missing;
    }

    private Optional<Missing> smallestLot(int step) {
        var at = breakdown.steps().get(step);
        if (at.isOnce()) {
            return Optional.empty();
        }
        long least = Long.MAX_VALUE;
        for (int colour = 0; colour < breakdown.colours().size(); colour++) {
            least = Math.min(least, breakdown.inputOf(step, colour));
        }
        var lacking = at.operation().minLot().subtract(at.fromEngine(least));
        return lacking.signum() > 0
                ? Optional.of(missing(Missing.Kind.SMALLEST_LOT, at, lacking, null, null, Map.of()))
                : Optional.empty();
    }

    Missing noMaker(int step) {
        var at = breakdown.steps().get(step);
        var leftOut = new HashMap<String, Integer>();
        shortlists.get(step).leftOut().forEach((why, count) -> leftOut.put(why.name(), count));
        var lacking = BigDecimal.valueOf(minutes(step) / MINUTES_PER_HOUR).setScale(0, RoundingMode.CEILING);
        return missing(Missing.Kind.NO_MAKER, at, lacking, null, null, leftOut);
    }

    /// What plans that break the date or the ceiling tell.
    Proposing.Impossible afterPlanning(Map<Proposal.Goal, Drafting.Drafted> drafted, Optional<Relaxation> moreMakers) {
        var need = commission.need();
        var plans = drafted.values().stream().map(Drafting.Drafted::plan).toList();
        var relaxations = new ArrayList<Relaxation>();
        var missing = new ArrayList<Missing>();
        var inTime =
                plans.stream().filter(p -> !p.promised().isAfter(need.due())).min(Comparator.comparing(Plan::price));
        var earliest = plans.stream().min(Comparator.comparing(Plan::promised));
        var ceiling = need.ceiling();
        if (plans.isEmpty()) {
            missing.add(withheld());
        } else if (inTime.isPresent() && ceiling != null) {
            missing.add(aboveCeiling(inTime.get(), ceiling));
            relaxations.add(dearer(inTime.get()));
        } else {
            missing.add(time(earliest.map(Plan::promised)));
            earliest.ifPresent(plan -> relaxations.add(later(plan)));
        }
        moreMakers.ifPresent(relaxations::add);
        relaxations.sort(Comparator.comparing(Relaxation::price));
        return new Proposing.Impossible(missing, relaxations);
    }

    /// Work found no place before the horizon, or only by breaking a rule.
    List<Missing> noPlace() {
        return List.of(withheld());
    }

    private static Missing withheld() {
        return new Missing(Missing.Kind.WITHHELD, 0, WHOLE_ORDER, BigDecimal.ZERO, null, null, null, Map.of());
    }

    private static Missing aboveCeiling(Plan plan, Money ceiling) {
        return new Missing(
                Missing.Kind.CEILING,
                0,
                WHOLE_ORDER,
                plan.price().minus(ceiling).yuan(),
                null,
                null,
                plan.promised(),
                Map.of());
    }

    private Relaxation dearer(Plan plan) {
        return new Relaxation(Relaxation.Kind.DEARER, null, rounded(plan.price()), null, plan.price(), plan.promised());
    }

    private Relaxation later(Plan plan) {
        var ceiling = commission.need().ceiling();
        boolean dearer = ceiling != null && plan.price().compareTo(ceiling) > 0;
        return new Relaxation(
                dearer ? Relaxation.Kind.LATER_AND_DEARER : Relaxation.Kind.LATER,
                endOfDay(plan.promised()),
                dearer ? rounded(plan.price()) : null,
                null,
                plan.price(),
                plan.promised());
    }

    /// The next hundred yuan above, and a little room for a second search that finds another plan.
    private static Money rounded(Money price) {
        var roomy = price.yuan().multiply(new BigDecimal("1.005"));
        return new Money(roomy.divide(HUNDRED, 0, RoundingMode.CEILING).multiply(HUNDRED));
    }

    static Instant endOfDay(Instant moment) {
        return moment.minusNanos(1)
                .atZone(BusinessClock.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
    }

    /// The step that lacks the most hours before the due date; if none does, the way through them all is too long.
    private Missing time(Optional<Instant> fitsFrom) {
        int tightest = 0;
        double worst = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < shortlists.size(); step++) {
            double lacking = minutes(step) - reachable(step);
            if (lacking > worst) {
                worst = lacking;
                tightest = step;
            }
        }
        var at = breakdown.steps().get(tightest);
        if (worst > 0) {
            boolean split = shortlists.get(tightest).freeMinutes() >= minutes(tightest);
            return missing(
                    split ? Missing.Kind.SPLIT : Missing.Kind.HOURS,
                    at,
                    BigDecimal.valueOf(worst / MINUTES_PER_HOUR).setScale(0, RoundingMode.CEILING),
                    mainCity(tightest),
                    fitsFrom.orElse(null),
                    Map.of());
        }
        long late = fitsFrom.map(
                        f -> Duration.between(commission.need().due(), f).toHours() + 1)
                .orElse(0L);
        return new Missing(
                Missing.Kind.TIME,
                0,
                WHOLE_ORDER,
                BigDecimal.valueOf(late),
                null,
                null,
                fitsFrom.orElse(null),
                Map.of());
    }

    private double minutes(int step) {
        var at = breakdown.steps().get(step);
        var quantity = at.fromEngine(breakdown.inputOf(step));
        var run = at.operation().runMinutes();
        var cycle = at.operation().cycleMinutes();
        var batch = at.operation().batchSize();
        if (cycle != null && batch != null) {
            return cycle * Math.ceil(quantity.doubleValue() / batch.doubleValue());
        }
        return run == null ? 0 : run.doubleValue() * quantity.doubleValue();
    }

    /// Free minutes of the makers with the most, as many as may share the step.
    private long reachable(int step) {
        return shortlists.get(step).matches().stream()
                .map(Match::freeMinutes)
                .sorted(Comparator.reverseOrder())
                .limit(commission.maxMakers(breakdown.steps().get(step)))
                .mapToLong(Long::longValue)
                .sum();
    }

    private @Nullable UUID mainCity(int step) {
        var count = new HashMap<UUID, Integer>();
        shortlists
                .get(step)
                .matches()
                .forEach(m -> count.merge(m.candidate().capability().city().value(), 1, Integer::sum));
        return count.entrySet().stream()
                .max(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private Missing missing(
            Missing.Kind kind,
            Step at,
            BigDecimal amount,
            @Nullable UUID city,
            @Nullable Instant fitsFrom,
            Map<String, Integer> leftOut) {
        return new Missing(
                kind,
                at.seq(),
                at.operation().name(),
                amount,
                city,
                city == null ? null : dueWeek(),
                fitsFrom,
                leftOut);
    }

    private Instant dueWeek() {
        return commission
                .need()
                .due()
                .minusSeconds(1)
                .atZone(BusinessClock.ZONE)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
    }

    /// The same need with other makers' limit, for trying.
    static Need withMakers(Need need, int makers) {
        return new Need(
                need.id(),
                need.code(),
                need.buyerId(),
                need.product(),
                need.routing(),
                need.quantity(),
                need.lines(),
                need.earliest(),
                need.due(),
                need.deliverPlace(),
                need.deliverTo(),
                need.ceiling(),
                need.quality(),
                makers,
                need.note(),
                need.stage(),
                need.createdAt(),
                need.version());
    }
}
