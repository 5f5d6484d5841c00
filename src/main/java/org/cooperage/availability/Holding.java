package org.cooperage.availability;

import java.util.List;
import org.cooperage.shared.TimeSlot;

/// What can come of asking for slots: all of them or none.
public sealed interface Holding {

    record Held(int slots) implements Holding {}

    /// Nothing was held; the transaction goes on. Names every slot that could not be had.
    record Taken(List<Conflict> conflicts) implements Holding {
        public Taken {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// A slot somebody else holds, or of a unit that is down or no longer offered.
    record Conflict(Resource.Id resource, int unit, TimeSlot slot) {}
}
