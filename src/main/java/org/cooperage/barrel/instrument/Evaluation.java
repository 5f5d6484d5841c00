package org.cooperage.barrel.instrument;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.barrel.instrument.engine.Instrument;

/// What a firm’s vouched answers to an instrument came to.
///
/// @param stage 0 for T0, before any support, 1 for T1 and so on; counted for each version
/// @param level 0: below the first
/// @param unknown items of which the firm did not know; they count nothing, so the total is at least that
record Evaluation(
        Id id, Instrument.Id instrument, int stage, Instant at, double total, double most, int level, int unknown) {
    record Id(UUID value) {}

    public String label() {
        return "T" + stage;
    }
}
