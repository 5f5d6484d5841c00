package org.cooperage.barrel.workbook.engine;

import org.jspecify.annotations.Nullable;

/// What is done differently at a step, and why.
///
/// @param step id of the step as it is
/// @param target id of the step it is combined with, or that it is put behind; null elsewhere
/// @param service id of the shared service or offer that does it
/// @param after the step as it should be; null when it goes away
public record Change(
        int step,
        Kind kind,
        @Nullable Integer target,
        String why,
        @Nullable String service,
        @Nullable Step after) {

    /// Eliminate, combine, rearrange, simplify, and two ways to have others do it.
    public enum Kind {
        ELIMINATE,
        COMBINE,
        REARRANGE,
        SIMPLIFY,
        AUTOMATE,
        OUTSOURCE;

        /// The step is no longer one.
        public boolean removes() {
            return this == ELIMINATE || this == COMBINE;
        }

        public boolean hasTarget() {
            return this == COMBINE || this == REARRANGE;
        }
    }

    public Change {
        if (kind.removes() != (after == null) || kind.hasTarget() != (target != null)) {
            throw new IllegalArgumentException(
                    "The change (%s) of step (%s) to (%s) at (%s) says too much or too little.\nMaybe its kind is another."
                            .formatted(kind, step, after, target));
        }
    }
}
