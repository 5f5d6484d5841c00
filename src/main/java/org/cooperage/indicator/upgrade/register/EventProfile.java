package org.cooperage.indicator.upgrade.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.Telling;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.Telling.Answer;
import org.cooperage.indicator.engine.Telling.Channel;
import org.cooperage.indicator.engine.upgrade.UpgradeKind;
import org.cooperage.shared.DisclosureRule;
import org.jspecify.annotations.Nullable;

/// Events that hold by kind and scope over twelve months, as far as no firm can be told from them.
///
/// @param firms verified makers, the base of "per 100 firms"
record EventProfile(int firms, List<Line> lines) {

    EventProfile {
        lines = List.copyOf(lines);
    }

    /// @param events by scope; null: withheld
    /// @param all events of the kind; null: withheld
    /// @param perHundred events a hundred firms; null: withheld
    record Line(
            UpgradeKind kind,
            List<@Nullable Integer> events,
            @Nullable Integer all,
            @Nullable Double perHundred) {}

    private record Cell(UpgradeKind kind, UpgradeEvent.Scope scope) {}

    static EventProfile of(List<EventStore.Sum> sums, int firms) {
        Map<Cell, Map<UUID, Amounts>> cells = sums.stream()
                .collect(Collectors.groupingBy(
                        sum -> new Cell(sum.kind(), sum.scope()),
                        Collectors.toMap(EventStore.Sum::firm, sum -> new Amounts(sum.events(), 0))));
        var telling = new Telling<>(
                List.of(new Channel(Amounts::value, DisclosureRule.STANDARD)), cells, Map.<Cell, Telling.Memory>of());
        var lines = Arrays.stream(UpgradeKind.values())
                .map(kind -> line(kind, cells, telling, firms))
                .toList();
        return new EventProfile(firms, lines);
    }

    /// The scopes first, then their sum, which is withheld when it would tell one that was.
    private static Line line(UpgradeKind kind, Map<Cell, Map<UUID, Amounts>> cells, Telling<Cell> telling, int firms) {
        var row = Arrays.stream(UpgradeEvent.Scope.values())
                .map(scope -> new Cell(kind, scope))
                .toList();
        var events = new ArrayList<@Nullable Integer>();
        row.forEach(cell -> events.add(count(List.of(cell), cells, telling)));
        var all = count(row, cells, telling);
        return new Line(kind, events, all, all == null || firms == 0 ? null : (Double) (100.0 * all / firms));
    }

    private static @Nullable Integer count(List<Cell> of, Map<Cell, Map<UUID, Amounts>> cells, Telling<Cell> telling) {
        double events = of.stream()
                .flatMap(cell -> cells.getOrDefault(cell, Map.of()).values().stream())
                .mapToDouble(Amounts::value)
                .sum();
        return telling.tell(of.toString(), of) == Answer.TOLD ? (Integer) (int) events : null;
    }
}
