package org.cooperage.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cooperage.indicator.Indicator.Period;
import org.cooperage.indicator.IndicatorInputs.Times;
import org.cooperage.shared.Acting;
import org.springframework.stereotype.Component;

/// What the firm one acts for adds to a figure: its own numbers, read with its own rights.
@Component
class OwnFigures {
    private final IndicatorInputs inputs;
    private final IndicatorView view;
    private final Clock clock;

    OwnFigures(IndicatorInputs inputs, IndicatorView view, Clock clock) {
        this.inputs = inputs;
        this.view = view;
        this.clock = clock;
    }

    /// @param period shown; what is now is told now, whatever the month
    List<IndicatorView.Own> of(Indicator indicator, LocalDate period) {
        var acting = Acting.current();
        var firm = acting.party();
        if (firm.isEmpty() || !hasOwn(acting)) {
            return List.of();
        }
        var now = IndicatorTimes.at(clock);
        var times = switch (indicator.period()) {
            case NOW, DAYS_90 -> now;
            case WEEK -> new Times(now.month(), period, now.since(), now.days90());
            case MONTH -> new Times(now.month(), now.monday(), period, now.days90());
        };
        var anyTime = indicator.period() == Period.NOW || indicator.period() == Period.DAYS_90;
        var contributions = inputs.of(indicator, times, firm.get()).stream()
                .filter(it -> anyTime || it.period().equals(period))
                .toList();
        return view.own(indicator, contributions);
    }

    private static boolean hasOwn(Acting acting) {
        return switch (acting.role()) {
            case SME, LEAD, SVC, BUYER -> true;
            case GOV, ASC, FI, PARK, OPS, PER, PUB, SYSTEM -> false;
        };
    }
}
