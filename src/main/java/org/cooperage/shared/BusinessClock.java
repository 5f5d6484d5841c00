package org.cooperage.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/// The clock everybody asks: real time plus an offset that can be moved forward, never back.
///
/// A plant runs it at offset zero; the demo moves it to make days pass. Thread-safe.
public final class BusinessClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real;
    private final Consumer<ClockAdvanced> onMove;
    private volatile Duration offset;

    /// `onMove` keeps the move and tells the others; when it throws, the clock stays where it was.
    public BusinessClock(Clock real, Duration offset, Consumer<ClockAdvanced> onMove) {
        this.real = real.withZone(ZONE);
        this.offset = offset;
        this.onMove = onMove;
    }

    /// A clock that runs with `real` and tells nobody.
    public static BusinessClock running(Clock real) {
        return new BusinessClock(real, Duration.ZERO, moved -> {});
    }

    /// Moves the clock forward.
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock cannot go back (%s).\nMaybe swap from and to.".formatted(by));
        }
        move(by);
    }

    /// Sets the moment a simulated cluster begins at, before anything happened in it. Afterwards only [#advance].
    public synchronized void startAt(Instant beginning) {
        if (!offset.isZero()) {
            throw new IllegalStateException(
                    "The clock was already moved by (%s).\nMaybe the cluster is loaded already.".formatted(offset));
        }
        move(Duration.between(real.instant(), beginning));
    }

    private void move(Duration by) {
        var before = offset;
        var from = instant();
        offset = before.plus(by);
        try {
            onMove.accept(new ClockAdvanced(from, from.plus(by)));
        } catch (RuntimeException e) {
            offset = before;
            throw e;
        }
    }

    /// How far ahead of real time this clock is; negative when the simulated cluster began in the past.
    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var outer = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return outer.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }
        };
    }
}
