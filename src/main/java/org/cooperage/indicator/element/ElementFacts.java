package org.cooperage.indicator.element;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.KeptFigure;
import org.cooperage.indicator.upgrade.DeclaredValues;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.DisclosureRule;
import org.springframework.stereotype.Component;

/// Gathers what is known for each measure: figures of the catalogue, counts of at least five firms, what is public, and
/// what somebody has stated.
@Component
class ElementFacts {
    private static final int QUARTER_DAYS = 90;
    private static final int MONTHS_BACK = 3;
    private static final Map<ElementMeasure, String> STATED =
            Map.of(ElementMeasure.WORKERS_CONDITIONS, "G11", ElementMeasure.RESEARCH, "S7");

    private final ElementStore store;
    private final Indicators indicators;
    private final DeclaredValues declared;

    ElementFacts(ElementStore store, Indicators indicators, DeclaredValues declared) {
        this.store = store;
        this.indicators = indicators;
        this.declared = declared;
    }

    /// Firms of the register; nothing was computed yet: 0.
    double firms() {
        return total(indicators.latest("firms")).orElse(0.0);
    }

    /// One a measure, in their order.
    List<ElementFact> list(Instant now) {
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        var facts = new HashMap<ElementMeasure, ElementFact>();
        catalogue(facts);
        months(facts, today.withDayOfMonth(1));
        happened(facts, now, today);
        published(facts, today);
        store.use().ifPresent(it -> put(facts, ElementMeasure.USE, 100 * it));
        store.jobsGrowth().ifPresent(it -> put(facts, ElementMeasure.JOBS_GROWTH, 100 * it));
        return withStated(
                Arrays.stream(ElementMeasure.values())
                        .map(it -> facts.getOrDefault(it, ElementFact.unknown(it)))
                        .toList(),
                today);
    }

    /// What was stated and what is known of peers is public and may be looked up anew.
    List<ElementFact> withStated(List<ElementFact> facts, LocalDate today) {
        var values = declared.byMeasure(today);
        var peers = store.peers();
        return facts.stream()
                .map(it -> {
                    var code = STATED.get(it.measure());
                    var value = code == null ? null : values.get(code);
                    var stated = value == null
                            ? it
                            : new ElementFact(it.measure(), value.value(), false, value.document(), null);
                    var measure = it.measure().peers();
                    return measure == null ? stated : stated.beside(peers.get(measure));
                })
                .toList();
    }

    private static void put(Map<ElementMeasure, ElementFact> facts, ElementMeasure measure, double value) {
        facts.put(measure, ElementFact.counted(measure, value));
    }

    private void catalogue(Map<ElementMeasure, ElementFact> facts) {
        double firms = firms();
        if (firms == 0) {
            return;
        }
        jobsAFirm(facts);
        total(indicators.latest("capacity")).ifPresent(it -> put(facts, ElementMeasure.MACHINE_HOURS, it / firms));
        median(indicators.latest("pass-rate")).ifPresent(it -> put(facts, ElementMeasure.PASSED, 100 * it));
        whole(facts, ElementMeasure.PAYMENT_DAYS, indicators.latest("payment-days"), 1);
        whole(facts, ElementMeasure.OVERDUE, indicators.latest("overdue"), 100);
        whole(facts, ElementMeasure.AGAIN, indicators.latest("orders-again"), 100);
    }

    /// Over the links whose jobs are told.
    private void jobsAFirm(Map<ElementMeasure, ElementFact> facts) {
        var firms = new HashMap<String, Double>();
        everywhere(indicators.latest("firms")).forEach(it -> firms.put(it.row(), Objects.requireNonNull(it.value())));
        double jobs = 0;
        double with = 0;
        for (var it : everywhere(indicators.latest("jobs"))) {
            jobs += Objects.requireNonNull(it.value());
            with += firms.getOrDefault(it.row(), 0.0);
        }
        if (with > 0) {
            put(facts, ElementMeasure.JOBS_A_FIRM, jobs / with);
        }
    }

    private static void whole(
            Map<ElementMeasure, ElementFact> facts, ElementMeasure measure, List<KeptFigure> figures, double factor) {
        figures.stream().filter(it -> it.column().isEmpty()).findFirst().ifPresent(it -> {
            var value = it.value();
            facts.put(
                    measure,
                    value == null ? ElementFact.withheld(measure) : ElementFact.counted(measure, factor * value));
        });
    }

    /// The latest whole month that may be told.
    private void months(Map<ElementMeasure, ElementFact> facts, LocalDate month) {
        var since = month.minusMonths(MONTHS_BACK);
        whole(facts, ElementMeasure.DISPUTES, latest("dispute-rate", since, month), 100);
        var buyers = latest("buyers", since, month);
        var fresh = latest("new-buyers", since, month);
        if (buyers.isEmpty() || fresh.isEmpty() || !same(buyers.getFirst(), fresh.getFirst())) {
            return;
        }
        total(fresh)
                .flatMap(one -> total(buyers).filter(all -> all > 0).map(all -> one / all))
                .ifPresentOrElse(
                        it -> put(facts, ElementMeasure.NEW_BUYERS, 100 * it),
                        () -> facts.put(ElementMeasure.NEW_BUYERS, ElementFact.withheld(ElementMeasure.NEW_BUYERS)));
    }

    private static boolean same(KeptFigure one, KeptFigure other) {
        return one.period().equals(other.period());
    }

    private List<KeptFigure> latest(String code, LocalDate since, LocalDate month) {
        var told = indicators.overAllCities(code, since, month);
        return told.stream()
                .filter(it -> it.value() != null)
                .max(Comparator.comparing(KeptFigure::period))
                .or(() -> told.stream().findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    private void happened(Map<ElementMeasure, ElementFact> facts, Instant now, LocalDate today) {
        double firms = firms();
        store.happened(now.minus(QUARTER_DAYS, ChronoUnit.DAYS), today.minusYears(1))
                .forEach((name, it) -> {
                    var measure = ElementMeasure.valueOf(name);
                    if (firms > 0 && it.many() > 0) {
                        facts.put(
                                measure,
                                it.firms() < DisclosureRule.STANDARD.contributors()
                                        ? ElementFact.withheld(measure)
                                        : ElementFact.counted(measure, 100 * it.many() / firms));
                    } else if (firms > 0) {
                        put(facts, measure, 0);
                    }
                });
    }

    private void published(Map<ElementMeasure, ElementFact> facts, LocalDate today) {
        double firms = firms();
        store.published(today).forEach((name, value) -> {
            var measure = ElementMeasure.valueOf(name);
            if (measure != ElementMeasure.VOUCHERS) {
                put(facts, measure, value);
            } else if (firms > 0) {
                put(facts, measure, value / firms);
            }
        });
    }

    private static List<KeptFigure> everywhere(List<KeptFigure> figures) {
        return figures.stream()
                .filter(it -> it.column().isEmpty() && it.value() != null)
                .toList();
    }

    private static Optional<Double> total(List<KeptFigure> figures) {
        var known = everywhere(figures);
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream()
                        .mapToDouble(it -> Objects.requireNonNull(it.value()))
                        .sum());
    }

    private static Optional<Double> median(List<KeptFigure> figures) {
        double[] sorted = everywhere(figures).stream()
                .mapToDouble(it -> Objects.requireNonNull(it.value()))
                .sorted()
                .toArray();
        return sorted.length == 0 ? Optional.empty() : Optional.of(sorted[sorted.length / 2]);
    }
}
