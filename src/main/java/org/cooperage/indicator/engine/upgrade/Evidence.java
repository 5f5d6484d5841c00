package org.cooperage.indicator.engine.upgrade;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// All readings there are, one for a measure and quarter: the platform's own before a stated one, the more trusted
/// first.
///
/// A stated reading speaks for four quarters from its own, as yearly documents do; the platform's for its own only.
public final class Evidence {
    private static final int QUARTERS_A_DOCUMENT_SPEAKS_FOR = 4;
    private static final Comparator<Reading> BETTER = Comparator.<Reading, Boolean>comparing(
                    reading -> reading.source() == Source.PLATFORM)
            .thenComparing(Reading::trust);

    private final Map<Measure.Code, NavigableMap<Quarter, Reading>> readings = new HashMap<>();

    public Evidence(Collection<Reading> all) {
        for (var reading : all) {
            readings.computeIfAbsent(reading.measure(), none -> new TreeMap<>())
                    .merge(reading.quarter(), reading, (one, other) -> BETTER.compare(one, other) >= 0 ? one : other);
        }
    }

    private NavigableMap<Quarter, Reading> of(Measure.Code measure) {
        return readings.getOrDefault(measure, new TreeMap<>());
    }

    /// What is known of a measure in a quarter; what was refuted is not known.
    public Optional<Reading> find(Measure.Code measure, Quarter quarter) {
        return of(measure)
                .subMap(quarter.minus(QUARTERS_A_DOCUMENT_SPEAKS_FOR - 1), true, quarter, true)
                .descendingMap()
                .values()
                .stream()
                .filter(reading -> reading.trust() > 0)
                .filter(reading -> reading.quarter().equals(quarter) || reading.source() != Source.PLATFORM)
                .findFirst();
    }

    /// What a measure was first, before the quarter: the first proof if there is one, else the first that was stated.
    public Optional<Reading> findBaseline(Measure.Code measure, Quarter quarter) {
        var before = of(measure).headMap(quarter, false).values().stream()
                .filter(reading -> reading.trust() > 0)
                .toList();
        return before.stream()
                .filter(Reading::isProof)
                .findFirst()
                .or(() -> before.stream().findFirst());
    }
}
