package org.cooperage.indicator.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooperage.indicator.engine.Disclosed.Published;

/// Lets a two-way table of sums leave its contributors, together with its margins.
///
/// First every cell that breaks the rule is withheld (primary suppression). Then no row and no column may keep exactly
/// one withheld cell, because its margin would give it away: the smallest published neighbour goes as well, until
/// nothing changes (secondary suppression). A margin is checked by the same rule over everybody in it. Withheld cells
/// of a line must together hold enough contributors too; otherwise margin minus published cells would tell their sum.
public final class DisclosureControl {
    private final DisclosureRule rule;

    public DisclosureControl(DisclosureRule rule) {
        this.rule = rule;
    }

    /// @param row and column name the cell
    /// @param contributions what each contributor adds, keyed by contributor; none negative
    public record Cell(String row, String column, Map<String, Double> contributions) {
        public Cell {
            contributions = Map.copyOf(contributions);
        }

        double sum() {
            return contributions.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }

        int contributors() {
            return (int) contributions.values().stream().filter(c -> c > 0).count();
        }
    }

    public record At(String row, String column) {}

    /// The table that may be shown: cells, row totals and column totals.
    public record Table(Map<At, Disclosed> cells, Map<String, Disclosed> rows, Map<String, Disclosed> columns) {
        public Disclosed at(String row, String column) {
            return cells.getOrDefault(new At(row, column), Disclosed.WITHHELD);
        }
    }

    /// Cells that nobody contributes to are empty, not secret: they are published as 0 and guard nothing.
    public Table control(List<Cell> cells) {
        var withheld = new HashSet<Cell>();
        cells.stream()
                .filter(c ->
                        c.contributors() > 0 && !rule.allows(c.contributions().values()))
                .forEach(withheld::add);
        var lines = lines(cells);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var line : lines) {
                changed |= protect(line, withheld);
            }
        }
        return table(cells, withheld);
    }

    private boolean protect(List<Cell> line, Set<Cell> withheld) {
        var hidden = line.stream().filter(withheld::contains).toList();
        if (hidden.isEmpty() || rule.allows(together(hidden).values())) {
            return false;
        }
        var next = line.stream()
                .filter(c -> !withheld.contains(c) && c.contributors() > 0)
                .min(Comparator.comparingDouble(Cell::sum)
                        .thenComparing(Cell::row)
                        .thenComparing(Cell::column));
        next.ifPresent(withheld::add);
        return next.isPresent();
    }

    private Table table(List<Cell> cells, Set<Cell> withheld) {
        var shown = new HashMap<At, Disclosed>();
        cells.forEach(
                c -> shown.put(new At(c.row(), c.column()), withheld.contains(c) ? Disclosed.WITHHELD : published(c)));
        var rows = new HashMap<String, Disclosed>();
        var columns = new HashMap<String, Disclosed>();
        by(cells, true).forEach((row, line) -> rows.put(row, margin(line, withheld)));
        by(cells, false).forEach((column, line) -> columns.put(column, margin(line, withheld)));
        return new Table(Map.copyOf(shown), Map.copyOf(rows), Map.copyOf(columns));
    }

    /// A total is shown only if it may be known itself and the cells it hides cannot be computed from it.
    private Disclosed margin(List<Cell> line, Set<Cell> withheld) {
        var all = together(line);
        var hidden = together(line.stream().filter(withheld::contains).toList());
        boolean safe = rule.allows(all.values()) && (hidden.isEmpty() || rule.allows(hidden.values()));
        if (!safe && !all.isEmpty()) {
            return Disclosed.WITHHELD;
        }
        return new Published(
                all.values().stream().mapToDouble(Double::doubleValue).sum(),
                (int) all.values().stream().filter(c -> c > 0).count());
    }

    private static Disclosed published(Cell cell) {
        return new Published(cell.sum(), cell.contributors());
    }

    private static Map<String, Double> together(Collection<Cell> cells) {
        var sums = new HashMap<String, Double>();
        cells.forEach(c -> c.contributions().forEach((who, value) -> sums.merge(who, value, Double::sum)));
        return sums;
    }

    private static List<List<Cell>> lines(List<Cell> cells) {
        var lines = new ArrayList<List<Cell>>(by(cells, true).values());
        lines.addAll(by(cells, false).values());
        return lines;
    }

    private static Map<String, List<Cell>> by(List<Cell> cells, boolean row) {
        var lines = new TreeMap<String, List<Cell>>();
        for (var cell : cells) {
            lines.computeIfAbsent(row ? cell.row() : cell.column(), k -> new ArrayList<>())
                    .add(cell);
        }
        return lines;
    }
}
