package org.cooperage.indicator.structure;

import java.time.LocalDate;
import org.cooperage.chain.Process;
import org.cooperage.indicator.engine.structure.OverCapacity;
import org.jspecify.annotations.Nullable;

/// A whole month of a process as the catalogue told it.
///
/// @param openHours a week; null: withheld
/// @param heldHours sold, a week; null: withheld
/// @param jobs given in the month; null: withheld
record ProcessMonth(
        Process.Id process,
        LocalDate month,
        @Nullable Double openHours,
        @Nullable Double heldHours,
        @Nullable Double jobs) {

    public boolean isKnown() {
        return openHours != null && heldHours != null && jobs != null;
    }

    /// Sold ÷ open hours, 0–1; null: withheld.
    public @Nullable Double utilisation() {
        if (openHours == null || heldHours == null) {
            return null;
        }
        return openHours == 0 ? 0 : heldHours / openHours;
    }

    OverCapacity.Month asMonth() {
        if (openHours == null || heldHours == null || jobs == null) {
            throw new IllegalStateException(
                    "%s of %s is withheld.\nMaybe ask whether it is known.".formatted(month, process));
        }
        return new OverCapacity.Month(openHours, heldHours, jobs);
    }
}
