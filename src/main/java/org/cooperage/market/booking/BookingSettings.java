package org.cooperage.market.booking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How booking behaves.
///
/// @param keepFor a slot that became free is kept for whoever waits first
@ConfigurationProperties("cooperage.booking")
record BookingSettings(@DefaultValue("4h") Duration keepFor) {

    BookingSettings {
        if (keepFor.isNegative() || keepFor.isZero() || keepFor.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException(
                    "cooperage.booking.keep-for (%s) must be more than 0 and at most 7 days.\nMaybe a unit is missing, such as 4h."
                            .formatted(keepFor));
        }
    }
}
