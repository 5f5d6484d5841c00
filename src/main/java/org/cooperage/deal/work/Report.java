package org.cooperage.deal.work;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One tap on the phone of a workshop.
///
/// `key` is made on the phone: the same key is the same tap, however often it arrives. `ago` is how long the report
/// waited there for a network; a phone's own clock is not to be trusted.
public record Report(
        UUID key,
        Kind kind,
        @Nullable BigDecimal quantity,
        @Nullable StopReason reason,
        @Nullable Photo photo,
        Duration ago) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    public Report {
        if (ago.isNegative() || ago.compareTo(LONGEST_WAIT) > 0) {
            ago = ago.isNegative() ? Duration.ZERO : LONGEST_WAIT;
        }
    }

    public static Report start(UUID key) {
        return new Report(key, Kind.START, null, null, null, Duration.ZERO);
    }

    public static Report good(UUID key, BigDecimal quantity) {
        return new Report(key, Kind.GOOD, quantity, null, null, Duration.ZERO);
    }

    public static Report scrap(UUID key, BigDecimal quantity) {
        return new Report(key, Kind.SCRAP, quantity, null, null, Duration.ZERO);
    }

    public static Report done(UUID key) {
        return new Report(key, Kind.DONE, null, null, null, Duration.ZERO);
    }

    public enum Kind {
        START,
        GOOD,
        SCRAP,
        STOP,
        RESUME,
        PHOTO,
        DONE
    }

    /// Why a machine or a hand stands still.
    public enum StopReason {
        BREAKDOWN,
        MATERIAL_MISSING,
        QUALITY,
        POWER,
        PEOPLE,
        OTHER
    }

    /// A report as it was kept.
    public record Kept(
            UUID id,
            Kind kind,
            @Nullable BigDecimal quantity,
            @Nullable StopReason reason,
            boolean photo,
            Instant happenedAt) {}
}
