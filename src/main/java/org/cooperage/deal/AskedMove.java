package org.cooperage.deal;

import java.util.List;
import org.cooperage.shared.TimeSlot;

/// Another time a maker is asked to agree to; until it does, the old one stands.
public record AskedMove(TimeSlot planned, List<JobTerms.Slot> slots, JobStage stageBefore) {

    public AskedMove {
        slots = List.copyOf(slots);
    }
}
