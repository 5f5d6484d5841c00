package org.cooperage.policy.ladder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cooperage.policy.honour.Honour;

/// A rung firms climb, from the first to the last; the digital one stands beside. Texts: `ladder.rung.<name>`.
enum Rung {
    INNOVATIVE(Honour.Kind.INNOVATIVE_FIRM),
    SPECIALISED(Honour.Kind.SPECIALISED_FIRM),
    GIANT(Honour.Kind.LITTLE_GIANT),
    CHAMPION(Honour.Kind.CHAMPION),
    DIGITAL(Honour.Kind.DIGITAL_FIRM);

    private final Honour.Kind title;

    Rung(Honour.Kind title) {
        this.title = title;
    }

    /// What a firm has that stands on it.
    public Honour.Kind title() {
        return title;
    }

    public boolean isBeside() {
        return this == DIGITAL;
    }

    static List<Rung> climbed() {
        return Arrays.stream(values()).filter(it -> !it.isBeside()).toList();
    }

    static Optional<Rung> highest(Set<Rung> held) {
        return climbed().reversed().stream().filter(held::contains).findFirst();
    }

    /// Empty: there is none above.
    static Optional<Rung> above(Optional<Rung> now) {
        var all = climbed();
        int next = now.map(it -> all.indexOf(it) + 1).orElse(0);
        return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
    }
}
