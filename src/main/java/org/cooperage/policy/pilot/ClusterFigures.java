package org.cooperage.policy.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cooperage.policy.engine.Value;
import org.cooperage.shared.BusinessClock;
import org.springframework.stereotype.Service;

/// What is known of the cluster of the one who acts, for whoever measures goals by it.
@Service
public class ClusterFigures {
    private final Pilots pilots;

    ClusterFigures(Pilots pilots) {
        this.pilots = pilots;
    }

    /// @param numbers by the name of the fact
    /// @param untold why the platform tells nothing of a fact it could see, as the key of a text, by its name
    /// @param stated what was stated of it over time, by its name and day
    public record All(
            Map<String, ClusterFigure> numbers,
            Map<String, String> untold,
            Map<String, SortedMap<LocalDate, BigDecimal>> stated) {
        public All {
            numbers = Map.copyOf(numbers);
            untold = Map.copyOf(untold);
            stated = Map.copyOf(stated);
        }
    }

    /// Numbers only; for the government, the association and the park of a city. Of a range the lower end: that much is
    /// proved.
    public All all() {
        var known = pilots.known();
        var numbers = new HashMap<String, ClusterFigure>();
        known.stands()
                .forEach((fact, one) -> number(one.value())
                        .ifPresent(number -> numbers.put(fact.name(), figure(one, number, known.findSeen(fact)))));
        var untold = new HashMap<String, String>();
        known.seen()
                .forEach((fact, seen) ->
                        seen.missing().ifPresent(why -> untold.put(fact.name(), "pilot.missing." + why)));
        return new All(numbers, untold, stated());
    }

    /// What was stated of each fact, by the last day of its year, or the day it was entered if that was before.
    private Map<String, SortedMap<LocalDate, BigDecimal>> stated() {
        var stated = new HashMap<String, SortedMap<LocalDate, BigDecimal>>();
        for (var one : pilots.stated()) {
            var entered = LocalDate.ofInstant(one.at(), BusinessClock.ZONE);
            var end = LocalDate.of(one.evidence().orElseThrow().year(), 12, 31);
            number(one.value())
                    .ifPresent(number -> stated.computeIfAbsent(one.fact().name(), name -> new TreeMap<>())
                            .put(end.isAfter(entered) ? entered : end, number));
        }
        return stated;
    }

    private static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Amount(var number) -> Optional.of(number);
            case Value.Between(var low, var high) -> Optional.of(low);
            case Value.Flag flag -> Optional.empty();
            case Value.Day day -> Optional.empty();
            case Value.Code code -> Optional.empty();
            case Value.Codes codes -> Optional.empty();
        };
    }

    private static ClusterFigure figure(Known known, BigDecimal number, Optional<Seen> seen) {
        var page = known.evidence().isPresent() ? Optional.<String>empty() : seen.map(Seen::page);
        return new ClusterFigure(
                number,
                known.evidence().map(Evidence::year),
                known.evidence().map(Evidence::document),
                known.at(),
                known.value() instanceof Value.Between range ? range.high() : Optional.empty(),
                page);
    }
}
