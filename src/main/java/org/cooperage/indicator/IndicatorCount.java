package org.cooperage.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.indicator.Indicator.Span;
import org.cooperage.indicator.engine.Telling;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.Telling.Answer;
import org.cooperage.indicator.engine.Telling.Channel;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.shared.DisclosureRule;

/// Makes figures of contributions and lets out what may be known: cells, each row over all cities, and its quarters.
final class IndicatorCount {
    private static final String ALL = "";
    private static final DisclosureRule RULE = DisclosureRule.STANDARD;
    private static final DisclosureRule FIVE = new DisclosureRule(RULE.contributors(), 1, 1);

    private final Indicator indicator;
    private final IndicatorFormula formula;

    IndicatorCount(Indicator indicator) {
        this.indicator = indicator;
        this.formula = new IndicatorFormula(indicator.reckoning());
    }

    /// The smallest sum there is.
    record Part(LocalDate period, String row, String column) {}

    /// @param held figures of which an older one may stand, because the present one would tell about few
    /// @param learnt what is to be remembered of what was told
    record Counted(List<Figure> figures, Set<Figure.At> held, Map<Part, Memory> learnt) {}

    /// Some parts of a row together.
    private record Sum(Span span, LocalDate period, String column, List<Part> parts) {}

    /// @param memory of what was told before
    /// @return of the same contributions and memory always the same
    Counted figures(List<Contribution> contributions, Map<Part, Memory> memory) {
        var parts = parts(contributions);
        var firms = FirmSums.of(contributions, indicator);
        var figures = new ArrayList<Figure>();
        var held = new HashSet<Figure.At>();
        var learnt = new HashMap<Part, Memory>();
        byRow(parts.keySet()).forEach((row, of) -> {
            var known = of(row, memory);
            known.keySet().stream().filter(part -> !parts.containsKey(part)).forEach(of::add);
            var telling = new Telling<>(channels(), parts, known);
            for (var sum : sums(of)) {
                var answer = tell(telling, row, sum, parts, firms);
                figure(row, sum, parts, answer == Answer.TOLD, firms).ifPresent(figures::add);
                if (answer == Answer.HELD) {
                    held.add(new Figure.At(sum.span(), sum.period(), row, sum.column()));
                }
            }
            learnt.putAll(telling.learnt());
        });
        return new Counted(figures, held, learnt);
    }

    private Map<Part, Map<UUID, Amounts>> parts(List<Contribution> contributions) {
        var parts = new HashMap<Part, Map<UUID, Amounts>>();
        for (var it : contributions) {
            var part = new Part(it.period(), it.row(), indicator.of().isByCity() ? it.column() : ALL);
            parts.computeIfAbsent(part, _ -> new HashMap<>())
                    .merge(it.firm(), new Amounts(it.value(), it.base()), Amounts::plus);
        }
        return parts;
    }

    private static Map<String, List<Part>> byRow(Collection<Part> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(Part::row, TreeMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static Map<Part, Memory> of(String row, Map<Part, Memory> memory) {
        var known = new HashMap<Part, Memory>();
        memory.forEach((part, was) -> {
            if (part.row().equals(row)) {
                known.put(part, was);
            }
        });
        return known;
    }

    /// Cells first, then their totals, then quarters: what comes first is told first.
    private List<Sum> sums(List<Part> parts) {
        var sums = new ArrayList<Sum>();
        var ordered = parts.stream()
                .sorted(Comparator.comparing(Part::period).thenComparing(Part::column))
                .toList();
        if (indicator.of().isByCity()) {
            ordered.forEach(part -> sums.add(new Sum(indicator.span(), part.period(), part.column(), List.of(part))));
        }
        ordered.stream()
                .collect(Collectors.groupingBy(Part::period, TreeMap::new, Collectors.toList()))
                .forEach((period, of) -> sums.add(new Sum(indicator.span(), period, ALL, of)));
        if (indicator.isQuarterly()) {
            ordered.stream()
                    .collect(Collectors.groupingBy(
                            part -> IndicatorTimes.begin(Span.QUARTER, part.period()),
                            TreeMap::new,
                            Collectors.toList()))
                    .forEach((quarter, of) -> sums.add(new Sum(Span.QUARTER, quarter, ALL, of)));
        }
        return sums;
    }

    private Answer tell(Telling<Part> telling, String row, Sum sum, Map<Part, Map<UUID, Amounts>> parts, FirmSums all) {
        if (indicator.disclosure() == Indicator.Disclosure.REGISTER) {
            return Answer.TOLD;
        }
        long firms = sum.parts().stream()
                .flatMap(part -> parts.getOrDefault(part, Map.of()).keySet().stream())
                .distinct()
                .count();
        var name = String.join("/", row, sum.span().name(), sum.period().toString(), sum.column());
        boolean few = firms < formula.fewest() || all.places(row) < formula.fewestPlaces();
        return few ? Answer.WITHHELD : telling.tell(name, sum.parts());
    }

    /// The numbers of each firm that the rule guards, each by itself.
    private List<Channel> channels() {
        if (indicator.disclosure() == Indicator.Disclosure.COUNTED) {
            return List.of(new Channel(amounts -> amounts.value() + amounts.base(), FIVE));
        }
        return switch (indicator.reckoning()) {
            case RATIO -> List.of(new Channel(Amounts::value, RULE), new Channel(Amounts::base, RULE));
            case RATE -> List.of(new Channel(amounts -> amounts.value() + amounts.base(), RULE));
            case SUM, COUNT, MEDIAN, QUOTIENT, HERFINDAHL, CR4, JAIN, GINI, GAMMA, BELOW_HALF ->
                List.of(new Channel(Amounts::value, RULE));
        };
    }

    /// @return empty: nothing is there any more
    private Optional<Figure> figure(
            String row, Sum sum, Map<Part, Map<UUID, Amounts>> parts, boolean told, FirmSums all) {
        var firms = new TreeMap<UUID, Amounts>();
        sum.parts()
                .forEach(part ->
                        parts.getOrDefault(part, Map.of()).forEach((firm, it) -> firms.merge(firm, it, Amounts::plus)));
        if (firms.isEmpty()) {
            return Optional.empty();
        }
        var value = told ? value(row, sum.column(), List.copyOf(firms.values()), all) : null;
        return Optional.of(new Figure(sum.span(), sum.period(), row, sum.column(), value, told ? firms.size() : null));
    }

    private double value(String row, String column, List<Amounts> firms, FirmSums all) {
        return switch (indicator.reckoning()) {
            case QUOTIENT -> all.quotient(row, column);
            case GAMMA ->
                all.gamma(row, firms.stream().mapToDouble(Amounts::value).toArray());
            case SUM, COUNT, RATIO, RATE, MEDIAN, HERFINDAHL, CR4, JAIN, GINI, BELOW_HALF -> formula.value(firms);
        };
    }
}
