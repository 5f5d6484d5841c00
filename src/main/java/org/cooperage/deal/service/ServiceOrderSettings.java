package org.cooperage.deal.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How service orders run.
///
/// @param agreeWithin a customer may take a price that was named
/// @param acceptWithin a customer has to look at what was delivered
@ConfigurationProperties("cooperage.service-order")
record ServiceOrderSettings(
        @DefaultValue("7d") Duration agreeWithin,
        @DefaultValue("7d") Duration acceptWithin) {

    ServiceOrderSettings {
        refuse("agree-within", agreeWithin);
        refuse("accept-within", acceptWithin);
    }

    private static void refuse(String name, Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(Duration.ofDays(60)) > 0) {
            throw new IllegalArgumentException(
                    "cooperage.service-order.%s (%s) must be more than 0 and at most 60 days.\nMaybe a unit is missing, such as 7d."
                            .formatted(name, length));
        }
    }
}
