package org.cooperage.indicator.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.Disclosed.Published;

/// Lets a table of sums leave its contributors, together with the totals of its rows.
///
/// A cell that breaks the rule is withheld (primary suppression). A total is published only if it keeps the rule
/// itself and the cells it hides together keep it too, because total minus published cells tells their sum: the total
/// is held back, not another cell. Columns have no totals; with totals in one direction no cell is left in more than
/// one equation, so nothing can be computed from several of them.
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

        At at() {
            return new At(row, column);
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

    /// The table that may be shown: cells and row totals.
    public record Table(Map<At, Disclosed> cells, Map<String, Disclosed> rows) {
        public Disclosed at(String row, String column) {
            return cells.getOrDefault(new At(row, column), Disclosed.WITHHELD);
        }

        public Disclosed total(String row) {
            return rows.getOrDefault(row, Disclosed.WITHHELD);
        }

        public Set<At> withheld() {
            return cells.entrySet().stream()
                    .filter(cell -> cell.getValue() instanceof Disclosed.Withheld)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    public Table control(List<Cell> cells) {
        return control(cells, Set.of());
    }

    /// Cells that nobody contributes to are empty, not secret: they are published as 0 and guard nothing.
    ///
    /// @param secret withheld whatever the rule says, because another figure about the same contributors is
    public Table control(List<Cell> cells, Set<At> secret) {
        var shown = new HashMap<At, Disclosed>();
        cells.forEach(cell -> shown.put(
                cell.at(), secret.contains(cell.at()) || !allows(cell) ? Disclosed.WITHHELD : published(cell)));
        var rows = new HashMap<String, Disclosed>();
        cells.stream()
                .collect(Collectors.groupingBy(Cell::row))
                .forEach((row, line) -> rows.put(row, total(line, shown)));
        return new Table(Map.copyOf(shown), Map.copyOf(rows));
    }

    private boolean allows(Cell cell) {
        return cell.contributors() == 0 || rule.allows(cell.contributions().values());
    }

    private Disclosed total(List<Cell> line, Map<At, Disclosed> shown) {
        var all = together(line);
        var hidden = together(line.stream()
                .filter(cell -> shown.get(cell.at()) instanceof Disclosed.Withheld)
                .toList());
        var empty = all.values().stream().allMatch(value -> value == 0);
        var safe = rule.allows(all.values()) && (hidden.isEmpty() || rule.allows(hidden.values()));
        return empty || safe ? published(new Cell("", "", all)) : Disclosed.WITHHELD;
    }

    private static Disclosed published(Cell cell) {
        return new Published(cell.sum(), cell.contributors());
    }

    private static Map<String, Double> together(Collection<Cell> cells) {
        var sums = new HashMap<String, Double>();
        cells.forEach(c -> c.contributions().forEach((who, value) -> sums.merge(who, value, Double::sum)));
        return sums;
    }
}
