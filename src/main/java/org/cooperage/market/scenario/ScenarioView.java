package org.cooperage.market.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.market.floor.Effect;
import org.cooperage.market.scenario.Scenario.Stage;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// A scenario as it is shown and compared: differences to the plan in force, never anybody's price.
///
/// @param before what all agreed work costs as it is; a sum over all firms
/// @param assumed one sentence an assumption
/// @param difference cost of the plan less that of the plan in force; null before the first round ended
/// @param bound no plan that moves only what may move costs less; null without one
/// @param gap percent the plan may be above the best possible one; null without a bound
/// @param orders that come at another time, the most delayed first
/// @param moves jobs that would be done at another time or by somebody else
/// @param winners firms with more hours, most first
/// @param losers firms with fewer, most first
record ScenarioView(
        UUID id,
        String name,
        Scenario.Origin origin,
        Instant createdAt,
        @Nullable Money before,
        @Nullable Money after,
        List<String> assumed,
        Stage stage,
        int percent,
        int rounds,
        @Nullable Money difference,
        List<Effect.Term> terms,
        @Nullable Money bound,
        @Nullable Double gap,
        Duration searched,
        String stopped,
        String note,
        long lateBefore,
        long lateAfter,
        List<Effect.Dated> orders,
        List<Moved> moves,
        List<Firm> winners,
        List<Firm> losers,
        List<String> unplaced) {
    private static final int FIRMS = 5;

    record Moved(Effect.Move move, Bilingual from, Bilingual to) {}

    /// @param hours of work more; negative: fewer
    record Firm(Bilingual name, double hours) {}

    static ScenarioView of(Scenario scenario, List<String> assumed, Map<UUID, Bilingual> firms) {
        var effect = scenario.best().orElse(null);
        var stopped = scenario.stopped().map(Enum::name).orElse("");
        if (effect == null) {
            return new ScenarioView(
                    scenario.id().value(),
                    scenario.name(),
                    scenario.origin(),
                    scenario.createdAt(),
                    null,
                    null,
                    assumed,
                    scenario.stage(),
                    scenario.percent(),
                    scenario.rounds(),
                    null,
                    List.of(),
                    null,
                    null,
                    scenario.searched(),
                    stopped,
                    scenario.note(),
                    0,
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        return new ScenarioView(
                scenario.id().value(),
                scenario.name(),
                scenario.origin(),
                scenario.createdAt(),
                effect.costBefore(),
                effect.costAfter(),
                assumed,
                scenario.stage(),
                scenario.percent(),
                scenario.rounds(),
                effect.isPossible() ? effect.difference() : null,
                effect.isPossible() ? effect.differences() : List.of(),
                effect.bound(),
                effect.isPossible() ? scenario.gapPercent().orElse(null) : null,
                scenario.searched(),
                stopped,
                scenario.note(),
                effect.lateBefore(),
                effect.lateAfter(),
                effect.changedOrders(),
                effect.moves().stream()
                        .map(m -> new Moved(m, name(firms, m.makerBefore()), name(firms, m.makerAfter())))
                        .toList(),
                firms(effect, firms, 1),
                firms(effect, firms, -1),
                effect.unplaced());
    }

    private static List<Firm> firms(Effect effect, Map<UUID, Bilingual> names, int sign) {
        return effect.gains().stream()
                .filter(g -> Math.signum(g.hours()) == sign && Math.abs(g.hours()) >= 1)
                .sorted((a, b) -> Double.compare(Math.abs(b.hours()), Math.abs(a.hours())))
                .limit(FIRMS)
                .map(g -> new Firm(name(names, g.firm()), Math.rint(g.hours())))
                .toList();
    }

    private static Bilingual name(Map<UUID, Bilingual> firms, UUID firm) {
        return firms.getOrDefault(firm, new Bilingual("新工厂", "New factory"));
    }

    public boolean isUnderWay() {
        return stage.isUnderWay();
    }

    public boolean isPossible() {
        return difference != null && unplaced.isEmpty();
    }

    public long makersChanged() {
        return moves.stream().filter(m -> m.move().changesMaker()).count();
    }

    /// What came of adopting it: makers asked, buyers asked, orders refused.
    public List<String> answers() {
        return stage == Stage.ADOPTED && note.matches("\\d+ \\d+ \\d+") ? List.of(note.split(" ")) : List.of();
    }
}
