package org.cooperage.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cooperage.offer.Candidate;
import org.cooperage.offer.Capability;
import org.cooperage.place.Distance;
import org.cooperage.place.Place;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Share;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// Ranks the makers of one operation.
final class Ranking {
    /// Yuan for a kilogram and a road kilometre, about what part loads cost.
    static final double FREIGHT_PER_KG_KM = 0.0022;

    static final double UNFAMILIAR = 0.01;
    static final double FULLY_LOADED = 0.02;
    static final double NO_FREE_HOURS = 1;
    /// So many of those left out are told why, each for itself.
    private static final int TOLD = 20;

    private final Inquiry inquiry;
    private final Inquiry.Task task;
    private final boolean wet;
    private final List<Candidate> everybody;
    private final MatchSettings settings;
    private final Map<Exclusion, Integer> leftOut = Matches.counts();
    private final List<Shortlist.Passed> passed = new ArrayList<>();
    private List<Ranked> front = List.of();

    /// A maker and how it ranks by terms alone.
    private record Ranked(Candidate candidate, Score score) {}

    Ranking(Inquiry inquiry, Inquiry.Task task, boolean wet, List<Candidate> everybody, MatchSettings settings) {
        this.inquiry = inquiry;
        this.task = task;
        this.wet = wet;
        this.everybody = everybody;
        this.settings = settings;
    }

    List<Candidate> everybody() {
        return everybody;
    }

    /// Those whose calendars are worth a look.
    List<Candidate> front() {
        return front.stream().map(Ranked::candidate).toList();
    }

    void rankByTerms(GeoPoint middle) {
        var fit = new ArrayList<Ranked>();
        for (var candidate : everybody) {
            double km = Distance.between(candidate.point(), middle).km();
            var why = exclusion(candidate, km);
            if (why == null) {
                fit.add(new Ranked(candidate, scoreByTerms(candidate, km)));
            } else {
                leaveOut(candidate, why);
            }
        }
        fit.sort(Comparator.<Ranked>comparingDouble(r -> r.score().total() - bonusOf(r.candidate()))
                .thenComparing(r -> r.candidate().capability().id().value()));
        front = represented(fit, Ranked::candidate, settings.look());
        var looked = Set.copyOf(front);
        fit.stream()
                .filter(one -> !looked.contains(one))
                .forEach(one -> leaveOut(one.candidate(), Exclusion.RANKED_LOWER));
    }

    private void leaveOut(Candidate candidate, Exclusion why) {
        leftOut.merge(why, 1, Integer::sum);
        boolean mayBeTold = why != Exclusion.REFUSES_BUYER && why != Exclusion.EXCLUDED;
        if (mayBeTold && passed.size() < TOLD) {
            var own = why == Exclusion.SMALLEST_LOT ? candidate.terms().minLot() : null;
            passed.add(new Shortlist.Passed(candidate.capability().owner().value(), why, own));
        }
    }

    private @Nullable Exclusion exclusion(Candidate candidate, double km) {
        var capability = candidate.capability();
        if (wet
                && !capability.isPermitted(
                        inquiry.due().atZone(BusinessClock.ZONE).toLocalDate())) {
            return Exclusion.NO_PERMIT;
        }
        if (!capability.quality().reaches(inquiry.quality())) {
            return Exclusion.CLASS;
        }
        if (candidate.refusesBuyer()) {
            return Exclusion.REFUSES_BUYER;
        }
        if (isWanted(candidate)) {
            return null;
        }
        if (inquiry.excluded().contains(capability.owner().value())) {
            return Exclusion.EXCLUDED;
        }
        if (candidate.terms().minLot().compareTo(task.quantity()) > 0) {
            return Exclusion.SMALLEST_LOT;
        }
        return km > settings.farthestKm() ? Exclusion.TOO_FAR : null;
    }

    private boolean isWanted(Candidate candidate) {
        return inquiry.wanted().contains(candidate.capability().resource().value());
    }

    /// Whoever has the work already is looked at first; many machines help a large order.
    private double bonusOf(Candidate candidate) {
        return isWanted(candidate) ? 1e9 : 0;
    }

