package org.cooperage.policy.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.indicator.CityIndicators;
import org.cooperage.indicator.IndicatorText;
import org.cooperage.indicator.KeptFigure;
import org.cooperage.indicator.upgrade.UpgradeIndex;
import org.cooperage.indicator.upgrade.UpgradeIndices;
import org.cooperage.place.Place;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.pilot.ClusterFigure;
import org.cooperage.policy.pilot.ClusterFigures;
import org.cooperage.shared.BusinessClock;
import org.springframework.stereotype.Component;

/// Looks up what is known of the measures of goals, each where it is kept.
///
/// Of an index only what is proved counts. What is withheld, or held because the present figure would tell about few
/// firms, is not known; it is never 0.
@Component
class GoalCourses {
    /// Of what is shown per cent or in points; of plain numbers.
    private static final int DECIMALS = 1;
    private static final int FINE = 3;
    private static final int PERCENT = 100;

    private final ClusterFigures figures;
    private final CityIndicators indicators;
    private final UpgradeIndices indices;

    GoalCourses(ClusterFigures figures, CityIndicators indicators, UpgradeIndices indices) {
        this.figures = figures;
        this.indicators = indicators;
        this.indices = indices;
    }

    /// @param seesPilot whether one may see the evidence of the pilot
    Map<String, GoalCourse> of(Collection<Fact> measures, Place.Id city, boolean seesPilot) {
        var names = measures.stream().map(Fact::name).distinct().toList();
        var courses = new HashMap<String, GoalCourse>();
        courses.putAll(indicators(names, city));
        courses.putAll(indices(names));
        courses.putAll(
                stated(names.stream().filter(it -> !courses.containsKey(it)).toList(), seesPilot));
        return courses;
    }

    private Map<String, GoalCourse> stated(List<String> names, boolean seesPilot) {
        if (names.isEmpty() || !seesPilot) {
            return names.stream().collect(Collectors.toMap(Function.identity(), name -> GoalCourse.UNSEEN));
        }
        var all = figures.all();
        return names.stream().collect(Collectors.toMap(Function.identity(), name -> {
            var actual = Optional.ofNullable(all.numbers().get(name));
            return new GoalCourse(
                    actual,
                    Optional.ofNullable(all.untold().get(name)),
                    all.stated().getOrDefault(name, new TreeMap<>()),
                    actual.flatMap(ClusterFigure::page));
        }));
    }

    private Map<String, GoalCourse> indicators(List<String> names, Place.Id city) {
        var wanted = indicators.list().stream()
                .filter(it -> names.contains(GoalMeasures.INDICATOR + it.code()))
                .toList();
        var kept = indicators.histories(wanted.stream().map(IndicatorText::code).toList(), city);
        return wanted.stream()
                .collect(Collectors.toMap(
                        it -> GoalMeasures.INDICATOR + it.code(),
                        it -> course(it, kept.getOrDefault(it.code(), List.of()), city)));
    }

    private static GoalCourse course(IndicatorText text, List<KeptFigure> kept, Place.Id city) {
        var values = new TreeMap<LocalDate, BigDecimal>();
        kept.forEach(it -> number(text, it).ifPresent(number -> values.put(last(it), number)));
        var page = "/indicators/" + text.code() + (text.byCity() ? "?column=" + city : "") + "#history";
        if (kept.isEmpty()) {
            return new GoalCourse(Optional.empty(), Optional.of("programme.untold.NOT_YET"), values, Optional.of(page));
        }
        var latest = kept.getLast();
        var actual = number(text, latest).map(it -> counted(it, Optional.empty(), latest.asOf(), page));
        var why = latest.held() ? "programme.untold.HELD" : "programme.untold.WITHHELD";
        return new GoalCourse(
                actual, actual.isEmpty() ? Optional.of(why) : Optional.empty(), values, Optional.of(page));
    }

    /// The day a figure is of: the last of its month, or the day it was computed if that was before.
    private static LocalDate last(KeptFigure it) {
        var end = it.period().plusMonths(1).minusDays(1);
        var computed = LocalDate.ofInstant(it.asOf(), BusinessClock.ZONE);
        return computed.isBefore(end) && !computed.isBefore(it.period()) ? computed : end;
    }

    private static Optional<BigDecimal> number(IndicatorText text, KeptFigure it) {
        var value = it.value();
        return value == null || it.held()
                ? Optional.empty()
                : Optional.of(text.isShare() ? number(value * PERCENT, DECIMALS) : number(value, FINE));
    }

    private Map<String, GoalCourse> indices(List<String> names) {
        var wanted =
                names.stream().filter(it -> it.startsWith(GoalMeasures.UPGRADE)).toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var path = indices.path();
        return wanted.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> course(path.stream()
                                .filter(it -> name.endsWith(it.code().name()))
                                .toList())));
    }

    private static GoalCourse course(List<UpgradeIndex> path) {
        var page = Optional.of("/upgrade");
        var latest = path.getLast();
        if (latest.asOf().isEmpty()) {
            return new GoalCourse(Optional.empty(), Optional.of("programme.untold.NOT_YET"), new TreeMap<>(), page);
        }
        var asOf = latest.asOf().get();
        var low = number(latest.low(), DECIMALS);
        var actual = counted(
                low,
                Optional.of(number(latest.high(), DECIMALS)).filter(it -> it.compareTo(low) > 0),
                asOf,
                "/upgrade");
        return new GoalCourse(Optional.of(actual), Optional.empty(), values(path, asOf), page);
    }

    private static SortedMap<LocalDate, BigDecimal> values(List<UpgradeIndex> path, Instant asOf) {
        var counted = LocalDate.ofInstant(asOf, BusinessClock.ZONE);
        var values = new TreeMap<LocalDate, BigDecimal>();
        for (var it : path) {
            var end = it.quarter().plusMonths(3).minusDays(1);
            values.put(end.isAfter(counted) ? counted : end, number(it.low(), DECIMALS));
        }
        return values;
    }

    private static ClusterFigure counted(BigDecimal number, Optional<BigDecimal> high, Instant at, String page) {
        return new ClusterFigure(number, Optional.empty(), Optional.empty(), at, high, Optional.of(page));
    }

    private static BigDecimal number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
