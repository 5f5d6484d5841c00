package org.cooperage.policy.leader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One of the five figures of a leading firm.
///
/// @param value null: unknown
/// @param since of the period; null when the value is unknown
/// @param until of the period, exclusive
/// @param position between floor and target, 0–1; null: unknown
record Score(
        LeaderMeasure measure,
        @Nullable BigDecimal value,
        String unit,
        BigDecimal floor,
        BigDecimal target,
        LeaderMeasure.Source source,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Double position) {

    static Score of(LeaderMeasure measure, BigDecimal value, LocalDate since, LocalDate until) {
        var shown = value.setScale(1, RoundingMode.HALF_UP);
        return new Score(
                measure,
                shown,
                measure.unit(),
                measure.floor(),
                measure.target(),
                measure.source(),
                since,
                until,
                measure.position(shown));
    }

    static Score unknown(LeaderMeasure measure) {
        return new Score(
                measure, null, measure.unit(), measure.floor(), measure.target(), measure.source(), null, null, null);
    }

    public boolean isKnown() {
        return value != null;
    }
}
