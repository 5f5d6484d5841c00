package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.cooperage.match.Exclusion;
import org.cooperage.match.Match;
import org.cooperage.match.Score;
import org.cooperage.match.Shortlist;
import org.cooperage.plan.Job;
import org.cooperage.plan.PassedOver;
import org.cooperage.plan.PassedOver.Gap;
import org.cooperage.plan.PassedOver.Why;
import org.cooperage.plan.Plan;
import org.jspecify.annotations.Nullable;

/// Finds who was passed over by a plan, and by what: its score term by term against the scores of those that got work.
final class Passing {
    static final double CLOSE = 0.03;
    private static final double NEAR = 0.10;

    private final Breakdown breakdown;
    private final List<Shortlist> shortlists;

    Passing(Breakdown breakdown, List<Shortlist> shortlists) {
        this.breakdown = breakdown;
        this.shortlists = shortlists;
    }

    /// One for each operation and maker that was looked at and got nothing of it.
    List<PassedOver> of(Plan plan) {
        var passed = new ArrayList<PassedOver>();
        for (int step = 0; step < shortlists.size(); step++) {
            int seq = breakdown.steps().get(step).seq();
            var chosen = new HashSet<UUID>();
            plan.jobs().stream()
                    .filter(job -> job.operationSeq() == seq)
                    .map(Job::makerId)
                    .forEach(chosen::add);
            passed.addAll(of(seq, shortlists.get(step), chosen).values());
        }
        return passed;
    }

    private static Map<UUID, PassedOver> of(int seq, Shortlist list, Set<UUID> chosen) {
        var passed = new LinkedHashMap<UUID, PassedOver>();
        var winners = list.matches().stream()
                .filter(m -> chosen.contains(ownerOf(m)))
                .map(Match::score)
                .toList();
        if (winners.isEmpty()) {
            return passed;
        }
        for (var match : list.matches()) {
            if (!chosen.contains(ownerOf(match))) {
                passed.putIfAbsent(ownerOf(match), ranked(seq, match, winners));
            }
        }
        for (var left : list.passed()) {
            if (!chosen.contains(left.maker())) {
                passed.putIfAbsent(left.maker(), new PassedOver(seq, left.maker(), why(left.why()), null, left.own()));
            }
        }
        return passed;
    }

    private static UUID ownerOf(Match match) {
        return match.candidate().capability().owner().value();
    }

    private static Why why(Exclusion exclusion) {
        return switch (exclusion) {
            case NO_PERMIT -> Why.NO_PERMIT;
            case CLASS -> Why.CLASS;
            case SMALLEST_LOT -> Why.SMALLEST_LOT;
            case TOO_FAR -> Why.TOO_FAR;
            case NO_TIME -> Why.NO_TIME;
            case RANKED_LOWER, REFUSES_BUYER, EXCLUDED -> Why.RANKED_LOWER;
        };
    }

    /// The term in which it lies furthest behind those that got work; the gap is to the best of them.
    private static PassedOver ranked(int seq, Match match, List<Score> winners) {
        var own = match.score();
        double best = winners.stream().mapToDouble(Score::total).min().orElseThrow();
        double behind = own.total() / Math.max(1e-9, best) - 1;
        var why = behind <= 0 ? Why.FIT : decisive(own, winners);
        return new PassedOver(seq, ownerOf(match), why, gap(behind), figure(why, match));
    }

    private static Gap gap(double behind) {
        if (behind <= CLOSE) {
            return Gap.CLOSE;
        }
        return behind <= NEAR ? Gap.NEAR : Gap.FAR;
    }

    private static Why decisive(Score own, List<Score> winners) {
        var terms = new LinkedHashMap<Why, ToDoubleFunction<Score>>();
        terms.put(Why.PRICE, Score::price);
        terms.put(Why.TRANSPORT, Score::transport);
        terms.put(Why.WAITING, Score::waiting);
        terms.put(Why.RISK, Score::risk);
        terms.put(Why.UNFAMILIAR, Score::unfamiliar);
        terms.put(Why.LOAD, Score::load);
        return terms.keySet().stream()
                .max(Comparator.comparingDouble(why -> behind(own, winners, Objects.requireNonNull(terms.get(why)))))
                .orElseThrow();
    }

    private static double behind(Score own, List<Score> winners, ToDoubleFunction<Score> term) {
        return term.applyAsDouble(own)
                - winners.stream().mapToDouble(term).average().orElse(0);
    }

    private static @Nullable BigDecimal figure(Why why, Match match) {
        return switch (why) {
            case PRICE -> match.candidate().terms().unitPrice();
            case RISK -> percent(match.passRate());
            case LOAD, WAITING -> percent(match.load().value());
            case NO_PERMIT, CLASS, SMALLEST_LOT, TOO_FAR, NO_TIME, RANKED_LOWER, TRANSPORT, UNFAMILIAR, FIT -> null;
        };
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_UP);
    }
}
