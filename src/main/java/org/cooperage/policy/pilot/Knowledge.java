package org.cooperage.policy.pilot;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Facts;
import org.cooperage.policy.engine.Value;
import org.cooperage.policy.engine.Vocabulary;

/// All that is known of a cluster.
///
/// @param stands what counts, stated or seen
/// @param seen what the platform sees, whether it counts or not
record Knowledge(Map<Fact, Known> stands, Map<Fact, Seen> seen) {

    Knowledge {
        stands = Map.copyOf(stands);
        seen = Map.copyOf(seen);
    }

    static Knowledge of(Map<Fact, Known> stated, Map<Fact, Seen> seen) {
        var stands = new HashMap<>(stated);
        seen.forEach((fact, sight) -> stands(fact, sight, Optional.ofNullable(stated.get(fact)))
                .ifPresentOrElse(known -> stands.put(fact, known), () -> stands.remove(fact)));
        return new Knowledge(stands, seen);
    }

    private static Optional<Known> stands(Fact fact, Seen seen, Optional<Known> stated) {
        var counted = seen.value()
                .map(value -> new Known(fact, value, Optional.empty(), seen.at().orElse(Instant.EPOCH)));
        return switch (seen.source().stands()) {
            case PLATFORM -> counted;
            case STATED -> stated.or(() -> counted);
            case MORE -> stated.filter(it -> isMore(it, counted)).or(() -> counted);
        };
    }

    private static boolean isMore(Known stated, Optional<Known> counted) {
        return counted.isEmpty()
                || stated.value() instanceof Value.Amount(var one)
                        && counted.get().value() instanceof Value.Amount(var other)
                        && one.compareTo(other) > 0;
    }

    Facts facts(Vocabulary vocabulary) {
        var values = new HashMap<Fact, Value>();
        stands.forEach((fact, known) -> values.put(fact, known.value()));
        return Facts.of(vocabulary, values);
    }

    Optional<Known> find(Fact fact) {
        return Optional.ofNullable(stands.get(fact));
    }

    Optional<Seen> findSeen(Fact fact) {
        return Optional.ofNullable(seen.get(fact));
    }
}
