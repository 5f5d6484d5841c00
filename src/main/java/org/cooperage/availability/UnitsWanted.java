package org.cooperage.availability;

import org.cooperage.shared.TimeSlot;

/// So many units of a resource for a while, the same ones from begin to end, whichever they are.
public record UnitsWanted(Resource.Id resource, int units, TimeSlot slot) {

    public UnitsWanted {
        if (units < 1) {
            throw new IllegalArgumentException(
                    "At least one unit is wanted (%d).\nMaybe the request was not checked.".formatted(units));
        }
    }
}
