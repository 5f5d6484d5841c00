package org.cooperage.policy.pilot;

import java.util.HashMap;
import java.util.Map;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Value;
import org.springframework.stereotype.Service;

/// What is known of the cluster of the one who acts, for whoever measures goals by it.
@Service
public class ClusterFigures {
    private final Pilots pilots;

    ClusterFigures(Pilots pilots) {
        this.pilots = pilots;
    }

    /// Numbers only, by the name of the fact; for the government, the association and the park of a city.
    public Map<String, ClusterFigure> numbers() {
        var numbers = new HashMap<String, ClusterFigure>();
        pilots.known().forEach((fact, known) -> put(numbers, fact, known));
        return numbers;
    }

    private static void put(Map<String, ClusterFigure> numbers, Fact fact, Known known) {
        if (known.value() instanceof Value.Amount(var number)) {
            var year = known.evidence().map(Evidence::year);
            numbers.put(
                    fact.name(),
                    new ClusterFigure(number, year, known.evidence().map(Evidence::document), known.at()));
        }
    }
}
