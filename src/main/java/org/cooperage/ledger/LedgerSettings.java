package org.cooperage.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When what is owed falls due.
///
/// @param daysToPay days from the acceptance of the goods; the law sets 60 as the most towards small firms
@ConfigurationProperties("cooperage.ledger")
record LedgerSettings(@DefaultValue("30") int daysToPay) {

    private static final int MOST_DAYS = 60;

    LedgerSettings {
        if (daysToPay < 0 || daysToPay > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "cooperage.ledger.days-to-pay (%s) must be 0 to 60.\nMaybe months were meant."
                            .formatted(daysToPay));
        }
    }
}