    private Score scoreByTerms(Candidate candidate, double kmFromMiddle) {
        double unit = candidate.terms().unitPrice().doubleValue();
        double share = task.quantity().doubleValue() / task.maxMakers();
        double price = unit + candidate.terms().setupFee().yuan().doubleValue() / Math.max(1, share);
        double km = task.last()
                ? Distance.between(candidate.point(), inquiry.deliverTo()).km() + kmFromMiddle
                : 2 * kmFromMiddle;
        double rejects = Math.max(0, task.operation().yield().doubleValue() - Match.surePassRate(candidate.record()));
        return new Score(
                price,
                km * FREIGHT_PER_KG_KM * task.unitKg(),
                0,
                rejects * task.unitValue(),
                candidate.jobsForBuyer() > 0 ? 0 : unit * UNFAMILIAR,
                0,
                -unit
                        * task.credits()
                                .getOrDefault(candidate.capability().owner().value(), 0.0));
    }

    Shortlist rankByTime(Matches.Times times) {
        var matches = new ArrayList<Match>();
        for (var ranked : front) {
            var match = match(ranked, times);
            if (match.freeMinutes() > 0 || isWanted(ranked.candidate())) {
                matches.add(match);
            } else {
                leaveOut(ranked.candidate(), Exclusion.NO_TIME);
            }
        }
        matches.sort(Comparator.<Match>comparingDouble(m -> m.score().total() - bonusOf(m.candidate()))
                .thenComparing(m -> m.candidate().capability().id().value()));
        var kept = enough(matches);
        matches.stream()
                .filter(one -> !kept.contains(one))
                .forEach(one -> leaveOut(one.candidate(), Exclusion.RANKED_LOWER));
        leftOut.values().removeIf(count -> count == 0);
        return new Shortlist(task.operation(), kept, everybody.size(), leftOut, passed);
    }

    private Match match(Ranked ranked, Matches.Times times) {
        var candidate = ranked.candidate();
        var open = times.openOf(candidate);
        var busy = times.busyOf(candidate);
        long hours = minutes(open, task.neededBy()) * candidate.units();
        long taken = busy.stream()
                .mapToLong(b -> minutes(common(open, b.slot()), task.neededBy()))
                .sum();
        long free = Math.max(0, hours - Math.min(hours, taken));
        var load = Share.of(hours - free, hours);
        double price = candidate.terms().unitPrice().doubleValue();
        double wanted = task.minutes() / candidate.efficiency().doubleValue() / task.maxMakers();
        double lacking = wanted <= 0 ? 0 : Math.clamp(1 - free / wanted, 0, 1);
        var terms = ranked.score();
        var score = new Score(
                terms.price(),
                terms.transport(),
                lacking * price * NO_FREE_HOURS,
                terms.risk(),
                terms.unfamiliar(),
                load.value() * price * FULLY_LOADED,
                terms.credit());
        return new Match(candidate, score, open, busy, free, load);
    }

    /// Work goes on after closing time: a held slot may span nights, only its open hours are taken.
    private static List<TimeSlot> common(List<TimeSlot> open, TimeSlot held) {
        return open.stream().flatMap(window -> window.common(held).stream()).toList();
    }

    private static long minutes(List<TimeSlot> slots, Instant until) {
        long sum = 0;
        for (var slot : slots) {
            if (slot.from().isBefore(until)) {
                var to = slot.to().isBefore(until) ? slot.to() : until;
                sum += Duration.between(slot.from(), to).toMinutes();
            }
        }
        return sum;
    }

    /// The best, and more of them until their free hours are ample for the order.
    private List<Match> enough(List<Match> ranked) {
        int count = Math.min(settings.keep(), ranked.size());
        double wanted = task.minutes() * settings.ampleTimes();
        long free = ranked.stream().limit(count).mapToLong(Match::freeMinutes).sum();
        while (count < ranked.size() && count < settings.most() && free < wanted) {
            free += ranked.get(count++).freeMinutes();
        }
        return represented(ranked, Match::candidate, count);
    }

    /// The first so many, except that the last places go to cities that would otherwise be missing or scarce.
    private <T> List<T> represented(List<T> ranked, Function<T, Candidate> candidate, int count) {
        if (ranked.size() <= count) {
            return List.copyOf(ranked);
        }
        var perCity = new HashMap<Place.Id, Integer>();
        var kept = new HashSet<Capability.Id>();
        for (var one : ranked) {
            var capability = candidate.apply(one).capability();
            if (perCity.getOrDefault(capability.city(), 0) < settings.perCity() && kept.size() < count) {
                perCity.merge(capability.city(), 1, Integer::sum);
                kept.add(capability.id());
            }
        }
        for (var one : ranked) {
            if (kept.size() < count) {
                kept.add(candidate.apply(one).capability().id());
            }
        }
        return ranked.stream()
                .filter(one -> kept.contains(candidate.apply(one).capability().id()))
                .toList();
    }
}
