package org.cooperage.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// Makes ids anywhere, without asking a database: UUID version 7 (RFC 9562), sorted by the time they were made.
public final class Ids {

    private final Clock clock;
    private final SecureRandom random;

    public Ids(Clock clock) {
        this.clock = clock;
        this.random = new SecureRandom();
    }

    /// A new id; 74 random bits after the millisecond, so two nodes do not collide.
    public UUID next() {
        var millis = clock.millis();
        var high = (millis << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
        var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
