package org.cooperage.policy.ladder;

import java.util.List;
import java.util.Optional;

/// The ladder before one firm.
///
/// @param now the highest rung it has the title of; empty: none
/// @param next the rung above; empty: there is none
/// @param beside the digital rung
record FirmLadder(Optional<Rung> now, Optional<Step> next, List<Step> all, Step beside) {
    FirmLadder {
        all = List.copyOf(all);
    }
}
