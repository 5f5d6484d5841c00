package org.cooperage.policy.leader;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.DisclosureRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reckons leading firms and puts them in order.
@Component
class Ranking {
    /// Below it a place would say nothing.
    private static final int FEWEST = 3;

    private static final int FEWEST_REVENUES = DisclosureRule.STANDARD.contributors();

    private final LeaderMeasureStore measures;
    private final Duties duties;
    private final Parties parties;
    private final LeaderReading reading;
    private final Clock clock;

    Ranking(LeaderMeasureStore measures, Duties duties, Parties parties, LeaderReading reading, Clock clock) {
        this.measures = measures;
        this.duties = duties;
        this.parties = parties;
        this.reading = reading;
        this.clock = clock;
    }

    /// All of a city, the best first; help and promises as far as whoever acts may see them.
    List<LeaderView> of(List<Leader> leaders) {
        if (leaders.isEmpty()) {
            return List.of();
        }
        var scores = scores(leaders.stream().map(it -> it.firm().value()).toList());
        var names = names(leaders);
        var best = leaders.stream()
                .sorted(Comparator.comparingDouble(
                                (Leader it) -> -of(it, scores).middle())
                        .thenComparing(it -> name(names, it).zh()))
                .toList();
        var revenues = revenues(scores);
        var owed = duties.of(leaders);
        var views = new ArrayList<LeaderView>();
        for (var it : best) {
            views.add(new LeaderView(
                    it,
                    name(names, it),
                    of(it, scores),
                    best.size() < FEWEST ? null : views.size() + 1,
                    rank(of(it, scores), revenues),
                    owed.helps(it),
                    owed.promises(it)));
        }
        return views;
    }

    private static Scores of(Leader it, Map<UUID, Scores> scores) {
        return Objects.requireNonNull(scores.get(it.firm().value()));
    }

    Map<Party.Id, Bilingual> names(List<Leader> leaders) {
        return reading.asActing(
                () -> parties.names(leaders.stream().map(Leader::firm).toList()));
    }

    private static Bilingual name(Map<Party.Id, Bilingual> names, Leader it) {
        return names.getOrDefault(it.firm(), Bilingual.same("–"));
    }

    /// Those that are known, the largest first.
    private static List<Double> revenues(Map<UUID, Scores> scores) {
        return scores.values().stream()
                .map(it -> it.get(LeaderMeasure.REVENUE))
                .filter(Score::isKnown)
                .map(it -> Objects.requireNonNull(it.value()).doubleValue())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static @Nullable Integer rank(Scores its, List<Double> revenues) {
        var own = its.get(LeaderMeasure.REVENUE).value();
        if (own == null || revenues.size() < FEWEST_REVENUES) {
            return null;
        }
        return revenues.indexOf(own.doubleValue()) + 1;
    }

    /// By firm; at least one.
    Map<UUID, Scores> scores(List<UUID> firms) {
        var known = reading.asPlatform(() -> measures.measure(firms, clock.instant()));
        return known.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> whole(it.getValue())));
    }

    private static Scores whole(Map<LeaderMeasure, Score> known) {
        return Scores.of(Arrays.stream(LeaderMeasure.values())
                .map(it -> Optional.ofNullable(known.get(it)).orElseGet(() -> Score.unknown(it)))
                .toList());
    }
}
