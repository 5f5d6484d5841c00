package org.cooperage.barrel.entitlement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a firm stands with one of the basics.
///
/// @param cases uses within the last 180 days
/// @param since first use; null: never
/// @param last latest use; null: never
/// @param offers services of the store that give it, in the firm's city
/// @param next where to go now
record Basic(
        Entitlement what,
        State state,
        long cases,
        @Nullable Instant since,
        @Nullable Instant last,
        int offers,
        String next) {
    /// What was not used for longer has lapsed.
    static final Duration PERIOD = Duration.ofDays(180);

    /// Texts: `entitlement.state.<name>`.
    enum State {
        ACTIVE,
        LAPSED,
        UNUSED;

        static State of(@Nullable Instant last, Instant now) {
            if (last == null) {
                return UNUSED;
            }
            return last.isAfter(now.minus(PERIOD)) ? ACTIVE : LAPSED;
        }
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
