package org.cooperage.indicator;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.cooperage.indicator.Indicator.Span;
import org.cooperage.shared.BusinessClock;

/// From which day on figures count.
final class IndicatorTimes {
    private static final int MONTHS_BACK = 11;
    private static final int DAYS = 90;

    private IndicatorTimes() {}

    static IndicatorInputs.Times at(Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var month = begin(Span.MONTH, today);
        return new IndicatorInputs.Times(
                month,
                begin(Span.WEEK, today),
                begin(Span.QUARTER, month.minusMonths(MONTHS_BACK)),
                today.minusDays(DAYS));
    }

    /// First day of the time a day lies in.
    static LocalDate begin(Span span, LocalDate day) {
        return switch (span) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
        };
    }
}
