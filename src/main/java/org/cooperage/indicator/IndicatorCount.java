package org.cooperage.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.Disclosed;
import org.cooperage.indicator.engine.DisclosureControl;
import org.cooperage.indicator.engine.DisclosureControl.At;
import org.cooperage.indicator.engine.DisclosureControl.Cell;
import org.cooperage.indicator.engine.DisclosureControl.Table;
import org.cooperage.indicator.engine.DisclosureRule;
import org.cooperage.indicator.engine.Spread;
import org.cooperage.indicator.engine.concentration.Shares;

/// Makes figures of contributions and lets out what may be known: cells, and each row over all cities.
final class IndicatorCount {
    private static final String ALL = "";
    private static final int LARGEST = 4;

    private final Indicator indicator;
    private final DisclosureControl control = new DisclosureControl(DisclosureRule.STANDARD);

    IndicatorCount(Indicator indicator) {
        this.indicator = indicator;
    }

    List<Figure> figures(List<Contribution> contributions) {
        var figures = new ArrayList<Figure>();
        contributions.stream()
                .collect(Collectors.groupingBy(Contribution::period))
                .forEach((period, of) -> figures.addAll(figures(period, of)));
        return figures;
    }

    private List<Figure> figures(LocalDate period, List<Contribution> contributions) {
        var groups = groups(contributions);
        var shown = shown(contributions);
        return groups.entrySet().stream()
                .map(group -> figure(period, group.getKey(), group.getValue(), groups, shown))
                .toList();
    }

    /// By cell and, where there are cities, by row.
    private Map<At, List<Contribution>> groups(List<Contribution> contributions) {
        var groups = new HashMap<At, List<Contribution>>();
        for (var contribution : contributions) {
            var row = new At(contribution.row(), ALL);
            groups.computeIfAbsent(row, _ -> new ArrayList<>()).add(contribution);
            if (indicator.of().isByCity()) {
                groups.computeIfAbsent(new At(contribution.row(), contribution.column()), _ -> new ArrayList<>())
                        .add(contribution);
            }
        }
        return groups;
    }

    private Figure figure(
            LocalDate period, At at, List<Contribution> of, Map<At, List<Contribution>> all, List<Table> shown) {
        var firms = of.stream().map(Contribution::firm).collect(Collectors.toUnmodifiableSet());
        boolean known = switch (indicator.disclosure()) {
            case REGISTER -> true;
            case COUNTED -> firms.size() >= DisclosureRule.STANDARD.contributors();
            case CONTROLLED -> firms.size() >= fewest() && shown.stream().allMatch(table -> isShown(table, at));
        };
        return known
                ? new Figure(period, at.row(), at.column(), value(at, of, all), firms.size(), firms)
                : new Figure(period, at.row(), at.column(), null, null, Set.of());
    }

    /// The rest beside the four largest must be as many as any figure needs: sum and share of the four tell their sum.
    private int fewest() {
        int few = DisclosureRule.STANDARD.contributors();
        return indicator.reckoning() == Indicator.Reckoning.CR4 ? LARGEST + few : 0;
    }

    private boolean isShown(Table table, At at) {
        boolean total = at.column().equals(ALL) && indicator.of().isByCity();
        var figure = total ? table.total(at.row()) : table.at(at.row(), at.column());
        return figure instanceof Disclosed.Published;
    }

    /// A ratio is known only where both of its sums could be: hidden by one, hidden by both.
    private List<Table> shown(List<Contribution> contributions) {
        if (indicator.disclosure() != Indicator.Disclosure.CONTROLLED) {
            return List.of();
        }
        var values = cells(contributions, Contribution::value);
        if (indicator.reckoning() != Indicator.Reckoning.RATIO) {
            return List.of(control.control(values));
        }
        var bases = cells(contributions, Contribution::base);
        var secret = new HashSet<>(control.control(values).withheld());
        secret.addAll(control.control(bases).withheld());
        return List.of(control.control(values, secret), control.control(bases, secret));
    }

    private List<Cell> cells(List<Contribution> contributions, ToDoubleFunction<Contribution> what) {
        var cells = new HashMap<At, Map<String, Double>>();
        for (var contribution : contributions) {
            var column = indicator.of().isByCity() ? contribution.column() : ALL;
            cells.computeIfAbsent(new At(contribution.row(), column), _ -> new HashMap<>())
                    .merge(contribution.firm().toString(), what.applyAsDouble(contribution), Double::sum);
        }
        return cells.entrySet().stream()
                .map(cell -> new Cell(cell.getKey().row(), cell.getKey().column(), cell.getValue()))
                .toList();
    }

    private double value(At at, List<Contribution> of, Map<At, List<Contribution>> all) {
        var values = byFirm(of);
        return switch (indicator.reckoning()) {
            case SUM -> Arrays.stream(values).sum();
            case RATIO ->
                Arrays.stream(values).sum()
                        / of.stream().mapToDouble(Contribution::base).sum();
            case MEDIAN -> median(values);
            case HERFINDAHL -> Shares.herfindahl(values);
            case CR4 -> Shares.ratio(LARGEST, values);
            case JAIN -> Spread.jain(values);
            case GINI -> Spread.gini(values);
            case QUOTIENT -> quotient(at, all);
        };
    }

    private static double[] byFirm(Collection<Contribution> contributions) {
        return contributions.stream()
                .collect(Collectors.groupingBy(Contribution::firm, Collectors.summingDouble(Contribution::value)))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static double median(double... sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// Location quotient of a link in a city; 1 over all cities.
    private static double quotient(At at, Map<At, List<Contribution>> all) {
        double cell = sum(all, a -> a.equals(at));
        double row = sum(all, a -> a.row().equals(at.row()) && a.column().equals(ALL));
        double column = at.column().equals(ALL)
                ? sum(all, a -> a.column().equals(ALL))
                : sum(all, a -> a.column().equals(at.column()));
        return cell / row / (column / sum(all, a -> a.column().equals(ALL)));
    }

    private static double sum(Map<At, List<Contribution>> all, Predicate<At> which) {
        return all.entrySet().stream()
                .filter(group -> which.test(group.getKey()))
                .flatMap(group -> group.getValue().stream())
                .mapToDouble(Contribution::value)
                .sum();
    }

    /// Of a held figure the one before counts: who came or went, one or two firms, would be told by the difference.
    static boolean isHeld(Set<UUID> now, Set<UUID> before) {
        var changed = new HashSet<>(now);
        changed.removeAll(before);
        long gone = before.stream().filter(firm -> !now.contains(firm)).count();
        long difference = changed.size() + gone;
        return difference > 0 && difference < 3;
    }
}
