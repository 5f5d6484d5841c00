package org.cooperage.indicator.structure;

import java.util.UUID;
import org.cooperage.indicator.engine.spatial.Site;
import org.jspecify.annotations.Nullable;

/// A firm of the public register with where it works. Never leaves this package.
///
/// @param founded year; null: nobody knows
/// @param site its first; null: it has told none
record Located(
        UUID firm,
        String link,
        UUID city,
        @Nullable Integer founded,
        @Nullable Site site) {}
