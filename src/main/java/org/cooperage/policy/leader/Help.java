package org.cooperage.policy.leader;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the office does for a leading firm.
///
/// @param who does it
/// @param until by which day
/// @param doneOn null: still to do
/// @param proof what shows that it is done
public record Help(
        Id id,
        Leader.Id leader,
        String what,
        String who,
        LocalDate until,
        @Nullable LocalDate doneOn,
        @Nullable String proof) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean isDone() {
        return doneOn != null;
    }

    public boolean isLate(LocalDate today) {
        return doneOn == null && today.isAfter(until);
    }
}
