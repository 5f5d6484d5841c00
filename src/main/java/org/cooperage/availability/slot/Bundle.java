package org.cooperage.availability.slot;

import java.util.Map;
import java.util.UUID;
import org.cooperage.availability.Resource;

/// Things that are needed at the same time, such as a laboratory with its operator.
///
/// @param key what the search calls it
/// @param units of each that are needed
public record Bundle(UUID key, Map<Resource.Id, Integer> units) {

    public Bundle {
        units = Map.copyOf(units);
        if (units.isEmpty() || units.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException(
                    "A bundle needs at least one unit of something (%s).\nMaybe the service names no resource."
                            .formatted(units));
        }
    }
}
