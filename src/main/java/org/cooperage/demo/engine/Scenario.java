package org.cooperage.demo.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Which cluster is wanted: how large, from which seed, and on which day it stands.
///
/// @param firms firms of the home city, partner cities come on top of it; 0 for the institutions alone
/// @param date the first day of the demo, Asia/Shanghai
public record Scenario(int firms, long seed, LocalDate date) {
    public static final int MOST_FIRMS = 20_000;

    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    public Scenario {
        if (firms != 0 && firms < 10 || firms > MOST_FIRMS) {
            throw new IllegalArgumentException(
                    "A cluster of (%d) firms cannot be made.\nMaybe ask for 10 to %d.".formatted(firms, MOST_FIRMS));
        }
    }

    /// The cluster of the guided story: a Monday in the November peak.
    public static Scenario november(int firms) {
        return new Scenario(firms, 20261116L, LocalDate.of(2026, 11, 16));
    }

    boolean isEmpty() {
        return firms == 0;
    }

    /// Eight in the morning of the first day.
    public Instant start() {
        return date.atTime(8, 0).toInstant(ZONE);
    }
}
