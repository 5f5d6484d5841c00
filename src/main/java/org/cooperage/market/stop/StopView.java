package org.cooperage.market.stop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A stop as it is read.
///
/// @param processes empty: all
/// @param firms empty: all
/// @param orders how many agreed orders it touches; null for whom that is no business
record StopView(
        UUID id,
        Bilingual place,
        Bilingual declaredBy,
        List<Bilingual> processes,
        List<Bilingual> firms,
        Instant from,
        Instant until,
        Stop.Reason reason,
        String source,
        int machines,
        int makers,
        Stop.Stage stage,
        Instant at,
        @Nullable Instant liftedAt,
        @Nullable Integer orders,
        boolean mayBeLifted) {}
