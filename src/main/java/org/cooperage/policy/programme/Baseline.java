package org.cooperage.policy.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.cooperage.policy.engine.Fact;

/// What the platform proposes as the baseline of a goal.
///
/// @param number empty: not known, see `untold`
/// @param since the day asked for, or the first after it that is known
/// @param untold key of the text that says why; empty: nobody has stated it
record Baseline(
        Fact fact, Optional<BigDecimal> number, LocalDate since, Optional<String> untold, Optional<String> page) {}
