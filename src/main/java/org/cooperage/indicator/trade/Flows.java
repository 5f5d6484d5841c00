package org.cooperage.indicator.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Flows from link to link or from city to city as far as they may be told: cells, then rows.
record Flows(List<Flow> list) {

    Flows {
        list = List.copyOf(list);
    }

    static final Flows NONE = new Flows(List.of());

    /// @param value yuan, or pieces of work; null: withheld
    /// @param firms on both sides; null: withheld
    /// @param month of which it is told: an earlier one while the change since would tell about few firms
    record Flow(Cell cell, @Nullable Double value, @Nullable Integer firms, LocalDate month) {
        public boolean hasEnds() {
            return !cell.from().isEmpty() && !cell.to().isEmpty();
        }

        public boolean hasValue() {
            return value != null;
        }

        double known() {
            return value == null ? 0 : value;
        }
    }

    Optional<Flow> find(Cell cell) {
        return list.stream().filter(flow -> flow.cell().equals(cell)).findFirst();
    }

    /// Cells that are told, the largest first, then those that are withheld.
    List<Flow> cells() {
        return list.stream()
                .filter(Flow::hasEnds)
                .sorted(Comparator.comparingDouble(Flow::known).reversed())
                .toList();
    }

    /// Whether something is told of an earlier month.
    public boolean held(LocalDate month) {
        return list.stream()
                .anyMatch(flow ->
                        flow.hasEnds() && flow.hasValue() && !flow.month().equals(month));
    }

    public int withheld() {
        return (int)
                list.stream().filter(flow -> flow.hasEnds() && !flow.hasValue()).count();
    }

    List<String> froms() {
        return ends(Cell::from);
    }

    List<String> tos() {
        return ends(Cell::to);
    }

    private List<String> ends(Function<Cell, String> end) {
        return new ArrayList<>(list.stream()
                .filter(Flow::hasEnds)
                .map(flow -> end.apply(flow.cell()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    Map<Cell, Flow> byCell() {
        return list.stream().collect(Collectors.toMap(Flow::cell, Function.identity()));
    }
}
