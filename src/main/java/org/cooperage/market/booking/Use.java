package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.cooperage.shared.Bilingual;

/// How much one thing was used in a month.
///
/// @param openHours of all its units, after closures
/// @param bookedHours of all units: booked, running or used
/// @param bookings that touch the month
/// @param missed of them nobody came to
record Use(
        UUID thing, Bilingual name, int units, BigDecimal openHours, BigDecimal bookedHours, int bookings, int missed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Booked over open hours in percent, 0 when it was never open.
    public BigDecimal percent() {
        return openHours.signum() == 0
                ? BigDecimal.ZERO
                : bookedHours.multiply(HUNDRED).divide(openHours, 1, RoundingMode.HALF_UP);
    }
}
