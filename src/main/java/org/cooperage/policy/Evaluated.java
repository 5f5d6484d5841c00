package org.cooperage.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.cooperage.policy.engine.Evaluation;
import org.jspecify.annotations.Nullable;

/// What can be said of what came of a policy.
sealed interface Evaluated {

    /// @param paid firms that were paid
    record Told(Evaluation it, int paid, Instant madeAt) implements Evaluated {}

    /// @param paid firms that were paid
    /// @param ripe of them long enough ago to be looked at
    /// @param from when five of them will be; null: fewer than five were paid
    record TooEarly(int paid, int ripe, @Nullable LocalDate from) implements Evaluated {}
}
