package org.cooperage.indicator.agglomeration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is told of a month.
///
/// @param firms with jobs
/// @param towns they are in
/// @param pairs that may be told, those most together first
/// @param alone each force by itself, where twenty pairs are known of it
/// @param side forces side by side; null: fewer than two, or fewer than twenty pairs
record AgglomerationMonth(
        LocalDate month,
        int firms,
        int towns,
        List<LinkPair> pairs,
        List<Drawn> alone,
        @Nullable Drawn side) {
    private static final int FEWEST = 10;

    AgglomerationMonth {
        pairs = List.copyOf(pairs);
        alone = List.copyOf(alone);
    }

    static AgglomerationMonth of(LocalDate month, int firms, int towns, List<LinkPair> pairs) {
        var sorted = pairs.stream()
                .sorted(Comparator.comparingDouble(LinkPair::together).reversed())
                .toList();
        return new AgglomerationMonth(
                month,
                firms,
                towns,
                sorted,
                Drawn.alone(sorted),
                Drawn.together(sorted).orElse(null));
    }

    boolean isOutgrownBy(int now) {
        return now >= 2 * firms + FEWEST;
    }

    Optional<LinkPair> find(String one, String other) {
        return pairs.stream().filter(pair -> pair.isOf(one, other)).findFirst();
    }

    /// Of how many pairs a force is known.
    public long known(Force force) {
        return pairs.stream().filter(pair -> pair.of(force) != null).count();
    }

    /// By itself; null: too few pairs are known, or it is the same for all.
    public Drawn.@Nullable Effect effect(Force force) {
        return alone.stream()
                .flatMap(drawn -> drawn.effects().stream())
                .filter(effect -> effect.force() == force)
                .findFirst()
                .orElse(null);
    }

    /// The strongest force that goes with lying together beyond chance: side by side if there is that, else alone.
    public Optional<Drawn.Effect> strongest() {
        var found = side == null ? alone : List.of(side);
        return found.stream()
                .flatMap(drawn -> drawn.effects().stream())
                .filter(effect -> effect.beyondChance() && effect.value() > 0)
                .max(Comparator.comparingDouble(Drawn.Effect::value));
    }
}
