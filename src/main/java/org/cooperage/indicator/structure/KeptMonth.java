package org.cooperage.indicator.structure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the register told when a month's structure was made.
///
/// @param month its first day
/// @param heterogeneity of what firms can do: 1 − Σ share² of capacity over processes; null: no machines
/// @param inputsHash of what it was made of
record KeptMonth(
        LocalDate month,
        Births births,
        @Nullable Double heterogeneity,
        List<Quotient> quotients,
        List<Core> cores,
        String inputsHash,
        Instant asOf) {
    static final String FORMULA = "structure-1";
    private static final int FEWEST = 10;

    KeptMonth {
        quotients = List.copyOf(quotients);
        cores = List.copyOf(cores);
    }

    /// Whether so many firms are no newcomers any more but another register.
    boolean isOutgrownBy(int firms) {
        return firms >= 2 * births.firms() + FEWEST;
    }

    KeptMonth with(@Nullable Double otherHeterogeneity) {
        return new KeptMonth(month, births, otherHeterogeneity, quotients, cores, inputsHash, asOf);
    }
}
