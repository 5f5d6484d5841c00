package org.cooperage.indicator.engine.upgrade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Draws what is audited: everything that carries a risk, and at random five in a hundred of the rest, at least one.
///
/// The same statements and seed give the same draw, so that anybody can repeat it.
public final class AuditDraw {
    private static final double SHARE = 0.05;

    private AuditDraw() {}

    /// @param decisive whether a gate would be open if it were true
    public record Item(UUID id, boolean decisive) {}

    /// @param byRisk otherwise by chance
    public record Drawn(UUID id, boolean byRisk) {}

    public static List<Drawn> draw(List<Item> items, long seed) {
        var drawn = new ArrayList<Drawn>();
        items.stream()
                .filter(Item::decisive)
                .map(item -> new Drawn(item.id(), true))
                .forEach(drawn::add);
        var rest = items.stream()
                .filter(item -> !item.decisive())
                .map(Item::id)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        var random = new SplittableRandom(seed);
        var chosen = new HashSet<Integer>();
        while (chosen.size() < Math.ceil(SHARE * rest.size())) {
            chosen.add(random.nextInt(rest.size()));
        }
        chosen.stream().sorted().map(at -> new Drawn(rest.get(at), false)).forEach(drawn::add);
        return List.copyOf(drawn);
    }
}
