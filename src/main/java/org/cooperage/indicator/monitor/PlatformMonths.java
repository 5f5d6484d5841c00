package org.cooperage.indicator.monitor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.cooperage.indicator.Hash;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.IndicatorsRefreshed;
import org.cooperage.indicator.KeptFigure;
import org.cooperage.indicator.engine.ChainIndex;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the whole months of each series as soon as the catalogue has told them. What was kept stays, so that no later
/// order shows by a difference.
@Component
class PlatformMonths {
    private static final int MONTHS_BACK = 13;
    private static final double FIRST_OF_INDEX = 100;

    private final MonthStore store;
    private final Indicators indicators;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PlatformMonths(MonthStore store, Indicators indicators, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.indicators = indicators;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(IndicatorsRefreshed event) {
        keep(LocalDate.ofInstant(event.at(), BusinessClock.ZONE).withDayOfMonth(1));
    }

    /// Whole months before one, unless they are there.
    void keep(LocalDate until) {
        var since = until.minusMonths(MONTHS_BACK);
        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    var kept = store.list(LocalDate.EPOCH);
                    var made = new ArrayList<MonthValue>();
                    for (var series : PlatformSeries.values()) {
                        var before = new TreeMap<LocalDate, Optional<Double>>();
                        kept.stream()
                                .filter(it -> it.series() == series)
                                .forEach(it -> before.put(it.month(), Optional.ofNullable(it.value())));
                        made.addAll(
                                series.isChained()
                                        ? chained(series, since, until, before)
                                        : sums(series, since, until, before));
                    }
                    store.save(made);
                }));
    }

    /// The figure over all links, processes and cities is the catalogue's own.
    private List<MonthValue> sums(
            PlatformSeries series, LocalDate since, LocalDate until, Map<LocalDate, Optional<Double>> kept) {
        return indicators.overAllCities(series.indicator(), since, until).stream()
                .filter(figure -> figure.row().isEmpty() && !kept.containsKey(figure.period()))
                .map(figure -> made(
                        series,
                        figure.period(),
                        scaled(series, figure),
                        List.of(figure).toString()))
                .toList();
    }

    private static @Nullable Double scaled(PlatformSeries series, KeptFigure figure) {
        var value = figure.value();
        return value == null ? null : (Double) (value * series.factor());
    }

    /// Each month against the last one that is known.
    private List<MonthValue> chained(
            PlatformSeries series, LocalDate since, LocalDate until, TreeMap<LocalDate, Optional<Double>> index) {
        var parts = parts(series, since, until);
        var made = new ArrayList<MonthValue>();
        for (var month = since; month.isBefore(until); month = month.plusMonths(1)) {
            if (parts.containsKey(month) && !index.containsKey(month)) {
                var value = next(series, month, index, parts);
                index.put(month, value);
                made.add(made(series, month, value.orElse(null), new TreeMap<>(parts.get(month)).toString()));
            }
        }
        return made;
    }

    private static Optional<Double> next(
            PlatformSeries series,
            LocalDate month,
            TreeMap<LocalDate, Optional<Double>> index,
            Map<LocalDate, Map<String, Double>> parts) {
        var last = index.headMap(month, false).descendingMap().entrySet().stream()
                .filter(it -> it.getValue().isPresent())
                .findFirst();
        if (last.isEmpty()) {
            return Optional.of(FIRST_OF_INDEX);
        }
        var before = parts.getOrDefault(last.get().getKey(), Map.of());
        var now = parts.getOrDefault(month, Map.of());
        OptionalDouble move =
                series == PlatformSeries.PRICE ? ChainIndex.ofPrices(before, now) : ChainIndex.ofSums(before, now);
        return move.isPresent() ? last.get().getValue().map(value -> value * move.getAsDouble()) : Optional.empty();
    }

    /// By month and link or process, as far as they were told.
    private Map<LocalDate, Map<String, Double>> parts(PlatformSeries series, LocalDate since, LocalDate until) {
        if (series == PlatformSeries.SOLD_HOURS) {
            return store.soldHours(since, until);
        }
        var parts = new HashMap<LocalDate, Map<String, Double>>();
        indicators.overAllCities(series.indicator(), since, until).forEach(figure -> {
            var value = figure.value();
            if (value != null && !figure.row().isEmpty()) {
                parts.computeIfAbsent(figure.period(), month -> new HashMap<>()).put(figure.row(), value);
            }
        });
        return parts;
    }

    private MonthValue made(PlatformSeries series, LocalDate month, @Nullable Double value, String inputs) {
        return new MonthValue(series, month, value, Hash.of(inputs), now());
    }

    private Instant now() {
        return clock.instant();
    }
}
