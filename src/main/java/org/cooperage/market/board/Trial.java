package org.cooperage.market.board;

import java.time.Instant;
import org.cooperage.deal.OpenJob;
import org.cooperage.market.floor.Effect;
import org.cooperage.market.floor.Machine;

/// What can come of trying a job elsewhere on a copy of the floor.
sealed interface Trial {

    /// @param start when it would begin as asked for
    record Tried(OpenJob job, Machine machine, Instant start, Effect effect) implements Trial {}

    record Refused(Why why) implements Trial {}

    enum Why {
        /// It has begun or is made.
        UNDER_WAY,
        /// It begins in the frozen days; only a breakdown moves it.
        FROZEN,
        /// The wanted time lies in the frozen days.
        TOO_SOON,
        /// The maker does not offer this process, or the machine is not known.
        NO_MACHINE,
        /// The plan that was found breaks a rule; nobody is told it.
        NO_SOUND_PLAN
    }
}
