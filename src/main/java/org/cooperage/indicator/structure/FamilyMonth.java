package org.cooperage.indicator.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cooperage.chain.Process;
import org.jspecify.annotations.Nullable;

/// How far the offers of each product family resembled each other when a month was made. What one process makes is a
/// family.
///
/// @param offers all that were published then
record FamilyMonth(LocalDate month, int offers, List<Family> families) {
    private static final int FEWEST = 10;

    FamilyMonth {
        families = List.copyOf(families);
    }

    /// @param makers who publish an offer
    /// @param resemblance mean cosine of two makers’ offers, 0–1, to the hundredth; null: withheld
    /// @param month of which it is told: an earlier one while few offers have changed since
    record Family(Process.Id process, int makers, @Nullable Double resemblance, LocalDate month) {}

    Optional<Family> find(Process.Id process) {
        return families.stream().filter(it -> it.process().equals(process)).findFirst();
    }

    /// Whether so many offers are no newcomers any more but another cluster.
    boolean isOutgrownBy(int now) {
        return now >= 2 * offers + FEWEST;
    }
}
