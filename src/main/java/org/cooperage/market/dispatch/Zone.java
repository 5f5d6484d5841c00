package org.cooperage.market.dispatch;

import java.time.Duration;
import java.time.Instant;

/// How firm a job is, by the days until it starts.
public enum Zone {
    /// 0–2 days: only a breakdown of the very machine may change it.
    FROZEN,
    /// 3–7 days: moves with its maker's consent.
    SLUSHY,
    /// 8 days and more: moves freely; its maker is told.
    FREE;

    public static final Duration FROZEN_FOR = Duration.ofDays(2);
    private static final Duration FREE_AFTER = Duration.ofDays(8);

    public static Zone of(Instant starts, Instant now) {
        if (starts.isBefore(now.plus(FROZEN_FOR))) {
            return FROZEN;
        }
        return starts.isBefore(now.plus(FREE_AFTER)) ? SLUSHY : FREE;
    }
}
