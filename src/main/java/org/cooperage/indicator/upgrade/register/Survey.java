package org.cooperage.indicator.upgrade.register;

import java.util.List;
import java.util.Optional;
import org.cooperage.indicator.engine.upgrade.SixChanges;

/// How firms see the six changes, at the beginning and half a year later.
///
/// @param first and second profiles of the two rounds, empty below five answers
/// @param counted answers of each round; profiles count them in groups of five, so that no single one can be told
/// @param open the round one may answer now; empty: none
record Survey(
        Optional<SixChanges.Profile> first,
        Optional<SixChanges.Profile> second,
        List<Integer> counted,
        Optional<Round> open) {

    enum Round {
        T0,
        T1
    }
}
