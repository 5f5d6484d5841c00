package org.cooperage.plan.weight;

import java.time.LocalDate;

/// What can come of moving a change on.
sealed interface WeightMove {
    record Moved(WeightChange change) implements WeightMove {}

    /// It is at another stage.
    record NotNow(WeightChange.Stage stage) implements WeightMove {}

    /// Comments may be made until then.
    record StillOpen(LocalDate until) implements WeightMove {}

    /// The check said that it must not be done.
    record NotFair() implements WeightMove {}
}
