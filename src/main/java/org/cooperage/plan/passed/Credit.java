package org.cooperage.plan.passed;

import java.time.Instant;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A rotation credit of one maker: it was nearly chosen for an operation.
///
/// @param usedAt when it tipped a choice its way; null while it has not
public record Credit(
        Bilingual operation,
        Instant earnedAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {
    /// Texts: `passed.credit.<name>`.
    public enum State {
        OPEN,
        USED,
        EXPIRED
    }

    public State state(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
