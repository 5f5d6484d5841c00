package org.cooperage.policy.honour;

import org.jspecify.annotations.Nullable;

/// Which honours are wanted.
public record HonourFilter(
        Honour.@Nullable Kind kind, @Nullable Show show) {
    public static final HonourFilter VALID = new HonourFilter(null, Show.VALID);

    public enum Show {
        /// Confirmed and not run out.
        VALID,
        /// To be confirmed.
        WAITING,
        /// Run out and refused ones, too.
        ALL
    }
}
