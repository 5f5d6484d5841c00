package org.cooperage.availability;

import java.util.UUID;
import org.cooperage.shared.TimeSlot;

/// One unit (counted from 1) of a resource wanted for a job for a while.
public record HoldRequest(Resource.Id resource, int unit, TimeSlot slot, UUID deal) {}
