package org.cooperage.barrel.workbook;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A saving of one step that was measured and booked; what comes later does not change it.
///
/// @param before median
/// @param after median
/// @param saved with its 95 % interval `low` to `high`, in the unit of the measure
/// @param yuan of a unit; null for hours
record Booked(
        int step,
        Proof.Measure measure,
        String name,
        LocalDate begunOn,
        double before,
        double after,
        double saved,
        double low,
        double high,
        int jobsBefore,
        int jobsAfter,
        LocalDate since,
        LocalDate until,
        @Nullable Double yuan,
        Instant at) {}
