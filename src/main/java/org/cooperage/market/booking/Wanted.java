package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.cooperage.offer.service.ServiceBill;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.ServicePrice;
import org.cooperage.party.Party;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// What one customer wants of one offer.
record Wanted(
        ServiceOffer offer,
        BookingTerms terms,
        Party.Id customer,
        int units,
        @Nullable String note) {

    private static final int MOST_UNITS = 10_000;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    Wanted {
        var booking = offer.content().booking();
        if (!booking.byCalendar() || booking.resources().isEmpty()) {
            throw InvalidInput.of(
                    "offer", offer.content().name().zh(), "booking.wrong.no-calendar", "booking.mend.no-calendar");
        }
        if (units < 1 || units > MOST_UNITS) {
            throw InvalidInput.of("units", units, "booking.wrong.units", "booking.mend.units", MOST_UNITS);
        }
        if (units > 1 && !terms.countsUnits()) {
            throw InvalidInput.of("units", units, "booking.wrong.one", "booking.mend.one");
        }
    }

    /// In the unit of the price: hours of all units, else units.
    BigDecimal quantity(TimeSlot slot) {
        var count = BigDecimal.valueOf(units);
        return isByTheHour() ? hours(slot).multiply(count) : count;
    }

    boolean isByTheHour() {
        return offer.content().price().model() == ServicePrice.Model.HOURLY;
    }

    static BigDecimal hours(TimeSlot slot) {
        return BigDecimal.valueOf(slot.length().toMinutes()).divide(MINUTES, 2, RoundingMode.HALF_UP);
    }

    Optional<ServiceBill> bill(TimeSlot slot) {
        return offer.content().price().bill(quantity(slot));
    }

    /// Nobody has to say anything more.
    boolean isAtOnce() {
        return !offer.content().booking().approval() && offer.content().price().amount() != null;
    }
}
