package org.cooperage.policy.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.policy.engine.Fact;

/// A figure of the cluster that should get from a baseline to a target.
///
/// @param since day of the baseline
/// @param told whether the baseline is what the platform told for that day; else the authority stated it
record Goal(
        UUID id,
        Fact fact,
        BigDecimal baseline,
        LocalDate since,
        boolean told,
        BigDecimal target,
        LocalDate due,
        int weight) {

    /// Share of the way that is done, 0–1: (actual − baseline) ÷ (target − baseline). Falling figures count alike.
    double progress(BigDecimal actual) {
        double way = target.subtract(baseline).doubleValue();
        double done = actual.subtract(baseline).doubleValue();
        return Math.clamp(done / way, 0, 1);
    }

    /// Share of the time that is over, 0–1.
    public double elapsed(LocalDate today) {
        double whole = ChronoUnit.DAYS.between(since, due);
        return Math.clamp(ChronoUnit.DAYS.between(since, today) / whole, 0, 1);
    }

    /// @param actual empty: nobody has said
    Light light(Optional<BigDecimal> actual, LocalDate today) {
        return actual.map(it -> Light.of(progress(it), elapsed(today))).orElse(Light.OPEN);
    }
}
