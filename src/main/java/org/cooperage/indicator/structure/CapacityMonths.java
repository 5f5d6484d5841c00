package org.cooperage.indicator.structure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cooperage.chain.Process;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.KeptFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes months of the weeks the catalogue has told. A month the platform has not seen whole is left out; a week that
/// is withheld withholds its month.
@Component
class CapacityMonths {
    private final Indicators indicators;

    CapacityMonths(Indicators indicators) {
        this.indicators = indicators;
    }

    private record At(String process, LocalDate time) {}

    /// Of all processes over all cities, from a month up to another one.
    List<ProcessMonth> list(LocalDate since, LocalDate until) {
        var weeks = until.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        var open = told(indicators.overAllCities("open-hours", since, weeks));
        var used = told(indicators.overAllCities("utilisation", since, weeks));
        var jobs = told(indicators.overAllCities("jobs-given", since, until));
        var months = new ArrayList<ProcessMonth>();
        open.keySet().stream().map(At::process).distinct().sorted().forEach(process -> {
            for (var month = since; month.isBefore(until); month = month.plusMonths(1)) {
                if (mondays(month).allMatch(week -> open.containsKey(new At(process, week)))) {
                    months.add(month(process, month, open, used, jobs));
                }
            }
        });
        return months;
    }

    private static Map<At, KeptFigure> told(List<KeptFigure> figures) {
        var told = new HashMap<At, KeptFigure>();
        figures.forEach(figure -> told.put(new At(figure.row(), figure.period()), figure));
        return told;
    }

    /// A week belongs to the month its Monday lies in.
    private static Stream<LocalDate> mondays(LocalDate month) {
        return month.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                .datesUntil(month.plusMonths(1), Period.ofWeeks(1));
    }

    private static ProcessMonth month(
            String process,
            LocalDate month,
            Map<At, KeptFigure> open,
            Map<At, KeptFigure> used,
            Map<At, KeptFigure> jobs) {
        var weeks = mondays(month).map(week -> new At(process, week)).toList();
        boolean known = weeks.stream().allMatch(at -> value(open.get(at)) != null && value(used.get(at)) != null);
        double hours = weeks.stream().mapToDouble(at -> or0(open.get(at))).sum() / weeks.size();
        double held = weeks.stream()
                        .mapToDouble(at -> or0(open.get(at)) * or0(used.get(at)))
                        .sum()
                / weeks.size();
        var given = jobs.get(new At(process, month));
        return new ProcessMonth(
                new Process.Id(process),
                month,
                known ? hours : null,
                known ? held : null,
                given == null ? Double.valueOf(0) : given.value());
    }

    private static @Nullable Double value(@Nullable KeptFigure figure) {
        return figure == null ? null : figure.value();
    }

    private static double or0(@Nullable KeptFigure figure) {
        var value = value(figure);
        return value == null ? 0 : value;
    }
}
