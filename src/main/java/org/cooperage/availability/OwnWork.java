package org.cooperage.availability;

import java.util.UUID;
import org.cooperage.shared.TimeSlot;

/// Time of one unit its owner has taken for work outside the platform.
public record OwnWork(UUID id, int unit, TimeSlot slot) {}
