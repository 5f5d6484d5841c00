package org.cooperage.indicator.upgrade;

import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.indicator.engine.upgrade.Quarter;
import org.jspecify.annotations.Nullable;

/// What the platform counted, as it may be known.
///
/// @param value null: withheld
record Counted(
        Measure.Code measure,
        Quarter quarter,
        @Nullable Double value,
        double numerator,
        double denominator,
        int contributors) {

    static Counted withheld(Measure.Code measure, Quarter quarter) {
        return new Counted(measure, quarter, null, 0, 0, 0);
    }
}
