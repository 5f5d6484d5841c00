package org.cooperage.market.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.market.floor.Effect;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;

/// A trial as the operator reads it: the difference in yuan by term, the orders that come at another time, the jobs
/// that
/// move. Prices themselves stay the sides' own.
///
/// @param terms only those that differ
/// @param orders only those that come at another time, the most delayed first
/// @param late orders that would be late and are not now
record TrialView(
        UUID job,
        String code,
        Bilingual step,
        UUID machine,
        Bilingual maker,
        Instant start,
        Money difference,
        List<Effect.Term> terms,
        List<Effect.Dated> orders,
        List<Moved> moves,
        long late,
        boolean possible) {

    /// @param from who does it now
    /// @param to who would do it
    record Moved(Effect.Move move, Bilingual from, Bilingual to) {}

    static TrialView of(Trial.Tried tried, Map<UUID, Bilingual> makers) {
        var effect = tried.effect();
        return new TrialView(
                tried.job().id().value(),
                tried.job().code(),
                tried.job().step().operation(),
                tried.machine().id().value(),
                tried.machine().makerName(),
                tried.start(),
                effect.difference(),
                effect.differences(),
                effect.changedOrders(),
                effect.moves().stream()
                        .map(m -> new Moved(m, name(makers, m.makerBefore()), name(makers, m.makerAfter())))
                        .toList(),
                effect.newlyLate(),
                effect.isPossible());
    }

    private static Bilingual name(Map<UUID, Bilingual> makers, UUID maker) {
        return makers.getOrDefault(maker, Bilingual.same("–"));
    }
}
