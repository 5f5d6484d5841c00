package org.cooperage.availability;

import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A time without work: of one calendar (its owner's days off), of one resource or one unit of it (breakdown,
/// maintenance), or, with neither, of everybody (spring stop, public holidays).
public record Closure(
        Id id,
        Party.@Nullable Id owner,
        Calendar.@Nullable Id calendar,
        Resource.@Nullable Id resource,
        @Nullable Integer unit,
        TimeSlot during,
        Reason reason) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Reason {
        HOLIDAY,
        SPRING_STOP,
        DAY_OFF,
        BREAKDOWN,
        MAINTENANCE,
        /// By order of the authorities, or the weather's.
        STOP
    }

    boolean closes(Calendar.Id pattern, Resource.Id machine) {
        if (unit != null) {
            return false; // one unit only: told as busy, the others go on
        }
        if (resource != null) {
            return resource.equals(machine);
        }
        return calendar == null || calendar.equals(pattern);
    }
}
