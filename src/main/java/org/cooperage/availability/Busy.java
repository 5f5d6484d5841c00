package org.cooperage.availability;

import java.util.UUID;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// One unit of a resource cannot be had for a while: held for the job `deal`, or by its owner's own work, or down (then
/// `deal` is missing).
public record Busy(
        Resource.Id resource,
        int unit,
        TimeSlot slot,
        @Nullable UUID deal,
        Why why) {

    public enum Why {
        TENTATIVE,
        COMMITTED,
        OWN_WORK,
        DOWN
    }
}
