package org.cooperage.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cooperage.indicator.Indicator.Period;
import org.cooperage.indicator.Indicator.Span;
import org.cooperage.indicator.IndicatorCount.Counted;
import org.cooperage.indicator.IndicatorCount.Part;
import org.cooperage.indicator.IndicatorInputs.Times;
import org.cooperage.indicator.IndicatorStore.Kept;
import org.cooperage.indicator.engine.Telling.Memory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Computes figures and writes them down. A quarter of which nothing changed, late corrections included, is not read
/// again; neither are the loads, if none was counted since. What is now is read, but computed only if the firms'
/// numbers
/// are not the same, and read once for all indicators made of it that stand beside each other in the catalogue.
@Component
class IndicatorRefresh {
    private static final Logger log = LoggerFactory.getLogger(IndicatorRefresh.class);
    /// What is now is compared with what was, whatever the month.
    private static final LocalDate NOW = LocalDate.EPOCH;
    private static final String LOADS = Indicator.OPEN_HOURS.formulaId() + "+" + Indicator.UTILISATION.formulaId();

    private final IndicatorInputs inputs;
    private final IndicatorStore store;
    private final PartStore parts;
    private final Clock clock;

    IndicatorRefresh(IndicatorInputs inputs, IndicatorStore store, PartStore parts, Clock clock) {
        this.inputs = inputs;
        this.store = store;
        this.parts = parts;
        this.clock = clock;
    }

    synchronized void all() {
        long begun = System.nanoTime();
        var times = IndicatorTimes.at(clock);
        var prints = inputs.prints(times.since());
        var loads = inputs.loadPrint(times.monday());
        boolean loaded = loads.equals(parts.prints(LOADS));
        var reading = new IndicatorInputs.Reading(inputs);
        for (var indicator : Indicator.values()) {
            switch (indicator.period()) {
                case MONTH -> months(indicator, times, prints, reading);
                case NOW, DAYS_90 -> now(indicator, times, reading);
                case WEEK -> {
                    if (!loaded) {
                        now(indicator, times, reading);
                    }
                }
            }
        }
        parts.keep(LOADS, loads);
        log.info("Indicators: {} of them in {} ms", Indicator.values().length, (System.nanoTime() - begun) / 1_000_000);
    }

    /// Open and booked hours, which change all the time.
    synchronized void loads() {
        var times = IndicatorTimes.at(clock);
        var loads = inputs.loadPrint(times.monday());
        var reading = new IndicatorInputs.Reading(inputs);
        now(Indicator.OPEN_HOURS, times, reading);
        now(Indicator.UTILISATION, times, reading);
        parts.keep(LOADS, loads);
    }

    private void months(
            Indicator indicator, Times times, Map<LocalDate, String> prints, IndicatorInputs.Reading reading) {
        var before = parts.prints(indicator.formulaId());
        var changed = new HashSet<LocalDate>();
        prints.forEach((month, print) -> {
            if (!print.equals(before.get(month))) {
                changed.add(IndicatorTimes.begin(Span.QUARTER, month));
            }
        });
        if (changed.isEmpty()) {
            return;
        }
        var since = changed.stream().min(LocalDate::compareTo).orElseThrow();
        var contributions = reading.of(indicator, new Times(times.month(), times.monday(), since, times.days90()));
        write(
                indicator,
                contributions.stream().filter(it -> isIn(changed, it.period())).toList(),
                memory(indicator, since, changed),
                times);
        parts.keep(indicator.formulaId(), prints);
    }

    private static boolean isIn(Set<LocalDate> quarters, LocalDate month) {
        return quarters.contains(IndicatorTimes.begin(Span.QUARTER, month));
    }

    private Map<Part, Memory> memory(Indicator indicator, LocalDate since, Set<LocalDate> quarters) {
        return parts.memory(indicator, since).entrySet().stream()
                .filter(it -> isIn(quarters, it.getKey().period()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void now(Indicator indicator, Times times, IndicatorInputs.Reading reading) {
        var contributions = reading.of(indicator, times);
        var print = Map.of(times.month(), InputsHash.of(contributions));
        if (print.equals(parts.prints(indicator.formulaId()))) {
            return;
        }
        boolean weekly = indicator.period() == Period.WEEK;
        var from = weekly ? times.monday() : NOW;
        write(
                indicator,
                weekly
                        ? contributions
                        : contributions.stream().map(it -> it.in(NOW)).toList(),
                parts.memory(indicator, from),
                times);
        parts.keep(indicator.formulaId(), print);
    }

    private void write(Indicator indicator, List<Contribution> contributions, Map<Part, Memory> memory, Times times) {
        var counted = new IndicatorCount(indicator).figures(contributions, memory);
        var before = before(indicator, counted, times);
        var hash = InputsHash.of(contributions);
        var now = clock.instant();
        var values = new ArrayList<Kept>();
        for (var figure : counted.figures()) {
            var old = before.get(figure.at());
            var told = new Kept(indicator, placed(figure, times), hash, now, false);
            values.add(
                    old == null || old.figure().isWithheld() || !counted.held().contains(figure.at())
                            ? told
                            : held(old, told));
        }
        var periods =
                counted.figures().stream().map(it -> placed(it, times).at()).toList();
        store.replace(indicator, periods, values);
        parts.remember(indicator, counted.learnt());
    }

    private static Kept held(Kept old, Kept told) {
        var figure = told.figure();
        return new Kept(
                told.indicator(),
                new Figure(
                        figure.span(),
                        figure.period(),
                        figure.row(),
                        figure.column(),
                        old.figure().value(),
                        old.figure().contributors()),
                old.inputsHash(),
                old.asOf(),
                true);
    }

    private static Figure placed(Figure figure, Times times) {
        return figure.period().equals(NOW)
                ? new Figure(
                        figure.span(),
                        times.month(),
                        figure.row(),
                        figure.column(),
                        figure.value(),
                        figure.contributors())
                : figure;
    }

    /// What was told last, by where it is told again.
    private Map<Figure.At, Kept> before(Indicator indicator, Counted counted, Times times) {
        var before = new HashMap<Figure.At, Kept>();
        boolean now = indicator.period() == Period.NOW || indicator.period() == Period.DAYS_90;
        periods(counted).forEach((span, periods) -> {
            var last = store.latest(indicator, span, times.month()).orElse(times.month());
            store.list(indicator, span, now ? last : periods.first(), now ? last : periods.last())
                    .forEach(kept -> {
                        var at = kept.figure().at();
                        before.put(now ? new Figure.At(span, NOW, at.row(), at.column()) : at, kept);
                    });
        });
        return before;
    }

    /// Of the figures that may stay as they were.
    private static Map<Span, TreeSet<LocalDate>> periods(Counted counted) {
        return counted.held().stream()
                .collect(Collectors.groupingBy(
                        Figure.At::span, Collectors.mapping(Figure.At::period, Collectors.toCollection(TreeSet::new))));
    }
}
