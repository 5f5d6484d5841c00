package org.cooperage.availability.slot.engine;

import java.util.List;

/// What can be booked, as the search sees it.
///
/// @param units how many of it there are, all alike
/// @param open when it works
/// @param taken for each unit that is taken at all, when; units not named here are free all the time
/// @param grid minutes between two starts
/// @param before minutes a unit must be free before a booking begins, such as for setting up
/// @param after minutes a unit must be free after it ended, such as for cleaning
public record Thing(int units, Spans open, List<Spans> taken, int grid, int before, int after) {

    public Thing {
        if (units < taken.size() || grid < 1 || before < 0 || after < 0) {
            throw new IllegalArgumentException(
                    "A thing of (%d) units has (%d) taken ones, a grid (%d) and buffers (%d, %d).\nMaybe units were sold."
                            .formatted(units, taken.size(), grid, before, after));
        }
        taken = List.copyOf(taken);
    }
}
