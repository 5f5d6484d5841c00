package org.cooperage.market.stress.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.cooperage.shared.DisclosureRule;

/// A table of sums over firms with what of it may be told: cells, rows, columns and all of it.
///
/// A sum that breaks the rule is withheld. Where a whole is told and what is withheld in it is about too few, the
/// smallest part that was told is withheld, too, and so on until no row and no column gives anything away; then until
/// no adding and subtracting of what is told does.
///
/// @param <R> names a row
/// @param <C> names a column
public final class ToldTable<R, C> {

    private static final class Sum {
        private final Map<UUID, Double> firms = new HashMap<>();
        private boolean told = true;

        void add(Map<UUID, Double> more) {
            more.forEach((firm, amount) -> firms.merge(firm, amount, Double::sum));
        }

        double total() {
            return firms.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        OptionalDouble find() {
            return told ? OptionalDouble.of(total()) : OptionalDouble.empty();
        }
    }

    private record Line(Sum whole, List<Sum> parts) {}

    private final DisclosureRule rule;
    private final Map<R, Map<C, Sum>> cells = new LinkedHashMap<>();
    private final Map<R, Sum> rows = new LinkedHashMap<>();
    private final Map<C, Sum> columns = new LinkedHashMap<>();
    private final Sum total = new Sum();
    private final Map<Sum, List<Sum>> partsOf = new HashMap<>();

    /// @param amounts by row, column and firm; none negative
    public ToldTable(Map<R, Map<C, Map<UUID, Double>>> amounts, DisclosureRule rule) {
        this.rule = rule;
        amounts.forEach((row, itsCells) -> itsCells.forEach((column, firms) -> add(row, column, firms)));
        all().forEach(sum -> sum.told = isHarmless(List.of(sum)));
        var lines = lines();
        boolean changed = true;
        while (changed) {
            changed = lines.stream().map(this::guard).reduce(false, Boolean::logicalOr) || hideMore();
        }
    }

    private void add(R row, C column, Map<UUID, Double> firms) {
        var cell = cells.computeIfAbsent(row, r -> new LinkedHashMap<>()).computeIfAbsent(column, c -> new Sum());
        cell.add(firms);
        var wholes = List.of(
                rows.computeIfAbsent(row, r -> new Sum()), columns.computeIfAbsent(column, c -> new Sum()), total);
        for (var whole : wholes) {
            whole.add(firms);
            partsOf.computeIfAbsent(whole, w -> new ArrayList<>()).add(cell);
        }
    }

    private List<Sum> all() {
        var all = new ArrayList<Sum>();
        cells.values().forEach(its -> all.addAll(its.values()));
        all.addAll(rows.values());
        all.addAll(columns.values());
        all.add(total);
        return all;
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        rows.forEach((row, sum) -> lines.add(
                new Line(sum, List.copyOf(cells.getOrDefault(row, Map.of()).values()))));
        columns.forEach((column, sum) -> lines.add(new Line(sum, inColumn(column))));
        lines.add(new Line(total, List.copyOf(rows.values())));
        lines.add(new Line(total, List.copyOf(columns.values())));
        return lines;
    }

    private List<Sum> inColumn(C column) {
        return cells.values().stream()
                .filter(its -> its.containsKey(column))
                .map(its -> its.get(column))
                .toList();
    }

    private boolean isHarmless(Collection<Sum> sums) {
        var together = new Sum();
        sums.forEach(sum -> together.add(sum.firms));
        return together.total() == 0 || rule.allows(together.firms.values());
    }

    /// If a sum that breaks the rule follows from others, the smallest that is told is withheld, too.
    private boolean hideMore() {
        var unknowns =
                cells.values().stream().flatMap(its -> its.values().stream()).toList();
        var known = new Deduction();
        all().stream().filter(sum -> sum.told).forEach(sum -> known.know(parts(sum, unknowns)));
        var given = all().stream()
                .filter(sum -> !sum.told && !isHarmless(List.of(sum)))
                .anyMatch(sum -> known.follows(parts(sum, unknowns)));
        var next = all().stream()
                .filter(sum -> given && sum.told && sum.total() > 0)
                .min(Comparator.comparingDouble(Sum::total));
        next.ifPresent(sum -> sum.told = false);
        return next.isPresent();
    }

    private double[] parts(Sum sum, List<Sum> unknowns) {
        var in = new HashSet<>(partsOf.getOrDefault(sum, List.of(sum)));
        return unknowns.stream().mapToDouble(u -> in.contains(u) ? 1 : 0).toArray();
    }

    /// Whether something more had to be withheld.
    private boolean guard(Line line) {
        var hidden = line.parts().stream().filter(p -> !p.told).toList();
        if (line.whole().told ? isSafe(hidden) : !hidden.isEmpty()) {
            return false;
        }
        var next = line.parts().stream()
                .filter(p -> p.told && p.total() > 0)
                .min(Comparator.comparingDouble(Sum::total))
                .orElse(line.whole());
        boolean changes = next.told;
        next.told = false;
        return changes;
    }

    /// Of what a told whole leaves unsaid: a single part would be the rest.
    private boolean isSafe(List<Sum> hidden) {
        return hidden.isEmpty() || (hidden.size() > 1 && isHarmless(hidden));
    }

    public OptionalDouble cell(R row, C column) {
        var sum = cells.getOrDefault(row, Map.of()).get(column);
        return sum == null ? OptionalDouble.of(0) : sum.find();
    }

    public OptionalDouble row(R row) {
        var sum = rows.get(row);
        return sum == null ? OptionalDouble.of(0) : sum.find();
    }

    public OptionalDouble column(C column) {
        var sum = columns.get(column);
        return sum == null ? OptionalDouble.of(0) : sum.find();
    }

    public OptionalDouble total() {
        return total.find();
    }
}
