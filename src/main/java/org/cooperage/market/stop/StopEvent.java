package org.cooperage.market.stop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Bilingual;

/// What became of a stop.
public sealed interface StopEvent {

    UUID stop();

    /// @param makers whose machines are closed
    record StopDeclared(UUID stop, Bilingual place, Instant from, Instant until, List<UUID> makers)
            implements StopEvent {
        public StopDeclared {
            makers = List.copyOf(makers);
        }
    }

    /// An agreed order has work on a machine that stops.
    ///
    /// @param promisedBefore when it was to come
    /// @param promisedAfter when it would come as its work could be placed anew
    record OrderStopped(UUID stop, UUID buyer, UUID need, String code, Instant promisedBefore, Instant promisedAfter)
            implements StopEvent {}

    /// It ends earlier than declared.
    record StopLifted(UUID stop, Bilingual place, Instant at, List<UUID> makers) implements StopEvent {
        public StopLifted {
            makers = List.copyOf(makers);
        }
    }
}
