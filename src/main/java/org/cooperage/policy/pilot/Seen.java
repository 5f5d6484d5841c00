package org.cooperage.policy.pilot;

import java.time.Instant;
import java.util.Optional;
import org.cooperage.policy.engine.Value;

/// What the platform itself sees of a fact of the cluster.
///
/// @param page where it opens, with how it came about
/// @param value empty: not told, see `missing`
/// @param at when it was reckoned; empty: never yet
record Seen(FigureSource source, String page, Optional<Value> value, Optional<Instant> at, Optional<Missing> missing) {

    /// Why there is no value. Texts: `pilot.missing.<name>`.
    enum Missing {
        /// It would tell about fewer than five firms.
        FEW,
        /// Nothing was reckoned or confirmed yet.
        NOT_YET;

        /// Of a figure nothing came for: of honours nobody has entered any, of dealings too few firms have any.
        static Missing of(FigureSource source) {
            return source.stands() == FigureSource.Stands.MORE ? NOT_YET : FEW;
        }
    }
}
