package org.cooperage.availability.slot;

import java.util.UUID;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A slot in which a thing was free when it was looked at.
///
/// @param thing the resource, or the key of the bundle
/// @param km by road from where one asked, when one said where
public record FreeSlot(UUID thing, TimeSlot slot, @Nullable Double km) {}
