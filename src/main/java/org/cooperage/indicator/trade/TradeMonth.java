package org.cooperage.indicator.trade;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is told of the twelve months before the first of a month; kept, and never made again.
///
/// @param month first day
/// @param traded whether anything was agreed at all
/// @param shape null: withheld
/// @param links yuan from link to link
/// @param cities jobs and services from city to city
/// @param pulls null: too little may be told
record TradeMonth(
        LocalDate month,
        boolean traded,
        @Nullable Shape shape,
        Flows links,
        Flows cities,
        @Nullable Pulls pulls,
        LockedIn lockIn) {

    /// Before anything was told.
    static final TradeMonth NONE =
            new TradeMonth(LocalDate.EPOCH, false, null, Flows.NONE, Flows.NONE, null, LockedIn.of(List.of()));

    public LocalDate from() {
        return month.minusYears(1);
    }

    /// The last month it is about.
    public LocalDate last() {
        return month.minusMonths(1);
    }

    public Flows flows(View view) {
        return switch (view) {
            case LINKS -> links;
            case CITIES -> cities;
        };
    }

    /// What the picture shows.
    enum View {
        LINKS,
        CITIES
    }
}
