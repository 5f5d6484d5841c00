package org.cooperage.indicator.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.Telling;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.Telling.Answer;
import org.cooperage.indicator.engine.Telling.Channel;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.trade.Flows.Flow;
import org.cooperage.shared.DisclosureRule;

/// Decides which flows may be told, both sides guarded: enough who give, enough who take, none of them dominant.
/// Cells come first, the largest of them before the others; then rows, as far as they do not tell a cell that was not.
/// Where what must be withheld in a row would follow from its sum, the smallest cells are
/// withheld with it: the sum tells more. What changed by few firms since it was told stands as it was.
final class FlowTelling {
    private static final List<Channel> BOTH_SIDES = List.of(
            new Channel(Amounts::value, DisclosureRule.STANDARD), new Channel(Amounts::base, DisclosureRule.STANDARD));

    /// Yuan and pieces of work are told in steps, so that no figure of another table fits to the fen.
    private final double step;

    private final LocalDate month;
    private final Map<Cell, Map<UUID, Amounts>> cells;
    private final Flows before;
    private final Map<Cell, Memory> memory;
    private final Telling<Cell> telling;
    private final Map<Cell, Memory> adopted = new HashMap<>();

    FlowTelling(
            Map<Cell, Map<UUID, Amounts>> cells, Map<Cell, Memory> memory, Flows before, LocalDate month, double step) {
        this.cells = cells;
        this.before = before;
        this.memory = new HashMap<>(memory);
        this.month = month;
        this.step = step;
        this.telling = new Telling<>(BOTH_SIDES, cells, memory);
    }

    /// @param whole whether the sum of a row may be told at all
    Flows tell(Predicate<String> whole) {
        var flows = new ArrayList<Flow>();
        var sacrificed = names().stream()
                .filter(whole)
                .flatMap(from -> sacrificed(of(cell -> cell.from().equals(from))).stream())
                .collect(Collectors.toSet());
        sorted(cells.keySet())
                .forEach(cell -> flows.add(sacrificed.contains(cell) ? withheld(cell) : tell(cell, List.of(cell))));
        names().forEach(from -> {
            var row = Cell.row(from);
            var parts = of(cell -> cell.from().equals(from));
            flows.add(whole.test(from) ? tell(row, parts) : withheld(row));
        });
        return new Flows(flows);
    }

    /// Whether all of it may be told as one.
    boolean tellsAll() {
        return !cells.isEmpty() && telling.tell(Cell.ALL.toString(), cells.keySet()) == Answer.TOLD;
    }

    /// The smallest cells of a row that go with those that may not be told, so that together they tell of nobody.
    private Set<Cell> sacrificed(Collection<Cell> row) {
        var silent = new ArrayList<Cell>();
        var speaking = new ArrayList<Cell>();
        sorted(row).forEach(cell -> (isSafe(List.of(cell)) ? speaking : silent).add(cell));
        var sacrificed = new HashSet<Cell>();
        while (!silent.isEmpty() && !speaking.isEmpty() && !isSafe(silent)) {
            silent.add(speaking.removeLast());
            sacrificed.add(silent.getLast());
        }
        return isSafe(silent) ? sacrificed : Set.of();
    }

    private boolean isSafe(Collection<Cell> of) {
        var all = new HashMap<UUID, Amounts>();
        of.forEach(cell -> amounts(cell).forEach((firm, amount) -> all.merge(firm, amount, Amounts::plus)));
        return BOTH_SIDES.stream()
                .allMatch(side -> side.rule()
                        .allows(all.values().stream()
                                .map(side.amount()::applyAsDouble)
                                .toList()));
    }

    /// The sum over some cells, if it may be told, too.
    OptionalDouble tellSum(Collection<Cell> of) {
        var parts = of.stream()
                .filter(cells::containsKey)
                .sorted(Comparator.comparing(Cell::toString))
                .toList();
        if (parts.isEmpty()) {
            return OptionalDouble.of(0);
        }
        return telling.tell(parts.toString(), parts) == Answer.TOLD
                ? OptionalDouble.of(
                        rounded(parts.stream().mapToDouble(this::value).sum()))
                : OptionalDouble.empty();
    }

    /// The same, to try what else may be told without telling it.
    FlowTelling trial() {
        var known = new HashMap<>(memory);
        known.putAll(learnt());
        return new FlowTelling(cells, known, before, month, step);
    }

    /// What was tried is told.
    void adopt(FlowTelling trial) {
        adopted.putAll(trial.learnt());
    }

    Map<Cell, Memory> learnt() {
        var learnt = new HashMap<>(telling.learnt());
        learnt.putAll(adopted);
        return learnt;
    }

    private Flow tell(Cell name, Collection<Cell> of) {
        return switch (telling.tell(name.toString(), of)) {
            case TOLD ->
                new Flow(name, rounded(of.stream().mapToDouble(this::value).sum()), firms(of), month);
            case HELD -> before.find(name).orElse(withheld(name));
            case WITHHELD -> withheld(name);
        };
    }

    private Flow withheld(Cell name) {
        return new Flow(name, null, null, month);
    }

    /// The largest first.
    private List<Cell> sorted(Collection<Cell> of) {
        return of.stream()
                .sorted(Comparator.comparingDouble(this::value).reversed().thenComparing(Cell::toString))
                .toList();
    }

    private double rounded(double value) {
        return Math.round(value / step) * step;
    }

    private double value(Cell cell) {
        return amounts(cell).values().stream().mapToDouble(Amounts::value).sum();
    }

    private int firms(Collection<Cell> of) {
        return (int) of.stream()
                .flatMap(cell -> amounts(cell).keySet().stream())
                .distinct()
                .count();
    }

    private Map<UUID, Amounts> amounts(Cell cell) {
        return cells.getOrDefault(cell, Map.of());
    }

    private List<Cell> of(Predicate<Cell> which) {
        return cells.keySet().stream().filter(which).toList();
    }

    private TreeSet<String> names() {
        return cells.keySet().stream().map(Cell::from).collect(Collectors.toCollection(TreeSet::new));
    }
}
