package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong with the rows of a table, so that all of it can be mended at once.
final class Faults {
    /// So many are told; of the rest only how many they are.
    private static final int TOLD = 20;

    private final List<String> told = new ArrayList<>();
    private int all;

    /// Does a step and notes what is wrong with it.
    void noting(Runnable step) {
        try {
            step.run();
        } catch (MalformedTable malformed) {
            all++;
            if (all <= TOLD) {
                told.add(String.valueOf(malformed.getMessage()));
            }
        }
    }

    /// Throws what was noted, a line each.
    void check() {
        if (all > TOLD) {
            told.add("… and %,d more like these.".formatted(all - TOLD));
        }
        if (all > 0) {
            throw MalformedTable.whole(String.join("\n", told));
        }
    }
}
