package org.cooperage.indicator.upgrade;

import java.time.Instant;
import java.util.Optional;
import org.cooperage.indicator.engine.upgrade.Audit;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.indicator.engine.upgrade.Quarter;
import org.cooperage.indicator.engine.upgrade.Reading;
import org.cooperage.indicator.engine.upgrade.Source;

/// A counted reading as it was made known.
///
/// @param value empty: withheld
record Kept(
        Measure.Code measure,
        Quarter quarter,
        Optional<Double> value,
        double numerator,
        double denominator,
        int contributors,
        Instant asOf) {

    Optional<Reading> reading() {
        return value.map(it ->
                new Reading(measure, quarter, it, numerator, denominator, contributors, Source.PLATFORM, Audit.NONE));
    }
}
