package org.cooperage.availability.slot;

import java.time.Duration;
import java.time.Instant;
import org.cooperage.shared.TimeSlot;

/// How far one step of a hunt looks: each longer than the one before. While all are closed, on holidays, only hours are
/// read, and the first step after that is short again.
final class HuntPeriod {

    private static final Duration FIRST = Duration.ofDays(2);
    private static final int LONGER = 4;
    /// Where far more things are looked through than finds are wanted, half a day mostly has enough.
    private static final Duration FIRST_OF_MANY = Duration.ofHours(12);

    private static final int LONGER_OF_MANY = 2;

    private final Instant end;
    private final Duration first;
    private final int longer;
    private Duration step;
    private Instant from;
    private Instant to;
    private boolean skipped;

    private HuntPeriod(TimeSlot within, Duration first, int longer) {
        this.end = within.to();
        this.first = first;
        this.longer = longer;
        this.step = first;
        this.from = within.from();
        this.to = earlier(from.plus(step), end);
    }

    static HuntPeriod of(TimeSlot within) {
        return new HuntPeriod(within, FIRST, LONGER);
    }

    static HuntPeriod ofMany(TimeSlot within) {
        return new HuntPeriod(within, FIRST_OF_MANY, LONGER_OF_MANY);
    }

    Instant from() {
        return from;
    }

    Instant to() {
        return to;
    }

    boolean isLeft() {
        return from.isBefore(end);
    }

    /// Nothing is open in this period.
    void skip() {
        goOn();
        skipped = true;
    }

    /// On to the next one.
    void goOn() {
        from = to;
        step = step.multipliedBy(longer);
        to = earlier(from.plus(step), end);
    }

    /// The first of them opens then, within this period. What is left of it after a short step comes next.
    void startAt(Instant opens) {
        if (skipped) {
            from = opens.isAfter(from) ? opens : from;
            step = first;
            to = earlier(from.plus(step), to);
            skipped = false;
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
