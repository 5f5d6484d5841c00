package org.cooperage.indicator.monitor;

import java.time.Instant;
import java.time.LocalDate;
import org.cooperage.party.Party;

/// What the statistics office published for a month.
///
/// @param revision from 1; the highest holds, those before stay
/// @param value in the unit of the series
/// @param party who entered it
record OfficialValue(
        OfficialSeries series,
        LocalDate month,
        int revision,
        double value,
        String source,
        Party.Id party,
        Instant at) {}
