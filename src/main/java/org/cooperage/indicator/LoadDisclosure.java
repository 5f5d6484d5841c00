package org.cooperage.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.indicator.LoadStore.Line;
import org.cooperage.indicator.engine.Disclosed;
import org.cooperage.indicator.engine.DisclosureControl;
import org.cooperage.indicator.engine.DisclosureControl.At;
import org.cooperage.indicator.engine.DisclosureControl.Cell;
import org.cooperage.indicator.engine.DisclosureControl.Table;
import org.cooperage.indicator.engine.DisclosureRule;

/// Decides which loads may be known: a table of process × city for each week, open and held hours alike.
///
/// A cell is shown only if both its open and its held hours may be, and so is the total over all cities.
class LoadDisclosure {

    private final DisclosureControl control = new DisclosureControl(DisclosureRule.STANDARD);

    Loads.Shown of(List<Line> lines) {
        var loads = new ArrayList<Load>();
        var withheld = new HashSet<Load.At>();
        lines.stream().collect(Collectors.groupingBy(Line::week)).values().forEach(week -> {
            var secret = secrets(week);
            var sums = sums(week);
            sums.stream().filter(load -> !secret.contains(load.at())).forEach(loads::add);
            withheld.addAll(secret);
        });
        return new Loads.Shown(List.copyOf(loads), Set.copyOf(withheld));
    }

    /// Cells and totals of one week that nobody else may know.
    private Set<Load.At> secrets(List<Line> week) {
        var open = cells(week, Line::openHours);
        var held = cells(week, Line::heldHours);
        var secret = new HashSet<>(control.control(open).withheld());
        secret.addAll(control.control(held).withheld());
        var shown = List.of(control.control(open, secret), control.control(held, secret));
        return sums(week).stream()
                .map(Load::at)
                .filter(at -> shown.stream().anyMatch(table -> hides(table, at)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean hides(Table table, Load.At at) {
        var process = at.process().value();
        var city = at.city();
        var figure = city == null ? table.total(process) : table.at(process, city.toString());
        return figure instanceof Disclosed.Withheld;
    }

    private static List<Cell> cells(List<Line> week, ToDoubleFunction<Line> hours) {
        var byAt = new HashMap<At, Map<String, Double>>();
        week.forEach(line -> byAt.computeIfAbsent(
                        new At(line.process().value(), line.city().toString()), _ -> new HashMap<>())
                .merge(line.owner().toString(), hours.applyAsDouble(line), Double::sum));
        return byAt.entrySet().stream()
                .map(cell -> new Cell(cell.getKey().row(), cell.getKey().column(), cell.getValue()))
                .toList();
    }

    /// Cells and totals.
    private static List<Load> sums(List<Line> week) {
        var sums = new HashMap<Load.At, Load>();
        for (var line : week) {
            var one = new Load(line.process(), line.city(), line.week(), line.openHours(), line.heldHours(), 1);
            sums.merge(one.at(), one, Load::plus);
        }
        var cells = List.copyOf(sums.values());
        return Stream.concat(cells.stream(), Load.totals(cells).stream()).toList();
    }
}
