package org.cooperage.indicator.monitor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.indicator.Hash;
import org.cooperage.indicator.engine.nowcast.Nowcast;
import org.cooperage.indicator.engine.nowcast.Nowcasting;
import org.cooperage.indicator.engine.nowcast.Observed;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The operating monitor. An estimate is kept when it is first told, so that it can be held against what is published
/// later.
@Service
class Monitors {
    private static final int MONTHS_BACK = 60;
    private static final int MOST_ESTIMATES = 12;

    private final MonthStore months;
    private final OfficialStore official;
    private final NowcastStore nowcasts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Monitors(
            MonthStore months,
            OfficialStore official,
            NowcastStore nowcasts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.months = months;
        this.official = official;
        this.nowcasts = nowcasts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    static void require() {
        Acting.require("Seeing how the cluster runs", Role.GOV, Role.ASC, Role.PARK, Role.FI, Role.OPS);
    }

    Monitor get(OfficialSeries series) {
        require();
        return Acting.as(Acting.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> monitor(series))));
    }

    private Monitor monitor(OfficialSeries series) {
        var last = YearMonth.from(clock.instant().atZone(BusinessClock.ZONE)).minusMonths(1);
        var since = last.minusMonths(MONTHS_BACK - 1).atDay(1);
        var trends = trends(since, last);
        var published = official.current(series).stream()
                .filter(it -> !it.month().isBefore(since))
                .toList();
        var observed = observed(trends, published, last);
        var told = published.isEmpty() ? List.<Nowcast>of() : Nowcasting.of(observed);
        var hash = Hash.of(observed.toString());
        return new Monitor(
                series,
                trends,
                published,
                official.replaced(series),
                told.subList(Math.max(0, told.size() - MOST_ESTIMATES), told.size()),
                last,
                hash,
                keep(series, hash, told));
    }

    private List<Trend> trends(LocalDate since, YearMonth last) {
        var bySeries = months.list(since).stream()
                .filter(it -> !it.month().isAfter(last.atDay(1)))
                .collect(Collectors.groupingBy(MonthValue::series));
        return Arrays.stream(PlatformSeries.values())
                .map(series -> new Trend(series, bySeries.getOrDefault(series, List.of())))
                .toList();
    }

    /// From the first month anything is known for.
    private static List<Observed> observed(List<Trend> trends, List<OfficialValue> published, YearMonth last) {
        var values = published.stream().collect(Collectors.toMap(OfficialValue::month, OfficialValue::value));
        var first = Stream.concat(
                        trends.stream().flatMap(it -> it.months().stream()).map(MonthValue::month),
                        values.keySet().stream())
                .min(LocalDate::compareTo)
                .orElse(last.atDay(1));
        return first.datesUntil(last.plusMonths(1).atDay(1), Period.ofMonths(1))
                .map(month -> new Observed(
                        YearMonth.from(month),
                        values.getOrDefault(month, Double.NaN),
                        trends.stream().map(it -> known(it, month)).toList()))
                .toList();
    }

    private static double known(Trend trend, LocalDate month) {
        var value = trend.value(month);
        return value == null ? Double.NaN : value;
    }

    private Instant keep(OfficialSeries series, String hash, List<Nowcast> told) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return nowcasts.asOf(series, hash).orElseGet(() -> {
            var estimates = told.stream()
                    .filter(Nowcast.Estimated.class::isInstance)
                    .map(Nowcast.Estimated.class::cast)
                    .toList();
            nowcasts.save(series, hash, estimates, now);
            return now;
        });
    }
}
