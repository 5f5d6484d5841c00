package org.cooperage.barrel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.cooperage.barrel.engine.Evidence;
import org.cooperage.barrel.engine.Indicator;

/// Of two pieces of evidence for the same indicator – a fact and an answer – the one that counts more.
final class Strongest {
    private Strongest() {}

    static List<Evidence> of(Collection<Evidence> evidence) {
        var best = new LinkedHashMap<Indicator.Code, Evidence>();
        evidence.forEach(one ->
                best.merge(one.indicator(), one, (first, other) -> other.weight() > first.weight() ? other : first));
        return List.copyOf(best.values());
    }
}
