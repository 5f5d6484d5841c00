package org.cooperage.indicator.structure;

import java.util.Optional;
import org.cooperage.indicator.KeptFigure;
import org.jspecify.annotations.Nullable;

/// A figure of the catalogue beside others: known, withheld or not there. Withheld is not zero.
///
/// @param value null unless it is known
/// @param held the last that could be told
record Told(State state, @Nullable Double value, boolean held) {
    private static final Told NONE = new Told(State.NONE, null, false);

    enum State {
        KNOWN,
        WITHHELD,
        /// Nothing to compute it from.
        NONE
    }

    static Told of(Optional<KeptFigure> figure) {
        return figure.map(it -> new Told(it.isWithheld() ? State.WITHHELD : State.KNOWN, it.value(), it.held()))
                .orElse(NONE);
    }
}
