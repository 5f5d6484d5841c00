package org.cooperage.indicator.trade;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.indicator.trade.Flows.Flow;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// Flows as a table of fields, darker where more flows: who gives stands on the left, who takes above.
record FlowMatrix(List<End> tos, List<Row> rows, List<Line> lines) {
    private static final int DEPTHS = 5;

    FlowMatrix {
        tos = List.copyOf(tos);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /// A link or city.
    ///
    /// @param name null: one of those that stand nowhere, or outside
    record End(String key, @Nullable Bilingual name) {}

    /// @param flow null: nothing flows
    /// @param depth 0 pale to 5 dark
    record Field(@Nullable Flow flow, int depth) {}

    record Row(End from, List<Field> fields, @Nullable Flow sum) {
        Row {
            fields = List.copyOf(fields);
        }
    }

    /// The same as a list.
    record Line(End from, End to, Flow flow, int depth) {}

    /// @param names in the order of the chain or of the cities
    static FlowMatrix of(Flows flows, Map<String, Bilingual> names) {
        var order = List.copyOf(names.keySet());
        double most = flows.cells().stream().mapToDouble(Flow::known).max().orElse(0);
        var byCell = flows.byCell();
        var tos = sorted(flows.tos(), order);
        var rows = sorted(flows.froms(), order).stream()
                .map(from -> new Row(
                        end(from, names),
                        tos.stream()
                                .map(to -> field(byCell.get(new Cell(from, to)), most))
                                .toList(),
                        byCell.get(Cell.row(from))))
                .toList();
        var lines = flows.cells().stream()
                .map(flow -> new Line(
                        end(flow.cell().from(), names),
                        end(flow.cell().to(), names),
                        flow,
                        field(flow, most).depth()))
                .toList();
        return new FlowMatrix(tos.stream().map(to -> end(to, names)).toList(), rows, lines);
    }

    private static List<String> sorted(List<String> keys, List<String> order) {
        return keys.stream()
                .sorted(Comparator.<String>comparingInt(key -> order.contains(key) ? order.indexOf(key) : order.size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static End end(String key, Map<String, Bilingual> names) {
        boolean stands = !CarriedGoods.BESIDE.contains(key);
        return new End(key, stands ? names.getOrDefault(key, Bilingual.same(key)) : null);
    }

    /// By the root of the share, so that small flows are seen beside large ones.
    private static Field field(@Nullable Flow flow, double most) {
        if (flow == null || most <= 0) {
            return new Field(flow, 0);
        }
        return new Field(flow, (int) Math.ceil(DEPTHS * Math.sqrt(flow.known() / most)));
    }

    /// The largest that may be told.
    public Optional<Line> first() {
        return lines.stream().filter(line -> line.flow().hasValue()).findFirst();
    }

    public List<Line> told() {
        return lines.stream().filter(line -> line.flow().hasValue()).toList();
    }
}
