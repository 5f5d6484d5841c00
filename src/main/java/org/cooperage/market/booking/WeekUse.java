package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// How much one thing was and will be used, week by week.
///
/// @param open hours of all its units over all the weeks, after closures
/// @param booked of them
record WeekUse(UUID thing, Bilingual name, int units, BigDecimal open, BigDecimal booked, List<Week> weeks) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    WeekUse {
        weeks = List.copyOf(weeks);
    }

    /// From Monday to Sunday.
    ///
    /// @param openHours of all units, after closures
    /// @param bookedHours of all units: booked, running or used
    record Week(LocalDate monday, BigDecimal openHours, BigDecimal bookedHours) {

        /// Null when it was never open.
        public @Nullable BigDecimal percent() {
            return share(bookedHours, openHours);
        }
    }

    public @Nullable BigDecimal percent() {
        return share(booked, open);
    }

    private static @Nullable BigDecimal share(BigDecimal booked, BigDecimal open) {
        return open.signum() == 0 ? null : booked.multiply(HUNDRED).divide(open, 0, RoundingMode.HALF_UP);
    }
}
